import createCore from "./core.js";
import { loadComparer } from "./comparer.js";
import { OnrecordError, messageOf } from "./errors.js";
import { toWellFormed } from "./well_formed.js";

/** @import { Comparer } from "./comparer.js" */
/** @import { Core, CoreOptions, Outcome } from "./core.js" */
/** @import { Analysis } from "./types.js" */

/** @typedef {ArrayBuffer | ArrayBufferView} Bytes */

/**
 * @typedef {object} EngineOptions
 * @property {string} [wasmUrl] as in LoadOptions, absolute
 * @property {Bytes} [wasmBinary]
 * @property {string} [compareUrl] absolute
 * @property {Bytes | (() => Promise<Bytes>)} [compareBinary] or what reads it when it is needed; a worker
 *   takes bytes only
 */

/**
 * The core with JavaScript's strings, on this thread. `article` is JSON text: the part of an analysis
 * that the second step starts from. Comparing loads a module of its own the first time, and loads again
 * where that failed; all else is synchronous.
 *
 * @typedef {object} Engine
 * @property {string} version
 * @property {(input: string, kind: string, url: string) => Analysis} analyze
 * @property {(article: string, keep: number[], remove: number[]) => Analysis} annotate
 * @property {(article: string, format: string) => string} export
 * @property {(articles: string[]) => Promise<any>} compare
 * @property {(articles: string[], format: string) => Promise<string>} exportComparison
 */

/**
 * @param {EngineOptions} options
 * @returns {Promise<Engine>}
 */
export async function createEngine(options) {
  const { wasmUrl, wasmBinary } = options;
  /** @type {CoreOptions} */
  const coreOptions = {};
  if (wasmBinary) coreOptions.wasmBinary = wasmBinary;
  if (wasmUrl) coreOptions.locateFile = () => wasmUrl;
  try {
    return engineOf(await createCore(coreOptions), options);
  } catch (error) {
    throw new OnrecordError("load_failed", `core.wasm could not be loaded: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/**
 * @param {Core} core
 * @param {EngineOptions} options
 * @returns {Engine}
 */
function engineOf(core, options) {
  const encoder = new TextEncoder();
  const limit = core.inputLimit();

  /** @type {Promise<Comparer> | undefined} */
  let comparer;

  /**
   * Hands `text` to `call` as UTF-8 in the memory of the module.
   *
   * @template Value
   * @param {string} text
   * @param {(address: number, size: number) => Outcome<Value>} call
   * @returns {Value}
   */
  function pass(text, call) {
    const bytes = encoder.encode(toWellFormed(text));
    const size = bytes.length;
    const address = core.allocate(size);
    if (address === 0) {
      throw new OnrecordError("out_of_memory", `There is no memory for ${size} bytes of input.`);
    }
    core.view(address, size).set(bytes);
    const outcome = call(address, size);
    core.release(address);
    if (outcome.ok) return outcome.value;
    throw new OnrecordError(outcome.error.code, outcome.error.message);
  }

  /** @param {string} article @param {string} format */
  const render = (article, format) => pass(article, (address, size) => core.render(address, size, format));

  /** @param {string[]} articles @param {string} format */
  async function writeComparison(articles, format) {
    const analyses = articles.map((article) => render(article, "json"));
    comparer ??= loadComparer(options);
    const loading = comparer;
    loading.catch(() => {
      if (comparer === loading) comparer = undefined;
    });
    return (await loading)(analyses, format);
  }

  return {
    version: core.version(),

    analyze(input, kind, url) {
      // A UTF-16 unit becomes at least one byte: what is too long already need not be copied.
      if (input.length > limit) {
        throw new OnrecordError(
          "input_too_large",
          `The input has more than ${limit} bytes, the most that is taken. Split it.`,
        );
      }
      return pass(input, (address, size) => core.analyze(address, size, kind, toWellFormed(url)));
    },

    annotate(article, keep, remove) {
      return pass(article, (address, size) => core.annotate(address, size, keep, remove));
    },

    export: render,

    async compare(articles) {
      return JSON.parse(await writeComparison(articles, "json"));
    },

    exportComparison: writeComparison,
  };
}
