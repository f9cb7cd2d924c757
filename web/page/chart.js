import { element } from "./dom.js";
import { strings } from "./strings.js";

/** @import { Speaker } from "../onrecord/element/speakers.js" */

/** Speakers with a bar of their own; the rest share one. */
const most_bars = 8;

/**
 * How much of the quoted words each speaker has, as bars, the longest first. Nothing where it
 * would have fewer than two.
 *
 * @param {Speaker[]} speakers
 */
export function quotedWordsChart(speakers) {
  const total = speakers.reduce((sum, { words }) => sum + words, 0);
  const quoted = speakers.filter(({ words }) => words > 0).sort((a, b) => b.words - a.words);
  if (quoted.length < 2) return undefined;
  const rows = quoted.slice(0, most_bars).map(({ name, words }) => ({ name, words }));
  const rest = quoted.slice(most_bars);
  if (rest.length) {
    rows.push({ name: strings.otherSpeakers(rest.length), words: rest.reduce((sum, { words }) => sum + words, 0) });
  }
  const longest = Math.max(...rows.map(({ words }) => words));
  return element(
    "figure",
    { class: "chart" },
    element("figcaption", {}, strings.chart),
    element("ol", { class: "chart-bars" }, ...rows.map(({ name, words }) => bar(name, words, words / total, words / longest))),
  );
}

/** @param {string} name @param {number} words @param {number} share of all words @param {number} length of the bar */
function bar(name, words, share, length) {
  const filled = element("span", { class: "chart-bar", "aria-hidden": "true" });
  filled.style.inlineSize = `${(100 * length).toFixed(1)}%`;
  return element(
    "li",
    {},
    element("span", { class: "chart-name" }, name),
    element("span", { class: "chart-words" }, strings.words(words, share)),
    element("span", { class: "chart-track", "aria-hidden": "true" }, filled),
  );
}
