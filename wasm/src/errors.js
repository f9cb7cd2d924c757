/**
 * Everything that goes wrong inside an analyzer. `code` is stable and machine-readable, `name` is
 * the same in the manner of JavaScript: "input_too_large" and "InputTooLargeError".
 *
 * - `input_too_large`: the input has more bytes than the analyzer takes.
 * - `invalid_json`, `invalid_article`: what was passed to `annotate` or `export` is no analysis.
 * - `unknown_format`: `export` knows no such format.
 * - `invalid_input`: the input is no string.
 * - `out_of_memory`: the input does not fit into the memory that is left.
 * - `load_failed`: core.wasm could not be loaded; in comparisons compare.wasm, without which all else works.
 * - `worker_failed`: the worker could not be started, by `load` only where `worker: true` asks for one.
 * - `stopped`: the analyzer broke down during this call; the next call starts afresh.
 * - `no_answer`: the worker did not answer in time and was ended; the next call starts a fresh one.
 * - `disposed`: the analyzer was disposed.
 *
 * Cancelled calls reject with the reason of their AbortSignal instead.
 */
export class OnrecordError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
    this.name = errorName(code);
  }
}

/** @param {string} code */
function errorName(code) {
  const words = code.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Error`;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
