/**
 * onrecord in browsers. Node has its own entry, node.js.
 */
import { OnrecordError } from "./errors.js";
import { loadSameThread } from "./same_thread.js";
import { loadWorker } from "./worker_thread.js";

/** @import { Analyzer, LoadOptions } from "./types.js" */

export { OnrecordError };

/**
 * Loads the analyzer: in a module worker where one can be started, else on this thread, as also
 * where `worker` is false. A page cannot start the worker when it takes these files from another origin,
 * or when its policy forbids workers; `worker: true` then rejects with the reason.
 *
 * @param {LoadOptions} [options]
 * @returns {Promise<Analyzer>}
 */
export async function load({ wasmUrl, wasmBinary, compareUrl, compareBinary, worker } = {}) {
  // A worker would resolve a relative address against its own.
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  const [core, compare] = [wasmUrl, compareUrl].map((url) => url && new URL(url, base).href);
  const options = { wasmUrl: core, wasmBinary, compareUrl: compare, compareBinary };
  if (worker ?? typeof Worker === "function") {
    try {
      return await loadWorker(options);
    } catch (error) {
      const unstarted = error instanceof OnrecordError && error.code === "worker_failed";
      if (worker || !unstarted) throw error;
    }
  }
  return loadSameThread(options);
}
