import { words } from "./words.js";
import { whoIs } from "./who.js";

/** @import { Analysis, Quote } from "../types.js" */

/**
 * @typedef {object} Speaker
 * @property {string} name
 * @property {string} role
 * @property {boolean} known false for the one that stands for all of whom nothing is known
 * @property {number[]} quotes indexes, in reading order
 * @property {number} words said in quote marks
 */

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
  const nobody = { name: words.noSpeaker, role: "", known: false, quotes: [], words: 0 };
  for (const [index, quote] of analysis.quotes.entries()) {
    const speaker = speakerOf(analysis, quote, found) ?? nobody;
    speaker.quotes.push(index);
    if (quote.kind !== "indirect") speaker.words += countWords(analysis.text.slice(...quote.span));
  }
  return nobody.quotes.length ? [...found.values(), nobody] : [...found.values()];
}

/** @param {Analysis} analysis @param {Quote} quote @param {Map<string, Speaker>} found */
function speakerOf(analysis, quote, found) {
  const who = whoIs(analysis, quote.speaker);
  if (!who) return undefined;
  const key = String(quote.speaker?.entity ?? who.name);
  const known = found.get(key) ?? { ...who, known: true, quotes: [], words: 0 };
  found.set(key, known);
  return known;
}

/** @param {string} text */
function countWords(text) {
  return text.split(/\s+/).filter(Boolean).length;
}
