import { element } from "./dom.js";
import { strings } from "./strings.js";
import { claimLabel, nameOf } from "./who.js";

/** @import { Analysis, Claim, Quote } from "../onrecord/types.js" */
/** @import { Layer } from "./weave.js" */

/**
 * What can be selected: a quote or a claim, by its index in the analysis.
 *
 * @typedef {{ kind: "quote" | "claim", index: number }} Finding
 */

/**
 * The highlights of an analysis as layers over its text. Before each highlight stands a button
 * without text: what keyboard and screen reader reach, since `<mark>` is neither focusable nor
 * announced everywhere.
 *
 * @param {Analysis} analysis
 * @returns {Layer[]}
 */
export function highlights(analysis) {
  const quotes = analysis.quotes.map((quote, index) => ({
    span: quote.span,
    open: opener("quote", index, { "data-quote": quote.kind }, quoteName(analysis, quote)),
  }));
  const claims = analysis.claims.map((claim, index) => ({
    span: claim.span,
    open: opener("claim", index, claimLook(claim), strings.claimName(claimLabel(claim))),
  }));
  // Claims first: where both cover the same words, the quote is the inner one.
  return [...claims, ...quotes];
}

/**
 * @param {Finding["kind"]} kind
 * @param {number} index
 * @param {Record<string, string | undefined>} look
 * @param {string} name
 * @returns {Layer["open"]}
 */
function opener(kind, index, look, name) {
  return (first) => {
    const mark = element("mark", { "data-kind": kind, "data-index": index, ...look });
    if (!first) return [mark];
    const handle = element("button", {
      type: "button",
      class: "handle",
      "data-handle": `${kind}-${index}`,
      "aria-label": name,
    });
    return [handle, mark];
  };
}

/** @param {Analysis} analysis @param {Quote} quote */
function quoteName(analysis, quote) {
  return strings.quoteName(strings.quoteKinds[quote.kind], nameOf(analysis, quote.speaker));
}

/** @param {Claim} claim */
function claimLook(claim) {
  return {
    "data-class": claim.class,
    "data-status": claim.verification?.status,
    "data-types": claim.types.map(({ name }) => name).join(" ") || undefined,
  };
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
  let mark = node instanceof Element ? node.closest("mark[data-index]") : null;
  while (mark) {
    found.push(findingOf(/** @type {HTMLElement} */ (mark)));
    mark = mark.parentElement?.closest("mark[data-index]") ?? null;
  }
  return found;
}

/** @param {HTMLElement} mark @returns {Finding} */
function findingOf({ dataset }) {
  return { kind: dataset.kind === "quote" ? "quote" : "claim", index: Number(dataset.index) };
}

/** @param {Finding} a @param {Finding | undefined} b */
export function sameFinding(a, b) {
  return a.kind === b?.kind && a.index === b.index;
}
