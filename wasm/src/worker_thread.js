import { analyzerOf, disposedError } from "./analyzer.js";
import { OnrecordError } from "./errors.js";
import { unlessAborted } from "./unless_aborted.js";
import { openWorker } from "./worker_handle.js";

/** @import { Analyzer } from "./types.js" */
/** @import { Call } from "./analyzer.js" */
/** @import { EngineOptions } from "./engine.js" */
/** @import { WorkerHandle } from "./worker_handle.js" */

/**
 * How long a worker may take: a fixed time, which also loading has, and a time for each megabyte.
 * Both are some thirty times what a slow telephone needs.
 */
const patience_ms = 30_000;
const patience_a_megabyte_ms = 10_000;

/**
 * An analyzer in a module worker. Calls run one after the other. Cancelling the one that runs ends
 * the worker, as does a call that is not answered in time, and the next call starts a fresh one.
 *
 * @param {EngineOptions} options
 * @returns {Promise<Analyzer>}
 */
export async function loadWorker(options) {
  /** @type {WorkerHandle | undefined} */
  let worker;
  let disposed = false;
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /** @param {unknown} reason */
  function endWorker(reason) {
    worker?.end(reason);
    worker = undefined;
  }

  /** @returns {Promise<string>} the version of the core */
  async function start() {
    worker = openWorker();
    try {
      return await inTime(worker.ask({ start: options }), patience_ms);
    } catch (error) {
      endWorker(error);
      throw error;
    }
  }

  /**
   * @template Value
   * @param {Promise<Value>} answer
   * @param {number} within_ms
   */
  async function inTime(answer, within_ms) {
    const watchdog = setTimeout(() => endWorker(noAnswerError(within_ms)), within_ms);
    try {
      return await answer;
    } catch (error) {
      // Without compare.wasm all else goes on.
      const usable = error instanceof OnrecordError && !["stopped", "worker_failed"].includes(error.code);
      if (!usable) endWorker(error);
      throw error;
    } finally {
      clearTimeout(watchdog);
    }
  }

  /** @param {AbortSignal | undefined} signal */
  function check(signal) {
    if (disposed) throw disposedError();
    signal?.throwIfAborted();
  }

  /** @param {Call} call @param {AbortSignal | undefined} signal */
  async function run(call, signal) {
    check(signal);
    const cancel = () => endWorker(signal?.reason);
    signal?.addEventListener("abort", cancel);
    try {
      if (!worker) await start();
      check(signal);
      const asked = /** @type {WorkerHandle} */ (worker).ask({ call });
      return await inTime(asked, patience_ms + patience_a_megabyte_ms * (unitsOf(call) / 1e6));
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  const version = await start();
  return analyzerOf(
    version,
    (call, signal) => {
      const outcome = turn.then(() => run(call, signal));
      turn = outcome.catch(() => {});
      return unlessAborted(outcome, signal);
    },
    () => {
      disposed = true;
      endWorker(disposedError());
    },
  );
}

/** How much there is to read, in UTF-16 units. @param {Call} call */
function unitsOf({ args: [input] }) {
  return typeof input === "string" ? input.length : input.reduce((sum, { length }) => sum + length, 0);
}

/** @param {number} within_ms */
function noAnswerError(within_ms) {
  const seconds = Math.round(within_ms / 1000);
  return new OnrecordError("no_answer", `The analyzer did not answer within ${seconds} seconds and was ended.`);
}
