import { analyzerOf, disposedError, perform } from "./analyzer.js";
import { createEngine } from "./engine.js";
import { OnrecordError, messageOf } from "./errors.js";

/** @import { Analyzer } from "./types.js" */
/** @import { Engine, EngineOptions } from "./engine.js" */

/**
 * An analyzer on the caller's own thread. A call cannot be interrupted while it computes: its
 * signal is asked before and after.
 *
 * @param {EngineOptions} options
 * @returns {Promise<Analyzer>}
 */
export async function loadSameThread(options) {
  let engine = await createEngine(options);
  let disposed = false;

  return analyzerOf(
    engine.version,
    async (call, signal) => {
      signal?.throwIfAborted();
      if (disposed) throw disposedError();
      try {
        return perform(engine, call);
      } catch (error) {
        if (error instanceof OnrecordError) throw error;
        // The module ended itself: its memory cannot be trusted any longer.
        engine = await createEngine(options);
        throw new OnrecordError("stopped", `The analyzer broke down: ${messageOf(error)}`);
      } finally {
        signal?.throwIfAborted();
      }
    },
    () => {
      disposed = true;
      engine = /** @type {Engine} */ ({});
    },
  );
}
