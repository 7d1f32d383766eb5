// Static file servers for the flows: the site in a folder of one origin, host pages on another.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(root, "dist");

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * The site as a plain static host serves it, below `folder`, with no rewrite rule.
 * `cors` adds the header that sandboxed frames need, `more` any others; `change(path, bytes)` may alter a file on its way, or hold it back.
 */
export async function site({ folder = "/tools/retention", cors = false, more = {}, change = (_, bytes) => bytes } = {}) {
  const requests = [];
  const server = await listen(async (path) => {
    requests.push(path);
    if (!path.startsWith(`${folder}/`)) return { status: 404, body: "outside the folder" };
    const inside = normalize(path.slice(folder.length));
    let file = join(dist, inside);
    const found = await stat(file).catch(() => null);
    if (found?.isDirectory()) {
      if (!path.endsWith("/")) return { status: 301, headers: { location: `${path}/` }, body: "" };
      file = join(file, "index.html");
    }
    const bytes = await readFile(file).catch(() => null);
    const headers = { ...more, ...(cors && { "access-control-allow-origin": "*" }) };
    if (!bytes) return { status: 404, type: types[".html"], headers, body: await readFile(join(dist, "404.html")) };
    return { type: types[extname(file)], headers, body: await change(inside, bytes) };
  });
  return { ...server, requests, url: (path = "") => `${server.origin}${folder}/${path}` };
}

/** Somebody else's site: `pages` maps a path to HTML. */
export async function host(pages) {
  const server = await listen(async (path) => {
    const body = pages[path];
    return body === undefined ? { status: 404, body: "" } : { type: types[".html"], body };
  });
  return { ...server, url: (path) => server.origin + path };
}

/** A folder's files, as they are. */
export async function folder(path) {
  const server = await listen(async (name) => {
    const body = await readFile(join(path, normalize(name))).catch(() => null);
    return body === null ? { status: 404, body: "" } : { type: types[extname(name)], body };
  });
  return { ...server, url: (name) => `${server.origin}/${name}` };
}

async function listen(answer) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const { status = 200, type = "text/plain", headers = {}, body } = await answer(path);
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // A failed test leaves its server open; that must not keep the run from ending.
  server.unref();
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
