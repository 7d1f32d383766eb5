// Starts the app. Runs before the first paint, so that the theme is right from the start; everything it needs to know is in its own tag.
(() => {
  const page = document.documentElement;
  const { app, appIntegrity, wasm, wasmIntegrity, base, parts, lower, style, ...engines } = document.currentScript.dataset;
  const query = new URLSearchParams(location.search);

  // A sandboxed frame has no storage, and even asking for it throws.
  const saved = (key) => {
    try {
      return localStorage.getItem(key);
    } catch (_) {
      return null;
    }
  };

  const theme = query.get("theme") || saved("mandegar:theme");
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  if (query.has("embed")) page.dataset.frame = "embed";

  // A link to a folded section opens it. Inputs in the fragment are `key=value` and never name a section.
  const unfold = () => {
    const fold = document.getElementById(location.hash.slice(1));
    if (fold && fold.localName === "details") {
      fold.open = true;
      fold.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  const ready = new Promise((done) => addEventListener("DOMContentLoaded", done));
  ready.then(unfold);

  const at = (name) => new URL(name, document.baseURI).href;

  // The styles that first figures do without: a page that is whole has them from the start, a calculator gets them with its lower half.
  // Found now, as later the page may have another address.
  const later = at(base + style);
  let styled;
  globalThis.mandegarStyled = () => {
    styled ??= new Promise((done, refuse) => {
      if ([...document.styleSheets].some((sheet) => sheet.href === later)) return done();
      const onerror = () => {
        styled = undefined;
        link.remove();
        refuse(new Error(`${later} could not be loaded`));
      };
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: later, onload: done, onerror });
      document.head.append(link);
    });
    return styled;
  };

  const fail = (reason, error) => {
    page.dataset.boot = reason;
    if (error) console.error(error);
    // What is left to read can be printed.
    mandegarStyled().catch(() => {});
  };
  if (typeof WebAssembly !== "object") return fail("no-wasm");

  page.dataset.boot = "loading";
  // Files that the app will ask for by their names, each with a hash.
  const known = (globalThis.mandegarParts = {});
  const know = (list, how) => {
    const words = list.split(" ");
    for (let i = 0; i + 1 < words.length; i += 2) known[words[i]] = how(at(base + words[i]), { integrity: words[i + 1] });
  };
  // What the first figure needs is on its way before the app can ask for it. What stands below comes when it is asked for.
  know(parts, (url, options) => {
    const file = fetch(url, options);
    file.catch(() => {});
    return () => file;
  });
  know(lower, (url, options) => () => fetch(url, options));

  // `import()` knows no integrity, but what a script element has fetched and checked is not fetched again.
  const load = (src, integrity, others, told) =>
    new Promise((done, refuse) => {
      const script = Object.assign(document.createElement("script"), { crossOrigin: "anonymous", integrity, src, ...others });
      Object.assign(script.dataset, told);
      script.onload = () => done(src);
      script.onerror = () => refuse(new Error(`${src} was refused`));
      document.head.append(script);
    });
  const bindings = load(at(app), appIntegrity, { type: "module" }).then((src) => import(src));

  // An engine comes once the app asks for it, from where the page was then: by that time its address may be another. Each is a script,
  // what opens packed files, and one or two wasms of its own, a name and a hash of each.
  const place = (word, i) => (i % 2 ? word : at(base + word));
  const files = Object.fromEntries(Object.entries(engines).map(([which, list]) => [which, list.split(" ").map(place)]));
  const fetched = {};
  globalThis.mandegarFetchEngine = (which) => {
    const [script, integrity, ...own] = files[which];
    const engine = [which, ...files.unpack, ...own].join(" ");
    fetched[which] ??= load(script, integrity, {}, { engine }).then(async () => {
      const ready = globalThis.mandegarEngines[which];
      await ready.fetched;
      return ready;
    });
    fetched[which].catch(() => (fetched[which] = undefined));
    return fetched[which];
  };
  Promise.all([bindings, fetch(at(wasm), { integrity: wasmIntegrity }), ready])
    .then(([bindings, response]) => {
      if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
      return bindings.default({ module_or_path: response });
    })
    .catch((error) => fail("load-failed", error));
})();
