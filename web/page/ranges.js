import { firstEndingAfter } from "./blocks.js";

/** @import { Analysis, Span } from "../onrecord/types.js" */

/**
 * Where `span` of the analysis' text stands in the drawn article: one range for each block that it
 * touches, and none in blocks that are removed or not drawn yet.
 *
 * @param {HTMLElement} article
 * @param {Analysis} analysis
 * @param {Span} span
 * @returns {Range[]}
 */
export function rangesOf(article, { blocks }, [begin, end]) {
  const ranges = [];
  for (let at = firstEndingAfter(blocks, begin); at < blocks.length && blocks[at].span[0] < end; ++at) {
    if (blocks[at].removed) continue;
    const holder = article.querySelector(`[data-block="${at}"]`);
    if (!holder) continue;
    const [first, last] = blocks[at].span;
    const range = new Range();
    range.setStart(...position(holder, Math.max(begin, first) - first));
    range.setEnd(...position(holder, Math.min(end, last) - first));
    ranges.push(range);
  }
  return ranges;
}

/**
 * @param {Element} holder
 * @param {number} offset into its text
 * @returns {[Node, number]}
 */
function position(holder, offset) {
  const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = /** @type {Text} */ (text);
    if (offset <= length) return [text, offset];
    offset -= length;
  }
  return [holder, holder.childNodes.length];
}
