import { firstEndingAfter } from "./blocks.js";
import { reveal } from "./dom.js";

/** @import { Analysis, Span } from "../onrecord/types.js" */
/** @import { Finding } from "./highlights.js" */

const namespace = "http://www.w3.org/2000/svg";
/** Units of the drawing from top to bottom; it is stretched to its place. */
const height = 1000;
const least_height = 2;

/**
 * A narrow picture of the whole article beside it: where quotes and claims stand, which of them is
 * selected, and which part of the article is in view. A click leads there.
 *
 * @param {HTMLElement} holder
 * @param {HTMLElement} article
 */
export function installMinimap(holder, article) {
  /** @type {{ analysis: Analysis, kept: { span: Span }[], starts: number[], length: number } | undefined} */
  let drawn;
  const picture = svg("svg", { viewBox: `0 0 12 ${height}`, preserveAspectRatio: "none" });
  const claims = svg("path", { class: "minimap-claims" });
  const quotes = svg("path", { class: "minimap-quotes" });
  const selected = svg("path", { class: "minimap-selected" });
  const view = svg("rect", { class: "minimap-view", x: 0, width: 12 });
  picture.append(claims, quotes, selected, view);
  holder.replaceChildren(picture);

  /** How far down the kept text an offset is. @param {number} offset */
  function place(offset) {
    if (!drawn?.kept.length) return 0;
    const { kept, starts, length } = drawn;
    const at = Math.min(firstEndingAfter(kept, offset), kept.length - 1);
    const [begin, end] = kept[at].span;
    return ((starts[at] + Math.min(Math.max(offset - begin, 0), end - begin)) / length) * height;
  }

  /** @param {Span} span @param {number} left @param {number} right */
  function bar([begin, end], left, right) {
    const top = place(begin);
    return `M${left} ${top.toFixed(1)}H${right}V${Math.max(place(end), top + least_height).toFixed(1)}H${left}Z`;
  }

  let waiting = false;
  function follow() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const { top, height: whole } = article.getBoundingClientRect();
      if (!whole) return;
      const begin = Math.min(Math.max(-top / whole, 0), 1);
      const end = Math.min(Math.max((innerHeight - top) / whole, 0), 1);
      view.setAttribute("y", String(begin * height));
      view.setAttribute("height", String((end - begin) * height));
    });
  }
  document.addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow, { passive: true });

  picture.addEventListener("click", ({ clientY }) => {
    if (!drawn) return;
    const { top, height: tall } = picture.getBoundingClientRect();
    const wanted = ((clientY - top) / tall) * drawn.length;
    const at = drawn.starts.findLastIndex((start) => start <= wanted);
    const block = article.querySelectorAll("[data-block]")[at];
    if (block) reveal(block);
  });

  return {
    /** @param {Analysis} analysis @param {(finding: Finding) => boolean} shows */
    draw(analysis, shows) {
      /** At most one bar begins at each height. @param {Finding["kind"]} kind @param {{ span: Span, right: number }[]} all @param {number} left */
      const column = (kind, all, left) => {
        const taken = new Set();
        return all
          .filter(({ span }, index) => {
            const row = shows({ kind, index }) ? Math.round(place(span[0])) : undefined;
            return row !== undefined && taken.size !== taken.add(row).size;
          })
          .map(({ span, right }) => bar(span, left, right))
          .join("");
      };
      const kept = analysis.blocks.filter(({ removed }) => !removed);
      let length = 0;
      const starts = kept.map(({ span: [begin, end] }) => (length += end - begin) - (end - begin));
      drawn = { analysis, kept, starts, length };
      quotes.setAttribute("d", column("quote", analysis.quotes.map(({ span }) => ({ span, right: 5.5 })), 0));
      // The longer the bar, the more a claim is worth checking.
      claims.setAttribute("d", column("claim", analysis.claims.map(({ span, score }) => ({ span, right: 7 + 5 * score })), 6.5));
      selected.removeAttribute("d");
      follow();
    },
    /** @param {Finding | undefined} finding */
    select(finding) {
      if (!drawn || !finding) return selected.removeAttribute("d");
      const { quotes, claims } = drawn.analysis;
      const { span } = finding.kind === "quote" ? quotes[finding.index] : claims[finding.index];
      selected.setAttribute("d", bar(span, 0, 12));
    },
  };
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} name
 * @param {Record<string, string | number>} attributes
 */
function svg(name, attributes) {
  const made = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
