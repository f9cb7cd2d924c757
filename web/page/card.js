import { verdictOn } from "../onrecord/element/verdicts.js";
import { element } from "./dom.js";
import { findingNamed, findingsAround, marksOf } from "./highlights.js";
import { strings } from "./strings.js";
import { claimantOf, typeName, whoIs } from "./who.js";

/** @import { Analysis, Quote } from "../onrecord/types.js" */
/** @import { Finding } from "./highlights.js" */

const delay_ms = 160;
const gap_px = 8;

/**
 * A card that says what is known of the highlights under the pointer or the focus. Escape closes
 * it, and the pointer may move onto it (WCAG 2.2, 1.4.13).
 *
 * @param {HTMLElement} card
 * @param {HTMLElement} article where the highlights are
 * @param {() => Analysis | undefined} current
 */
export function installCard(card, article, current) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {HTMLElement | undefined} */
  let described;

  /** @param {Finding[]} findings @param {DOMRect} near */
  function show(findings, near) {
    const analysis = current();
    if (!analysis || !findings.length) return;
    card.replaceChildren(...findings.map((finding) => describe(analysis, finding)));
    card.hidden = false;
    place(card, near);
  }

  function putAway() {
    card.hidden = true;
    described?.removeAttribute("aria-describedby");
    described = undefined;
  }

  function hide() {
    clearTimeout(timer);
    putAway();
  }

  article.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    clearTimeout(timer);
    const findings = findingsAround(event.target);
    if (!findings.length) timer = setTimeout(hide, delay_ms);
    else timer = setTimeout(() => show(findings, lineAt(/** @type {Element} */ (event.target), event)), delay_ms);
  });
  article.addEventListener("pointerleave", () => {
    clearTimeout(timer);
    timer = setTimeout(hide, delay_ms);
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", hide);

  article.addEventListener("focusin", ({ target }) => {
    const handle = /** @type {HTMLElement} */ (target);
    const finding = handle.matches(":focus-visible") && findingNamed(handle.dataset.handle);
    if (!finding) return;
    const [mark] = marksOf(article, finding);
    mark.scrollIntoView({ block: "nearest" });
    show([finding], mark.getClientRects()[0]);
    handle.setAttribute("aria-describedby", card.id);
    described = handle;
  });
  article.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  function scrolled() {
    const [mark] = described ? marksOf(article, /** @type {Finding} */ (findingNamed(described.dataset.handle))) : [];
    // The keyboard's card stays with its highlight; what the pointer came upon meanwhile is still to be shown.
    if (mark) place(card, mark.getClientRects()[0]);
    else if (!card.hidden) putAway();
  }
  document.addEventListener("scroll", scrolled, { passive: true });
  return hide;
}

/**
 * The line of `target` that the pointer is on: a highlight may run over several.
 *
 * @param {Element} target
 * @param {{ clientY: number }} pointer
 */
function lineAt(target, { clientY }) {
  const lines = [...target.getClientRects()];
  return lines.find(({ top, bottom }) => top <= clientY && clientY <= bottom) ?? target.getBoundingClientRect();
}

/** @param {HTMLElement} card @param {DOMRect} near */
function place(card, near) {
  const { width, height } = card.getBoundingClientRect();
  const below = near.bottom + gap_px;
  const above = near.top - gap_px - height;
  const top = below + height <= innerHeight || above < 0 ? below : above;
  const left = Math.max(gap_px, Math.min(near.left, document.documentElement.clientWidth - width - gap_px));
  card.style.top = `${Math.round(top)}px`;
  card.style.left = `${Math.round(left)}px`;
}

/** @param {Analysis} analysis @param {Finding} finding */
function describe(analysis, { kind, index }) {
  return kind === "quote" ? describeQuote(analysis, analysis.quotes[index]) : describeClaim(analysis, index);
}

/** @param {Analysis} analysis @param {Quote} quote */
function describeQuote(analysis, quote) {
  const who = whoIs(analysis, quote.speaker);
  return element(
    "section",
    { class: "card-part", "data-kind": "quote" },
    element("p", { class: "card-kind" }, strings.quoteKindsExplained[quote.kind]),
    element("p", { class: "card-who" }, who?.name ?? strings.noSpeaker),
    who?.role ? element("p", { class: "role" }, who.role) : undefined,
    facts([
      [strings.facts.cue, quote.cue && strings.cue(analysis.text.slice(...quote.cue))],
      [strings.facts.confidence, strings.percent(quote.confidence)],
    ]),
    quote.why ? element("p", { class: "card-why" }, quote.why) : undefined,
  );
}

/** @param {Analysis} analysis @param {number} index */
function describeClaim(analysis, index) {
  const { text } = analysis;
  const claim = analysis.claims[index];
  const verdict = verdictOn(analysis, index);
  const { hedges, types } = claim;
  return element(
    "section",
    { class: "card-part", "data-kind": "claim" },
    element("p", { class: "card-kind" }, strings.classes[claim.class]),
    element("p", { class: "card-who" }, strings.claimed(claimantOf(analysis, claim), strings.voices[claim.voice])),
    facts([
      [strings.facts.score, strings.ofHundred(claim.score)],
      [strings.facts.types, types.map(({ name }) => typeName(name)).join(", ")],
      [strings.facts.hedges, hedges.map((span) => strings.cue(text.slice(...span))).join(", ")],
      [
        strings.facts.status,
        verdict && strings.verdict(strings.statuses[verdict.status], text.slice(...verdict.cue), verdict !== claim.verification),
      ],
    ]),
    claim.why ? element("p", { class: "card-why" }, claim.why) : undefined,
  );
}

/** @param {[name: string, what: string | null | undefined][]} all those without content are left out */
function facts(all) {
  return element(
    "dl",
    { class: "facts" },
    ...all.flatMap(([name, what]) => (what ? [element("dt", {}, name), element("dd", {}, what)] : [])),
  );
}
