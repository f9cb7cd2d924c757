/**
 * The rules for what is highlighted, in the roots of the pages where highlighted text stands: into a shadow root such rules
 * are not inherited everywhere. They let the text's own colour be.
 */
const rules = `
::highlight(on-record-claim) { text-decoration: underline 1px color-mix(in srgb, var(--on-record-claim, #c8741a) 70%, transparent); text-underline-offset: 0.22em; }
::highlight(on-record-claim-strong) { text-decoration: underline 2px var(--on-record-claim, #c8741a); text-underline-offset: 0.22em; }
::highlight(on-record-quote-direct) { background-color: color-mix(in srgb, var(--on-record-quote, #1a8f98) 24%, transparent); }
::highlight(on-record-quote-mixed) { background-color: color-mix(in srgb, var(--on-record-quote, #1a8f98) 15%, transparent); }
::highlight(on-record-quote-indirect) { text-decoration: underline 2px dotted var(--on-record-quote, #1a8f98); text-underline-offset: 0.3em; }
::highlight(on-record-selected) { background-color: color-mix(in srgb, var(--on-record-selected, #f2b01e) 45%, transparent); }
@media (forced-colors: active) {
  ::highlight(on-record-quote-direct), ::highlight(on-record-quote-mixed) { background-color: Canvas; color: CanvasText; text-decoration: underline 2px dashed; }
  ::highlight(on-record-claim), ::highlight(on-record-claim-strong) { text-decoration: underline 2px; }
  ::highlight(on-record-selected) { background-color: Highlight; color: HighlightText; }
}
@media print {
  ::highlight(on-record-selected) { background-color: transparent; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** How many highlighters need the sheet in a root. @type {WeakMap<Document | ShadowRoot, number>} */
const users = new WeakMap();

/** @param {Document | ShadowRoot} root */
export function adoptHighlightSheet(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  users.set(root, (users.get(root) ?? 0) + 1);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Takes the sheet out again with the last one that needed it. @param {Document | ShadowRoot} root */
export function leaveHighlightSheet(root) {
  const left = (users.get(root) ?? 1) - 1;
  users.set(root, left);
  if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
}
