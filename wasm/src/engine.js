import createCore from "./core.js";
import { OnrecordError, messageOf } from "./errors.js";
import { toWellFormed } from "./well_formed.js";

/** @import { Core, CoreOptions, Outcome } from "./core.js" */
/** @import { Analysis } from "./types.js" */

/** @typedef {{ wasmUrl?: string, wasmBinary?: ArrayBuffer | ArrayBufferView }} EngineOptions */

/**
 * The core with JavaScript's strings, synchronous and on this thread. `article` is JSON text: the
 * part of an analysis that the second step starts from.
 *
 * @typedef {object} Engine
 * @property {string} version
 * @property {(input: string, kind: string, url: string) => Analysis} analyze
 * @property {(article: string, keep: number[], remove: number[]) => Analysis} annotate
 * @property {(article: string, format: string) => string} export
 * @property {(articles: string[]) => any} compare
 * @property {(articles: string[], format: string) => string} exportComparison
 */

/**
 * @param {EngineOptions} options
 * @returns {Promise<Engine>}
 */
export async function createEngine({ wasmUrl, wasmBinary }) {
  /** @type {CoreOptions} */
  const options = {};
  if (wasmBinary) options.wasmBinary = wasmBinary;
  if (wasmUrl) options.locateFile = () => wasmUrl;
  try {
    return engineOf(await createCore(options));
  } catch (error) {
    throw new OnrecordError("load_failed", `core.wasm could not be loaded: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/**
 * @param {Core} core
 * @returns {Engine}
 */
function engineOf(core) {
  const encoder = new TextEncoder();
  const limit = core.inputLimit();

  /**
   * Hands `texts`, one behind the other, to `call` as UTF-8 in the memory of the module.
   *
   * @template Value
   * @param {string[]} texts
   * @param {(address: number, sizes: number[]) => Outcome<Value>} call
   * @returns {Value}
   */
  function passAll(texts, call) {
    const all = texts.map((text) => encoder.encode(toWellFormed(text)));
    const sizes = all.map(({ length }) => length);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    const address = core.allocate(size);
    if (address === 0) {
      throw new OnrecordError("out_of_memory", `There is no memory for ${size} bytes of input.`);
    }
    const view = core.view(address, size);
    let at = 0;
    for (const bytes of all) {
      view.set(bytes, at);
      at += bytes.length;
    }
    const outcome = call(address, sizes);
    core.release(address);
    if (outcome.ok) return outcome.value;
    throw new OnrecordError(outcome.error.code, outcome.error.message);
  }

  /**
   * @template Value
   * @param {string} text
   * @param {(address: number, size: number) => Outcome<Value>} call
   * @returns {Value}
   */
  const pass = (text, call) => passAll([text], (address, [size]) => call(address, size));

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

    export(article, format) {
      return pass(article, (address, size) => core.render(address, size, format));
    },

    compare(articles) {
      return JSON.parse(passAll(articles, (address, sizes) => core.compare(address, sizes, "json")));
    },

    exportComparison(articles, format) {
      return passAll(articles, (address, sizes) => core.compare(address, sizes, format));
    },
  };
}
