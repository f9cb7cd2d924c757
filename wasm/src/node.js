/**
 * onrecord in Node: core.wasm is read from the disk, and everything runs on the caller's thread.
 */
import { readFile } from "node:fs/promises";

import { loadSameThread } from "./same_thread.js";

/** @import { Analyzer, LoadOptions } from "./types.js" */

export { OnrecordError } from "./errors.js";

/**
 * @param {Omit<LoadOptions, "worker">} [options] `wasmUrl` is a file URL or a path
 * @returns {Promise<Analyzer>}
 */
export async function load({ wasmUrl = new URL("./core.wasm", import.meta.url), wasmBinary } = {}) {
  return loadSameThread({ wasmBinary: wasmBinary ?? (await readFile(wasmUrl)) });
}
