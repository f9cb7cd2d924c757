import { perform } from "./analyzer.js";
import { createEngine } from "./engine.js";
import { OnrecordError, messageOf } from "./errors.js";
import { pack } from "./parcel.js";

/** @import { Engine } from "./engine.js" */
/** @import { Answer, Request } from "./worker_handle.js" */

/** @type {Engine} */
let engine;

addEventListener("message", async ({ data }) => {
  const answered = await answer(data);
  if (!("value" in answered) || typeof answered.value === "string") return postMessage(answered);
  const { parcels, rest } = pack(answered.value);
  for (const parcel of parcels) postMessage(parcel);
  postMessage({ value: rest });
});

/**
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function answer(request) {
  try {
    if ("call" in request) return { value: await perform(engine, request.call) };
    engine = await createEngine(request.start);
    return { value: engine.version };
  } catch (error) {
    const code = error instanceof OnrecordError ? error.code : "stopped";
    return { error: { code, message: messageOf(error) } };
  }
}
