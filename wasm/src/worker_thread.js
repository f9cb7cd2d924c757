import { analyzerOf, disposedError } from "./analyzer.js";
import { OnrecordError } from "./errors.js";
import { startWorker } from "./worker_handle.js";

/** @import { Analyzer } from "./types.js" */
/** @import { Call } from "./analyzer.js" */
/** @import { EngineOptions } from "./engine.js" */
/** @import { WorkerHandle } from "./worker_handle.js" */

/**
 * An analyzer in a module worker. Calls run one after the other. Cancelling the one that runs ends
 * the worker, and the next call starts a fresh one.
 *
 * @param {EngineOptions} options
 * @returns {Promise<Analyzer>}
 */
export async function loadWorker(options) {
  /** @type {WorkerHandle | undefined} */
  let worker = await startWorker(options);
  let disposed = false;
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /** @param {unknown} reason */
  function endWorker(reason) {
    worker?.end(reason);
    worker = undefined;
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
      worker ??= await startWorker(options);
      check(signal);
      return await worker.ask({ call });
    } catch (error) {
      const broken = error instanceof OnrecordError && error.code === "stopped";
      if (broken || disposed) endWorker(error);
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  return analyzerOf(
    worker.version,
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

/**
 * Rejects at once when `signal` aborts, also while the call still waits for its turn.
 *
 * @template Value
 * @param {Promise<Value>} outcome
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<Value>}
 */
function unlessAborted(outcome, signal) {
  if (!signal) return outcome;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    outcome.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
