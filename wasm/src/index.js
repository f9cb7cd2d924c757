/**
 * onrecord in browsers. Node has its own entry, node.js.
 */
import { loadSameThread } from "./same_thread.js";
import { loadWorker } from "./worker_thread.js";

/** @import { Analyzer, LoadOptions } from "./types.js" */

export { OnrecordError } from "./errors.js";

/**
 * Loads the analyzer: in a module worker where there are workers, unless `worker` is false.
 *
 * @param {LoadOptions} [options]
 * @returns {Promise<Analyzer>}
 */
export async function load({ wasmUrl, wasmBinary, worker = typeof Worker === "function" } = {}) {
  // A worker would resolve a relative address against its own.
  const base = globalThis.document?.baseURI ?? import.meta.url;
  const options = { wasmUrl: wasmUrl && new URL(wasmUrl, base).href, wasmBinary };
  return worker ? loadWorker(options) : loadSameThread(options);
}
