import { element } from "./dom.js";
import { chip, entry, nothing } from "./findings.js";
import { strings } from "./strings.js";
import { whoIs } from "./who.js";

/** @import { Analysis, Quote } from "../onrecord/types.js" */

/**
 * @typedef {object} Speaker
 * @property {string} name
 * @property {string} role
 * @property {number[]} quotes indexes, in reading order
 * @property {number} words said in quote marks
 */

/** Quotes below this confidence are marked as uncertain. */
const sure_enough = 0.6;

/**
 * The speakers of an analysis in the order in which they first speak; those of whom nothing is
 * known come last, as one.
 *
 * @param {Analysis} analysis
 * @returns {Speaker[]}
 */
export function speakers(analysis) {
  /** @type {Map<string, Speaker>} */
  const found = new Map();
  /** @type {Speaker} */
  const nobody = { name: strings.noSpeaker, role: "", quotes: [], words: 0 };
  for (const [index, quote] of analysis.quotes.entries()) {
    const speaker = speakerOf(analysis, quote, found) ?? nobody;
    speaker.quotes.push(index);
    if (quote.kind !== "indirect") speaker.words += words(analysis.text.slice(...quote.span));
  }
  return nobody.quotes.length ? [...found.values(), nobody] : [...found.values()];
}

/** @param {Analysis} analysis @param {Quote} quote @param {Map<string, Speaker>} found */
function speakerOf(analysis, quote, found) {
  const who = whoIs(analysis, quote.speaker);
  if (!who) return undefined;
  const key = String(quote.speaker?.entity ?? who.name);
  const known = found.get(key) ?? { ...who, quotes: [], words: 0 };
  found.set(key, known);
  return known;
}

/** @param {string} text */
function words(text) {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * @param {HTMLElement} target
 * @param {Analysis} analysis
 */
export function renderQuotes(target, analysis) {
  const all = speakers(analysis);
  const total = all.reduce((sum, speaker) => sum + speaker.words, 0);
  target.replaceChildren(
    ...(all.length ? all.map((speaker) => group(analysis, speaker, total)) : [nothing(strings.noQuotes)]),
  );
}

/** @param {Analysis} analysis @param {Speaker} speaker @param {number} total words of all speakers */
function group(analysis, { name, role, quotes, words }, total) {
  return element(
    "section",
    { class: "group" },
    element(
      "header",
      { class: "group-head" },
      element("h3", {}, name),
      element("span", { class: "count" }, strings.quoteCount(quotes.length)),
      role ? element("p", { class: "role" }, role) : undefined,
      words > 0 ? shareBar(words / total) : undefined,
    ),
    element("ul", { class: "entries" }, ...quotes.map((index, place) => quoteEntry(analysis, index, quotes[place - 1]))),
  );
}

/** @param {number} share */
function shareBar(share) {
  const label = strings.shareOfWords(share);
  return element("meter", { class: "share", min: 0, max: 1, value: share.toFixed(3), title: label, "aria-label": label });
}

/** @param {Analysis} analysis @param {number} index @param {number | undefined} previous of the same speaker */
function quoteEntry(analysis, index, previous) {
  const quote = analysis.quotes[index];
  const continued = previous !== undefined && analysis.quotes[previous].attribution === quote.attribution;
  return entry(
    { kind: "quote", index },
    analysis.text.slice(...quote.span),
    { "data-quote": quote.kind, "data-continued": continued ? "" : undefined },
    element(
      "p",
      { class: "entry-details" },
      chip(strings.quoteKinds[quote.kind], { "data-quote": quote.kind, title: strings.quoteKindsExplained[quote.kind] }),
      quote.cue ? element("span", { class: "cue" }, strings.cue(analysis.text.slice(...quote.cue))) : undefined,
      quote.confidence < sure_enough ? chip(strings.uncertain, { title: quote.why }) : undefined,
    ),
  );
}
