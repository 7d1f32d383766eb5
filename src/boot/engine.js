// The engine's place, joined behind its bindings: one file for the page, which opens engines, and for the worker, which is one.
// What opens packed files is a wasm beside it, made anew for each file, so that its memory is let go again. What the engine is asked once its
// figures stand may be a wasm of its own, which shares its memory.
const started = ([unpack, engine, later]) => {
  globalThis.mandegarOpener = () => {
    const bindings = unpacker();
    bindings.initSync({ module: unpack });
    return new bindings.Opener();
  };
  const first = wasm_bindgen.initSync({ module: engine });
  if (later) new WebAssembly.Instance(later, { __wasm_split: first });
  return new wasm_bindgen.Seat();
};
if (typeof document === "undefined") {
  // In a worker. The first message is what was compiled.
  let engine, file, packed;
  const answer = async (call) => {
    engine.call(call, (note) => postMessage(note, [note.buffer]));
    while (engine.step()) await file?.next();
  };
  const hear = (data) => {
    if (data.modules) {
      [packed] = data.modules;
      engine = started(data.modules);
      postMessage("ready");
    } else if (data.give !== undefined) {
      file?.close();
      file = typeof data.give === "string" ? undefined : new Ahead(data.give);
      if (!file) return engine.give_text(data.give);
      engine.give_file(file);
      return file.begin();
    } else {
      return answer(data.call);
    }
  };
  // Browsers compile what runs often once more, and well; what runs once, however long, they do not. So a sample is worked through
  // time and again before a million rows may come, for a moment or until they do.
  let isWanted = false;
  const warm = async () => {
    const bindings = unpacker();
    bindings.initSync({ module: packed });
    for (const end = performance.now() + 600; performance.now() < end && !isWanted; ) {
      wasm_bindgen.warm_up();
      bindings.warm_up();
      await new Promise((done) => setTimeout(done));
    }
    if (!isWanted) wasm_bindgen.warm_up_models();
  };
  // A file as a stream, of which the beginning stays at hand: the engine looks at that several times, then at everything in turn. It
  // cannot wait, so what comes next is waited for between two of its steps. Each other part costs a question to the browser, which is busy
  // reading.
  class Ahead {
    static #BEGINNING = 1 << 18;
    #file;
    #reader = new FileReaderSync();
    #beginning = new Uint8Array();
    #stream;
    /** What the stream has brought and the engine has not taken yet, and where that begins. */
    #bytes;
    #at;

    constructor(file) {
      this.#file = file;
    }

    /** Reads the beginning. What cannot be read is read once more, and told, when it is wanted. */
    async begin() {
      this.#follow(0);
      while (this.#beginning.length < Ahead.#BEGINNING) {
        await this.next();
        if (!this.#bytes) break;
        const both = new Uint8Array(this.#at + this.#bytes.length);
        both.set(this.#beginning);
        both.set(this.#take(), this.#beginning.length);
        this.#beginning = both;
      }
    }

    get size() {
      return this.#file.size;
    }

    /** At most so many bytes; where as many as that are wanted all are, one part after the other, so less will do. */
    read(from, most) {
      const isAll = most >= Ahead.#BEGINNING;
      const known = this.#beginning.subarray(from, from + most);
      if (known.length === most || (isAll && known.length > 0)) return known;
      if (this.#at === from && this.#bytes) return this.#take(most);
      const bytes = new Uint8Array(this.#reader.readAsArrayBuffer(this.#file.slice(from, from + most)));
      if (isAll && from + bytes.length < this.size) this.#follow(from + bytes.length);
      return bytes;
    }

    #follow(from) {
      this.close();
      this.#at = from;
      this.#stream = this.#file.slice(from).stream().getReader();
    }

    #take(most = Infinity) {
      const bytes = this.#bytes.subarray(0, most);
      this.#bytes = this.#bytes.length > most ? this.#bytes.subarray(most) : undefined;
      this.#at += bytes.length;
      return bytes;
    }

    /** Waits for the bytes that will be wanted next, if they are on their way. */
    async next() {
      if (this.#bytes || !this.#stream) return;
      const { value } = await this.#stream.read().catch(() => ({}));
      this.#bytes = value?.length > 0 ? value : undefined;
    }

    close() {
      this.#stream?.cancel().catch(() => {});
      this.#stream = this.#bytes = undefined;
    }
  }
  // One message after the other. What breaks is told to whoever opened the worker, as if nobody had waited.
  let last = Promise.resolve();
  onmessage = ({ data }) => {
    if (data.warm) return warm();
    isWanted ||= data.give !== undefined;
    last = last.then(() => hear(data)).catch((error) => setTimeout(() => { throw error; }));
  };
} else {
  const { src, integrity, dataset } = document.currentScript;
  const [which, ...files] = dataset.engine.split(" ");
  const get = async (url, integrity) => {
    const response = await fetch(url, { integrity });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };
  const script = get(src, integrity).then((response) => response.blob());
  const compile = (url, integrity) => get(url, integrity).then(WebAssembly.compileStreaming);
  const compiled = Promise.all(files.flatMap((file, i) => (i % 2 ? [] : compile(file, files[i + 1]))));
  let url;

  // The script was checked as it came; a worker would fetch it anew and check nothing.
  const inWorker = (script, modules, heard, broke) => {
    url ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = new Worker(url);
    return new Promise((done, refuse) => {
      worker.onerror = refuse;
      worker.onmessage = () => {
        worker.onerror = broke;
        worker.onmessage = ({ data }) => heard(data);
        if (which === "shop") worker.postMessage({ warm: true });
        done({
          give: (data) => worker.postMessage({ give: data }),
          call: (bytes) => worker.postMessage({ call: bytes }, [bytes.buffer]),
          close: () => worker.terminate(),
        });
      };
      worker.postMessage({ modules });
    });
  };

  // Some sandboxes forbid workers: the same engine then works here, a step at a time, so that the page lives on.
  const here = (modules, heard, broke) => {
    const engine = started(modules);
    let last = Promise.resolve();
    let isOpen = true;
    const next = (work) => {
      last = last
        .then(() => isOpen && work())
        .catch((error) => {
          console.error(error);
          if (isOpen) broke(error);
        });
    };
    // What a person does, and what the page has to draw, comes first.
    const pause = () => new Promise((done) => setTimeout(done));
    const file = async (file) => {
      const length = 1 << 22;
      engine.expect(file.size);
      for (let at = 0, more = true; isOpen && more; at += length) {
        const slice = file.slice(at, at + length).arrayBuffer();
        more = engine.give_slice(new Uint8Array(await slice.catch(() => new ArrayBuffer())));
      }
    };
    return {
      give: (data) => next(() => (typeof data === "string" ? engine.give_text(data) : file(data))),
      call: (bytes) =>
        next(async () => {
          await pause();
          if (isOpen) engine.call(bytes, (note) => isOpen && heard(note));
          for (let more = isOpen, begun = performance.now(); isOpen && more; ) {
            more = engine.step();
            if (performance.now() - begun < 16) continue;
            await pause();
            begun = performance.now();
          }
        }),
      close() {
        isOpen = false;
        // What it holds is much, and the next engine gets the same memory. Who closes may have been told by a step of it.
        last = last.then(() => engine.free());
      },
    };
  };

  globalThis.mandegarEngines ??= {};
  globalThis.mandegarEngines[which] = {
    // Until all of it is here, data would still need the server.
    fetched: Promise.all([script, compiled]),
    async open(heard, broke) {
      const modules = await compiled;
      try {
        return await inWorker(await script, modules, heard, broke);
      } catch (_) {
        return here(modules, heard, broke);
      }
    },
  };
}
