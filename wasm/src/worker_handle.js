import { OnrecordError } from "./errors.js";

/** @import { EngineOptions } from "./engine.js" */
/** @import { Answer, Request } from "./worker.js" */

/**
 * A running worker, to be asked one thing at a time.
 *
 * @typedef {object} WorkerHandle
 * @property {string} version
 * @property {(request: Request) => Promise<any>} ask
 * @property {(reason: unknown) => void} end ends it; what it is being asked is rejected with `reason`
 */

/**
 * @param {EngineOptions} options
 * @returns {Promise<WorkerHandle>}
 */
export async function startWorker(options) {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  /** @type {{ resolve: (value: any) => void, reject: (reason: unknown) => void } | undefined} */
  let asked;

  worker.onmessage = ({ data }) => {
    const answer = /** @type {Answer} */ (data);
    if ("value" in answer) asked?.resolve(answer.value);
    else asked?.reject(new OnrecordError(answer.error.code, answer.error.message));
  };
  worker.onerror = ({ message }) => {
    asked?.reject(new OnrecordError("load_failed", `The worker could not start. ${message ?? ""}`.trim()));
  };

  /** @param {Request} request */
  function ask(request) {
    const promise = new Promise((resolve, reject) => {
      asked = { resolve, reject };
    });
    worker.postMessage(request);
    return promise;
  }

  /** @param {unknown} reason */
  function end(reason) {
    worker.terminate();
    asked?.reject(reason);
  }

  try {
    return { version: await ask({ start: options }), ask, end };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
