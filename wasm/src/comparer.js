import { OnrecordError, messageOf } from "./errors.js";
import { toWellFormed } from "./well_formed.js";

/** @import { EngineOptions } from "./engine.js" */

/**
 * What compare.wasm, which compares articles, exports; see ../compare.cpp.
 *
 * @typedef {object} CompareExports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(size: number) => number} allocate
 * @property {(address: number) => void} release
 * @property {(address: number, formatSize: number, linesSize: number) => number} compare
 * @property {() => number} outcome
 * @property {() => number} outcome_size
 */

/**
 * Writes the comparison of analyses, each of which is a line of JSON with the line break behind it.
 *
 * @typedef {(analyses: string[], format: string) => string} Comparer
 */

/**
 * Loads compare.wasm: a module beside core.wasm, for who compares articles.
 *
 * @param {EngineOptions} options
 * @returns {Promise<Comparer>}
 */
export async function loadComparer(options) {
  const address = addressOf(options);
  try {
    const bytes = /** @type {BufferSource} */ (await bytesOf(options.compareBinary, address));
    const imports = { emscripten_notify_memory_growth() {}, proc_exit() {} };
    const { instance } = await WebAssembly.instantiate(bytes, { env: imports, wasi_snapshot_preview1: imports });
    const exports = /** @type {any} */ (instance.exports);
    exports._initialize();
    return comparerOf(exports);
  } catch (error) {
    const from = options.compareBinary ? "" : ` from ${address}`;
    throw new OnrecordError(
      "load_failed",
      `compare.wasm, which is needed to compare articles, could not be loaded${from}: ${messageOf(error)}. ` +
        "Put it beside core.wasm or say with compareUrl where it is. Articles can be analyzed without it.",
      { cause: error },
    );
  }
}

/** @param {EngineOptions} options */
function addressOf({ compareUrl, wasmUrl = "" }) {
  if (compareUrl) return compareUrl;
  const besideCore = wasmUrl.replace(/\bcore\.wasm(?=$|[?#])/, "compare.wasm");
  // Bundlers give files other names, and know this one by the words that stand here.
  return besideCore === wasmUrl ? new URL("./compare.wasm", import.meta.url).href : besideCore;
}

/**
 * @param {EngineOptions["compareBinary"]} given
 * @param {string} address
 */
async function bytesOf(given, address) {
  if (given) return typeof given === "function" ? given() : given;
  const response = await fetch(address).catch((error) => {
    throw new Error(`${messageOf(error)} (no network, or the page's policy forbids it: connect-src)`);
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.arrayBuffer();
}

/**
 * @param {CompareExports} module
 * @returns {Comparer}
 */
function comparerOf(module) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  return (analyses, format) => {
    const [name, lines] = [format, analyses.join("")].map((text) => encoder.encode(toWellFormed(text)));
    const size = name.length + lines.length;
    const address = module.allocate(size);
    if (address === 0) {
      throw new OnrecordError("out_of_memory", `There is no memory for ${size} bytes of analyses.`);
    }
    const memory = new Uint8Array(module.memory.buffer, address, size);
    memory.set(name);
    memory.set(lines, name.length);
    const done = module.compare(address, name.length, lines.length);
    module.release(address);
    const outcome = decoder.decode(new Uint8Array(module.memory.buffer, module.outcome(), module.outcome_size()));
    if (done) return outcome;
    const [code, ...message] = outcome.split("\n");
    throw new OnrecordError(code, message.join("\n"));
  };
}
