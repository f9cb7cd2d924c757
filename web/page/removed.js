import { element } from "./dom.js";
import { group, nothing } from "./findings.js";
import { strings } from "./strings.js";

/** @import { Analysis, Block } from "../onrecord/types.js" */

/**
 * The removed blocks by reason, and those that the reader put back.
 *
 * @param {HTMLElement} target
 * @param {Analysis} analysis
 * @param {ReadonlySet<number>} putBack
 * @returns {Generator<number>}
 */
export function* drawRemoved(target, analysis, putBack) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const [index, block] of analysis.blocks.entries()) {
    const label = labelOf(block, putBack.has(index));
    if (!label) continue;
    const together = groups.get(label);
    if (together) together.push(index);
    else groups.set(label, [index]);
  }
  target.replaceChildren(...(groups.size ? [] : [nothing(strings.noneRemoved)]));
  for (const [label, indexes] of groups) {
    const [section, lists] = group(label, strings.number(indexes.length));
    target.append(section);
    for (const index of indexes) {
      lists.next().append(removedEntry(analysis, index));
      yield index;
    }
  }
}

/** @param {Block} block @param {boolean} putBack */
function labelOf({ removed }, putBack) {
  if (removed) return strings.reasons[removed.reason] ?? removed.reason;
  return putBack ? strings.putBackByYou : undefined;
}

/** @param {Analysis} analysis @param {number} index */
function removedEntry({ text, blocks }, index) {
  const { span, removed } = blocks[index];
  return element(
    "li",
    { class: "removed-entry", "data-removed": index },
    element("p", { class: "removed-words" }, text.slice(...span)),
    removed?.evidence ? element("p", { class: "evidence" }, removed.evidence) : undefined,
    removed
      ? element("button", { type: "button", class: "link-button", "data-keep": index }, strings.putBack)
      : element("button", { type: "button", class: "link-button", "data-remove": index }, strings.removeAgain),
  );
}
