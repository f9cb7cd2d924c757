import { verdictOn } from "../onrecord/element/verdicts.js";
import { element } from "./dom.js";
import { chip, entry, nothing } from "./findings.js";
import { strings } from "./strings.js";
import { Stretches } from "./stretches.js";
import { claimantOf, typeName } from "./who.js";

/** @import { Analysis, Claim } from "../onrecord/types.js" */

/**
 * The claims by score, the highest first.
 *
 * @param {HTMLElement} target
 * @param {Analysis} analysis
 * @returns {Generator<number>}
 */
export function* drawClaims(target, analysis) {
  const order = analysis.claims.map((_, index) => index);
  order.sort((a, b) => analysis.claims[b].score - analysis.claims[a].score || a - b);
  target.replaceChildren(...(order.length ? [] : [nothing(strings.noClaims)]));
  const lists = new Stretches(target, (first) => element("ol", { class: "entries", start: first + 1 }));
  for (const [place, index] of order.entries()) {
    lists.next().append(claimEntry(analysis, index));
    yield place;
  }
}

/** @param {Analysis} analysis @param {number} index */
function claimEntry(analysis, index) {
  const claim = analysis.claims[index];
  return entry(
    { kind: "claim", index },
    analysis.text.slice(...claim.span),
    { "data-class": claim.class },
    element(
      "p",
      { class: "entry-details" },
      scoreMeter(claim),
      verificationChip(analysis, index),
      ...claim.types.map((type) => typeChip(analysis, type)),
    ),
    element("p", { class: "claimant" }, strings.claimed(claimantOf(analysis, claim), strings.voices[claim.voice])),
    claim.hedges.length
      ? element("p", { class: "hedges" }, strings.hedged(claim.hedges.map((span) => analysis.text.slice(...span))))
      : undefined,
  );
}

/** @param {Claim} claim */
function scoreMeter({ score }) {
  const label = strings.score(score);
  return element("meter", { class: "score", min: 0, max: 1, value: score, title: label, "aria-label": label });
}

/** @param {Analysis} analysis @param {number} index */
function verificationChip(analysis, index) {
  const verdict = verdictOn(analysis, index);
  if (!verdict) return undefined;
  return chip(strings.statuses[verdict.status], { "data-status": verdict.status, title: strings.cue(analysis.text.slice(...verdict.cue)) });
}

/** @param {Analysis} analysis @param {Claim["types"][number]} type */
function typeChip({ text }, { name, evidence }) {
  return chip(typeName(name), {
    "data-type": name,
    title: evidence.map((span) => strings.cue(text.slice(...span))).join(", ") || undefined,
  });
}
