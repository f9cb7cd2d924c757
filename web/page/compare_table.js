import { drawInline, languageOf, speakerOf, verdictChip } from "./compare_marks.js";
import { element } from "./dom.js";
import { strings } from "./strings.js";

/** @import { Analysis, ClusterMember, QuoteCluster, QuoteClusters } from "../onrecord/types.js" */

/**
 * The quotes of several articles as a table: a row for each quote, a column for each article. What a
 * cell has more or less than the fullest form of the quote is marked in it.
 *
 * @param {HTMLElement} target
 * @param {{ name: string, analysis: Analysis }[]} articles
 * @param {QuoteClusters} found
 */
export function drawTable(target, articles, { clusters }) {
  const analyses = articles.map(({ analysis }) => analysis);
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, strings.compare.speaker),
    ...articles.map(({ name, analysis }) => element("th", { scope: "col", ...languageOf(analysis) }, name)),
  );
  target.replaceChildren(
    element(
      "div",
      { class: "compare-table", tabindex: 0, role: "region", "aria-label": strings.compare.table },
      element("table", {}, element("thead", {}, head), element("tbody", {}, ...clusters.map((cluster) => row(cluster, analyses)))),
    ),
  );
}

/** @param {QuoteCluster} cluster @param {Analysis[]} analyses */
function row({ members, fullest, speakers_differ }, analyses) {
  const full = members[fullest];
  /** @param {ClusterMember} member */
  const said = (member) => {
    const words = element("p", languageOf(analyses[member.article]));
    drawInline(words, analyses[full.article], analyses[member.article], member.quote, member.edits);
    return [
      words,
      element(
        "p",
        { class: "why" },
        member === full ? element("span", { class: "verdict" }, strings.compare.fullest) : verdictChip(member.verdict),
        speakers_differ ? ` ${speakerOf(analyses[member.article], member.quote)}` : undefined,
      ),
    ];
  };
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, speakerOf(analyses[full.article], full.quote)),
    ...analyses.map((_, article) => element("td", {}, ...members.filter((member) => member.article === article).flatMap(said))),
  );
}
