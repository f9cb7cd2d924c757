import { OnrecordError } from "./errors.js";
import { unpack } from "./parcel.js";
import { trustedScript } from "./trusted_script.js";

/** @import { EngineOptions } from "./engine.js" */
/** @import { Parcel } from "./parcel.js" */
/** @import { Answer, Request } from "./worker.js" */

/**
 * A worker, to be asked one thing at a time.
 *
 * @typedef {object} WorkerHandle
 * @property {(request: Request) => Promise<any>} ask
 * @property {(reason: unknown) => void} end ends it; what it is being asked is rejected with `reason`
 */

/** @returns {WorkerHandle} */
export function openWorker() {
  const worker = new Worker(trustedScript(new URL("./worker.js", import.meta.url)), { type: "module" });
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
    asked?.reject(new OnrecordError("load_failed", `The worker could not start. ${message ?? ""}`.trim()));
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
