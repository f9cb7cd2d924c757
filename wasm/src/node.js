/**
 * onrecord in Node: core.wasm is read from the disk, compare.wasm too when articles are compared, and
 * everything runs on the caller's thread.
 */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { loadSameThread } from "./same_thread.js";

/** @import { Analyzer, LoadOptions } from "./types.js" */

export { OnrecordError } from "./errors.js";

/**
 * @param {Omit<LoadOptions, "worker">} [options] `wasmUrl` and `compareUrl` are file URLs or paths
 * @returns {Promise<Analyzer>}
 */
export async function load({ wasmUrl = new URL("./core.wasm", import.meta.url), wasmBinary, compareUrl, compareBinary } = {}) {
  const beside = new URL("compare.wasm", typeof wasmUrl === "string" ? pathToFileURL(wasmUrl) : wasmUrl);
  return loadSameThread({
    wasmBinary: wasmBinary ?? (await readFile(wasmUrl)),
    compareBinary: compareBinary ?? (() => readFile(compareUrl ?? beside)),
  });
}
