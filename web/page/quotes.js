import { speakers } from "../onrecord/element/speakers.js";
import { sure_enough } from "../onrecord/element/thresholds.js";
import { quotedWordsChart } from "./chart.js";
import { element } from "./dom.js";
import { chip, entry, group, nothing } from "./findings.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */

/**
 * The quotes by speaker, below a chart of how much each has said.
 *
 * @param {HTMLElement} target
 * @param {Analysis} analysis
 * @returns {Generator<number>}
 */
export function* drawQuotes(target, analysis) {
  const all = speakers(analysis);
  target.replaceChildren(...(all.length ? [] : [nothing(strings.noQuotes)]));
  const chart = quotedWordsChart(all);
  if (chart) target.append(chart);
  let drawn = 0;
  for (const { name, role, quotes } of all) {
    const [section, lists] = group(name, strings.quoteCount(quotes.length), role);
    target.append(section);
    for (const [place, index] of quotes.entries()) {
      lists.next().append(quoteEntry(analysis, index, quotes[place - 1]));
      yield ++drawn;
    }
  }
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
      element("button", { type: "button", class: "link-button copy", "data-copy": index }, strings.copy),
    ),
  );
}
