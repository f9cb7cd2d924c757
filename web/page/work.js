import { LinkError } from "./share_link.js";
import { strings } from "./strings.js";

/**
 * What a job gets: the signal that ends it, and a way to say how far it is.
 *
 * @typedef {object} Work
 * @property {AbortSignal} signal
 * @property {(what: string, share?: number) => void} step what is being done and, where it can be
 *   told, which share of it is done
 */

/**
 * Runs one job at a time and shows its progress; a new one takes the place of the one that runs.
 *
 * @param {{ status: HTMLElement, progress: HTMLProgressElement, cancel: HTMLElement, busy: HTMLElement }} parts
 */
export function installWork({ status, progress, cancel, busy }) {
  /** @type {AbortController | undefined} */
  let running;

  cancel.addEventListener("click", () => running?.abort());

  /** @param {string} message */
  function tell(message) {
    // The status is a live region: what it says already is not announced again.
    if (status.textContent !== message) status.textContent = message;
  }

  /** @param {boolean} working */
  function show(working) {
    progress.hidden = cancel.hidden = !working;
    busy.setAttribute("aria-busy", String(working));
  }

  /**
   * @param {(work: Work) => Promise<void>} job
   * @returns {Promise<boolean>} whether it came to its end
   */
  async function run(job) {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    progress.removeAttribute("value");
    show(true);
    try {
      await job({
        signal: mine.signal,
        step(what, share) {
          if (running !== mine) return;
          tell(what);
          if (share === undefined) progress.removeAttribute("value");
          else progress.value = share;
        },
      });
      return true;
    } catch (error) {
      if (running === mine) tell(mine.signal.aborted ? strings.cancelled : explain(error));
      return false;
    } finally {
      if (running === mine) {
        running = undefined;
        show(false);
      }
    }
  }

  return { run, tell };
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof LinkError) return strings.linkTroubles[error.code];
  const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
  if (code === "no_answer") return strings.noAnswer(message);
  if (code === "load_failed" || code === "worker_failed") return strings.notLoaded(message);
  return strings.failed(message);
}
