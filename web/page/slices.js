/** The page answers to keys and pointer at least this often. */
const slice_ms = 12;
/** Pieces between two looks at the clock. */
const pieces = 8;

/**
 * Draws a long thing in slices, and lets the page breathe between them. A generator draws one
 * piece each time it is asked, and yields how many pieces it has drawn.
 *
 * @param {Generator<number>} drawing
 * @param {AbortSignal} signal ends it, with the signal's reason
 * @param {(drawn: number) => void} [told] called after each slice
 */
export async function inSlices(drawing, signal, told = () => {}) {
  let until = performance.now() + slice_ms;
  let drawn = 0;
  for (const piece of drawing) {
    if (++drawn % pieces || performance.now() < until) continue;
    told(piece);
    await breath();
    signal.throwIfAborted();
    until = performance.now() + slice_ms;
  }
}

/** Lets the browser paint and handle input. */
function breath() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(undefined);
  });
}
