import { analyzerOf, disposedError, perform } from "./analyzer.js";
import { createEngine } from "./engine.js";
import { OnrecordError, messageOf } from "./errors.js";
import { unlessAborted } from "./unless_aborted.js";

/** @import { Analyzer } from "./types.js" */
/** @import { Call } from "./analyzer.js" */
/** @import { Engine, EngineOptions } from "./engine.js" */

/**
 * An analyzer on the caller's own thread. A call cannot be interrupted while it computes: its
 * signal is asked before and after. While a module is loaded it stops at once.
 *
 * @param {EngineOptions} options
 * @returns {Promise<Analyzer>}
 */
export async function loadSameThread(options) {
  let engine = await createEngine(options);
  let disposed = false;

  /** @param {Call} call */
  async function attempt(call) {
    try {
      return await perform(engine, call);
    } catch (error) {
      if (error instanceof OnrecordError) throw error;
      // The module ended itself: its memory cannot be trusted any longer.
      engine = await createEngine(options);
      throw new OnrecordError("stopped", `The analyzer broke down: ${messageOf(error)}`);
    }
  }

  return analyzerOf(
    engine.version,
    async (call, signal) => {
      signal?.throwIfAborted();
      if (disposed) throw disposedError();
      return unlessAborted(attempt(call), signal);
    },
    () => {
      disposed = true;
      engine = /** @type {Engine} */ ({});
    },
  );
}
