/**
 * How the panel looks. What embedders set are the properties that begin with --on-record; the scheme follows the
 * `color-scheme` of the page.
 */
const panel_rules = `
:host { display: block; }
:host([hidden]) { display: none; }
.frame { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.5rem; }
.content { flex: 999 1 0; min-width: min(100%, 26rem); }
.panel {
  --ink: var(--on-record-ink, light-dark(#1f1d1a, #e9e6df));
  --muted: var(--on-record-muted, light-dark(#655f56, #a8a297));
  --surface: var(--on-record-surface, light-dark(#ffffff, #1e2024));
  --sunken: var(--on-record-sunken, light-dark(#f4f1eb, #282b30));
  --line: var(--on-record-line, light-dark(#e2dcd1, #3a3d44));
  --quote: var(--on-record-quote-ink, light-dark(#0f6a72, #86d7da));
  --quote-tint: color-mix(in srgb, var(--quote) 14%, var(--surface));
  --claim: var(--on-record-claim-ink, light-dark(#a9540a, #f2ae62));
  --claim-tint: color-mix(in srgb, var(--claim) 12%, var(--surface));
  --warning: var(--on-record-warning, light-dark(#9c2f1f, #ff9d8a));
  --good: var(--on-record-good, light-dark(#2c6a2e, #9ad49a));
  --focus: var(--on-record-focus, light-dark(#0b6fd6, #7db7ff));
  --radius: var(--on-record-radius, 10px);
  --sans: var(--on-record-font, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif);
  --serif: var(--on-record-words-font, "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif);
  box-sizing: border-box;
  flex: 1 1 var(--on-record-panel-width, 20rem);
  display: flex;
  flex-direction: column;
  min-width: 0;
  max-height: var(--on-record-panel-height, min(46rem, calc(100vh - 2rem)));
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--ink);
  font: 0.9375rem/1.5 var(--sans);
  text-align: start;
}
@supports not (color: light-dark(#000, #fff)) {
  .panel {
    --ink: var(--on-record-ink, #1f1d1a); --muted: var(--on-record-muted, #655f56); --surface: var(--on-record-surface, #ffffff);
    --sunken: var(--on-record-sunken, #f4f1eb); --line: var(--on-record-line, #e2dcd1); --quote: var(--on-record-quote-ink, #0f6a72);
    --claim: var(--on-record-claim-ink, #a9540a); --warning: var(--on-record-warning, #9c2f1f); --good: var(--on-record-good, #2c6a2e);
    --focus: var(--on-record-focus, #0b6fd6);
  }
}
.content[hidden] { display: none; }
.content:not([hidden]) + .panel { position: sticky; top: 1rem; }
.panel[hidden] { display: none; }
.panel *, .panel ::before, .panel ::after { box-sizing: border-box; }
.panel :is(h2, h3, p, ul, ol) { margin: 0; padding: 0; }
.panel :is(ul, ol) { list-style: none; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }

.head { display: grid; grid-template-columns: 1fr auto; gap: 0 0.5rem; padding: 1rem 1.125rem 0.75rem; }
.title { font: 600 1.0625rem/1.3 var(--sans); letter-spacing: -0.01em; }
.summary { grid-column: 1 / -1; color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.summary[data-failed] { color: var(--warning); }
.close { width: 2rem; height: 2rem; margin: -0.25rem -0.5rem 0 0; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--muted); font: 1.25rem/1 var(--sans); cursor: pointer; }
.close:hover { background: var(--sunken); color: var(--ink); }

.tabs { display: flex; gap: 1.25rem; padding: 0 1.125rem; border-bottom: 1px solid var(--line); }
.tab { margin-bottom: -1px; padding: 0.5rem 0; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--muted); font: 500 0.875rem/1.4 var(--sans); cursor: pointer; }
.tab:hover { color: var(--ink); }
.tab[aria-selected="true"] { color: var(--ink); }
.tab[data-kind="quote"][aria-selected="true"] { border-bottom-color: var(--quote); }
.tab[data-kind="claim"][aria-selected="true"] { border-bottom-color: var(--claim); }
.count { margin-inline-start: 0.3em; color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }

.list { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 0.75rem 0.625rem 1rem; scrollbar-width: thin; }
.list[hidden] { display: none; }
.nothing { padding: 0.25rem 0.5rem; color: var(--muted); font-size: 0.875rem; }
.speaker + .speaker { margin-top: 1.25rem; }
.who { padding: 0 0.5rem 0.25rem; }
.who h3 { font: 600 0.875rem/1.35 var(--sans); overflow-wrap: anywhere; }
.role { color: var(--muted); font-size: 0.8125rem; line-height: 1.35; }

.entry { position: relative; padding: 0.375rem 0.5rem 0.4375rem 0.875rem; border-radius: calc(var(--radius) * 0.6); cursor: pointer; }
.entry::before { content: ""; position: absolute; inset-block: 0.5rem; inset-inline-start: 0.25rem; border-inline-start: 2px solid var(--line); }
.entry[data-quote]::before { border-color: color-mix(in srgb, var(--quote) 60%, transparent); }
.entry[data-quote="mixed"]::before { border-inline-start-style: dashed; }
.entry[data-quote="indirect"]::before { border-inline-start-style: dotted; }
.entry[data-class="CFS"]::before { border-color: color-mix(in srgb, var(--claim) 65%, transparent); }
.entry:hover { background: var(--sunken); }
.entry[aria-current] { background: var(--quote-tint); }
.entry[data-class][aria-current] { background: var(--claim-tint); }
.words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; width: 100%; padding: 0; border: 0; overflow: hidden; background: none; color: inherit; font: 0.9375rem/1.5 var(--serif); text-align: start; overflow-wrap: anywhere; cursor: pointer; }
.entry[aria-current] .words { -webkit-line-clamp: none; }
.entry:is([data-quote="direct"], [data-quote="mixed"]) .words::before { content: "\\201c"; }
.entry:is([data-quote="direct"], [data-quote="mixed"]) .words::after { content: "\\201d"; }
.details { display: flex; flex-wrap: wrap; align-items: center; gap: 0.125rem 0.625rem; margin-top: 0.125rem; color: var(--muted); font-size: 0.75rem; line-height: 1.5; }
.panel .note { margin-top: 0.125rem; color: var(--muted); font-size: 0.8125rem; line-height: 1.45; }
.panel .why { display: none; }
.panel .entry[aria-current] .why { display: block; }
.entry[aria-current] :is(.details, .note) { color: var(--ink); }
.status { color: var(--warning); font-weight: 600; }
.status[data-status="corroborated"] { color: var(--good); }
.score { display: inline-flex; align-items: center; gap: 0.375rem; font-variant-numeric: tabular-nums; }
.meter { display: block; width: 2.25rem; height: 4px; border-radius: 2px; overflow: hidden; background: var(--line); }
.level { display: block; height: 100%; border-radius: 2px; background: var(--claim); }
.more { margin: 0.75rem 0.5rem 0; padding: 0.3125rem 0.75rem; border: 1px solid var(--line); border-radius: 99px; background: none; color: var(--ink); font: 500 0.8125rem/1.4 var(--sans); cursor: pointer; }
.more:hover { background: var(--sunken); }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (forced-colors: active) {
  .tab[aria-selected="true"] { border-bottom-color: Highlight; color: Highlight; }
  .entry[aria-current] { outline: 2px solid Highlight; }
  .meter { border: 1px solid CanvasText; height: 6px; }
  .level { forced-color-adjust: none; background: CanvasText; }
}
@media print {
  .panel { max-height: none; break-inside: auto; }
  .list, .list[hidden] { display: block; overflow: visible; }
  .tabs, .more, .close { display: none; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** One sheet for all panels. */
export function panelSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(panel_rules);
  }
  return sheet;
}
