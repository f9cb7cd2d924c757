/**
 * Rejects at once when `signal` aborts, whatever becomes of `outcome`.
 *
 * @template Value
 * @param {Promise<Value>} outcome
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<Value>}
 */
export function unlessAborted(outcome, signal) {
  if (!signal) return outcome;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    outcome.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
