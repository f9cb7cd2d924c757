/**
 * The highlights of the page by name. Names are global: every element, and another copy of this package, adds its ranges
 * to the same highlight and takes out none but its own.
 */

/** Where two lie on the same words, the later one is drawn above. */
const names = [
  "on-record-claim", "on-record-claim-strong", "on-record-quote-indirect", "on-record-quote-mixed", "on-record-quote-direct", "on-record-selected",
];

/** Whether this browser draws highlights that no element stands for. */
export function canHighlight() {
  return typeof Highlight === "function" && globalThis.CSS?.highlights !== undefined;
}

/** @param {string} name @param {Iterable<Range>} ranges */
export function addRanges(name, ranges) {
  let shared = CSS.highlights.get(name);
  if (!shared) {
    shared = new Highlight();
    shared.priority = names.indexOf(name);
    CSS.highlights.set(name, shared);
  }
  for (const range of ranges) shared.add(range);
}

/** @param {string} name @param {Iterable<Range>} ranges */
export function removeRanges(name, ranges) {
  const shared = CSS.highlights.get(name);
  if (!shared) return;
  for (const range of ranges) shared.delete(range);
  if (shared.size === 0) CSS.highlights.delete(name);
}
