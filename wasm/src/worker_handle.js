import { OnrecordError, messageOf } from "./errors.js";
import { unpack } from "./parcel.js";
import { trustedScript } from "./trusted_script.js";

/** @import { EngineOptions } from "./engine.js" */
/** @import { Parcel } from "./parcel.js" */
/** @import { Call } from "./analyzer.js" */

/**
 * The first request starts the engine and is answered with its version; each later one is a call.
 * Parcels of a large value come before it.
 *
 * @typedef {{ start: EngineOptions } | { call: Call }} Request
 * @typedef {{ value: any } | { error: { code: string, message: string } } | Parcel} Answer
 */

/**
 * A worker, to be asked one thing at a time.
 *
 * @typedef {object} WorkerHandle
 * @property {(request: Request) => Promise<any>} ask
 * @property {(reason: unknown) => void} end ends it; what it is being asked is rejected with `reason`
 */

/** @returns {WorkerHandle} */
export function openWorker() {
  const worker = startWorker();
  /** @type {{ resolve: (value: any) => void, reject: (reason: unknown) => void } | undefined} */
  let asked;

  /** @type {Parcel[]} */
  let parcels = [];

  worker.onmessage = ({ data }) => {
    const answer = /** @type {Answer} */ (data);
    if ("list" in answer) parcels.push(answer);
    else if ("value" in answer) {
      asked?.resolve(unpack(parcels, answer.value));
      parcels = [];
    } else asked?.reject(new OnrecordError(answer.error.code, answer.error.message));
  };
  worker.onerror = ({ message }) => {
    asked?.reject(workerError(message));
  };

  return {
    ask(request) {
      const promise = new Promise((resolve, reject) => {
        asked = { resolve, reject };
      });
      worker.postMessage(request);
      return promise;
    },
    end(reason) {
      worker.terminate();
      asked?.reject(reason);
    },
  };
}

/** @returns {Worker} */
function startWorker() {
  const here = import.meta.url;
  try {
    // The files as they are: only then are they known by their names, and may the page want to trust them.
    if (/\/worker_handle\.js($|\?)/.test(here) && here.startsWith(`${origin}/`)) {
      return new Worker(trustedScript(new URL("worker.js", here)), { type: "module" });
    }
    // Word for word what bundlers look for.
    return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  } catch (error) {
    throw workerError(messageOf(error));
  }
}

/** @param {string | undefined} reason */
function workerError(reason) {
  return new OnrecordError(
    "worker_failed",
    `The worker could not start${reason ? `: ${reason}` : "."} It must be of the page's own origin, and the page's policy must allow it (worker-src).`,
  );
}
