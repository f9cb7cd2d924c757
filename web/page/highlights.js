import { strong_score } from "../onrecord/element/thresholds.js";
import { verdictOn } from "../onrecord/element/verdicts.js";
import { element } from "./dom.js";
import { strings } from "./strings.js";
import { claimLabel, nameOf } from "./who.js";

/** @import { Analysis, Claim, Quote, Span } from "../onrecord/types.js" */
/** @import { Layer } from "./weave.js" */

/**
 * What can be selected: a quote or a claim, by its index in the analysis.
 *
 * @typedef {{ kind: "quote" | "claim", index: number }} Finding
 */

/**
 * A highlight: the marks that it becomes, and its handle, a button without text, which is what
 * keyboard and screen reader reach, since `<mark>` is neither focusable nor announced everywhere.
 *
 * @typedef {Layer & { handle: () => HTMLElement }} Highlight
 */

/**
 * The highlights of an analysis as layers over its text.
 *
 * @param {Analysis} analysis
 * @returns {Highlight[]}
 */
export function highlights(analysis) {
  const quotes = analysis.quotes.map((quote, index) =>
    highlight({ kind: "quote", index }, quote.span, { "data-quote": quote.kind }, quoteName(analysis, quote)),
  );
  const claims = analysis.claims.map((claim, index) =>
    highlight({ kind: "claim", index }, claim.span, claimLook(analysis, index), strings.claimName(claimLabel(analysis, index)), signsOf(claim)),
  );
  // Claims first: where both cover the same words, the quote is the inner one.
  return [...claims, ...quotes];
}

/**
 * @param {Finding} finding
 * @param {Span} span
 * @param {Record<string, string | undefined>} look
 * @param {string} name
 * @param {string} [signs] shown where the highlight begins
 * @returns {Highlight}
 */
function highlight({ kind, index }, span, look, name, signs) {
  let first = true;
  return {
    span,
    open() {
      const mark = element("mark", { "data-kind": kind, "data-index": index, ...look, "data-signs": first && signs });
      first = false;
      return mark;
    },
    handle: () =>
      element("button", {
        type: "button",
        class: "handle",
        "data-handle": `${kind}-${index}`,
        "aria-label": name,
        tabindex: -1,
      }),
  };
}

/** @param {Analysis} analysis @param {Quote} quote */
function quoteName(analysis, quote) {
  return strings.quoteName(strings.quoteKinds[quote.kind], nameOf(analysis, quote.speaker));
}

/** @param {Analysis} analysis @param {number} index */
function claimLook(analysis, index) {
  const claim = analysis.claims[index];
  return {
    "data-class": claim.class,
    "data-strong": claim.score >= strong_score ? "" : undefined,
    "data-status": verdictOn(analysis, index)?.status,
    "data-types": claim.types.map(({ name }) => name).join(" ") || undefined,
  };
}

/** A sign for each type, so that types differ in more than colour. @param {Claim} claim */
function signsOf({ types }) {
  return types.map(({ name }) => strings.typeSigns[name] ?? "").join("") || undefined;
}

/**
 * The findings whose highlights lie around `node`, the innermost first.
 *
 * @param {EventTarget | null} node
 * @returns {Finding[]}
 */
export function findingsAround(node) {
  /** @type {Finding[]} */
  const found = [];
  let mark = node instanceof Element ? node.closest(shown) : null;
  while (mark) {
    found.push(findingOf(/** @type {HTMLElement} */ (mark)));
    mark = mark.parentElement?.closest(shown) ?? null;
  }
  return found;
}

/** Marks that no filter hides. */
const shown = "mark[data-index]:not(.off)";

/**
 * @param {Element} root
 * @param {Finding} finding
 */
export function marksOf(root, { kind, index }) {
  return root.querySelectorAll(`mark[data-kind="${kind}"][data-index="${index}"]`);
}

/**
 * The finding that "quote-3" stands for, as handles and list entries carry it.
 *
 * @param {string | null | undefined} name
 * @returns {Finding | undefined}
 */
export function findingNamed(name) {
  const [kind, index] = name?.split("-") ?? [];
  return kind ? { kind: kind === "quote" ? "quote" : "claim", index: Number(index) } : undefined;
}

/** @param {HTMLElement} mark @returns {Finding} */
export function findingOf({ dataset }) {
  return { kind: dataset.kind === "quote" ? "quote" : "claim", index: Number(dataset.index) };
}

/** @param {Finding} a @param {Finding | undefined} b */
export function sameFinding(a, b) {
  return a.kind === b?.kind && a.index === b.index;
}
