/** How the panel stands at the side of the window, or on a narrow one below: no rule of the page moves it. */
export const frame_rules = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: 0 0 0 auto !important;
  display: block !important;
  width: 23rem !important;
}
.panel {
  height: 100%;
  max-height: none;
  border-width: 0 0 0 1px;
  border-radius: 0;
  box-shadow: 0 0 24px rgb(30 20 0 / 10%);
}
@media (max-width: 45rem) {
  :host { inset: auto 0 0 !important; width: auto !important; height: 52vh !important; }
  .panel { border-width: 1px 0 0; border-radius: var(--radius) var(--radius) 0 0; }
}
@media print {
  :host { display: none !important; }
}
`;

/** Makes room for it beside the page's text. */
export const page_rules = `
@media (min-width: 64rem) {
  :root { margin-inline-end: 23rem !important; }
}
@media (max-width: 45rem) {
  :root { margin-block-end: 52vh !important; }
}
@media print {
  :root { margin-inline-end: 0 !important; margin-block-end: 0 !important; }
}
`;
