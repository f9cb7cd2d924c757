import { element } from "./make.js";
import { sure_enough } from "./thresholds.js";
import { verdictOn } from "./verdicts.js";
import { claimantOf, typeName } from "./who.js";
import { words } from "./words.js";

/** @import { Analysis, Claim } from "../types.js" */
/** @import { Speaker } from "./speakers.js" */

/** @param {Speaker} speaker */
export function speakerHead({ name, role, quotes }) {
  return element(
    "div",
    { class: "who", part: "speaker" },
    element("h3", {}, name, element("span", { class: "count" }, words.number(quotes.length))),
    role ? element("p", { class: "role", part: "role" }, role) : undefined,
  );
}

/** @param {Analysis} analysis @param {number} index */
export function quoteEntry(analysis, index) {
  const { kind, span, cue, confidence, why } = analysis.quotes[index];
  return element(
    "li",
    { class: "entry", part: "entry quote", "data-quote": kind, "data-index": index },
    wordsButton(analysis.text.slice(...span)),
    element(
      "p",
      { class: "details", part: "details" },
      element("span", { title: words.quoteKindsExplained[kind] }, words.quoteKinds[kind]),
      cue ? element("span", {}, words.cue(analysis.text.slice(...cue))) : undefined,
      confidence < sure_enough ? element("span", {}, words.uncertain) : undefined,
    ),
    reason(why),
  );
}

/** @param {Analysis} analysis @param {number} index */
export function claimEntry(analysis, index) {
  const claim = analysis.claims[index];
  const { text } = analysis;
  const verdict = verdictOn(analysis, index);
  return element(
    "li",
    { class: "entry", part: "entry claim", "data-class": claim.class, "data-index": index },
    wordsButton(text.slice(...claim.span)),
    element(
      "p",
      { class: "details", part: "details" },
      score(claim),
      verdict
        ? element("span", { class: "status", part: "status", "data-status": verdict.status, title: words.cue(text.slice(...verdict.cue)) }, words.statuses[verdict.status])
        : undefined,
      ...claim.types.map(({ name }) => element("span", {}, typeName(name))),
    ),
    element("p", { class: "note", part: "claimant" }, words.claimed(claimantOf(analysis, claim), words.voices[claim.voice])),
    claim.hedges.length ? element("p", { class: "note", part: "hedges" }, words.hedged(claim.hedges.map((span) => text.slice(...span)))) : undefined,
    reason(claim.why),
  );
}

/** @param {string} text */
function wordsButton(text) {
  return element("button", { type: "button", class: "words", part: "words" }, text.replace(/\s+/g, " "));
}

/** @param {string} why */
function reason(why) {
  return why ? element("p", { class: "note why", part: "why" }, why) : undefined;
}

/** @param {Claim} claim */
function score(claim) {
  const level = element("span", { class: "level" });
  level.style.inlineSize = `${Math.round(claim.score * 100)}%`;
  return element(
    "span",
    { class: "score", part: "score", title: words.score(claim.score) },
    element("span", { class: "meter", "aria-hidden": "true" }, level),
    element("span", { class: "spoken" }, words.score(claim.score)),
    element("span", { "aria-hidden": "true" }, words.panel.score(claim.score)),
  );
}
