import { element } from "./dom.js";
import { nothing } from "./findings.js";
import { strings } from "./strings.js";

/** @import { Analysis, Block } from "../onrecord/types.js" */

/**
 * The removed blocks by reason, and those that the reader put back.
 *
 * @param {HTMLElement} target
 * @param {Analysis} analysis
 * @param {ReadonlySet<number>} putBack
 */
export function renderRemoved(target, analysis, putBack) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const [index, block] of analysis.blocks.entries()) {
    const label = labelOf(block, putBack.has(index));
    if (!label) continue;
    const together = groups.get(label);
    if (together) together.push(index);
    else groups.set(label, [index]);
  }
  target.replaceChildren(
    ...(groups.size
      ? [...groups].map(([label, indexes]) => group(analysis, label, indexes))
      : [nothing(strings.noneRemoved)]),
  );
}

/** @param {Block} block @param {boolean} putBack */
function labelOf({ removed }, putBack) {
  if (removed) return strings.reasons[removed.reason] ?? removed.reason;
  return putBack ? strings.putBackByYou : undefined;
}

/** @param {Analysis} analysis @param {string} label @param {number[]} indexes */
function group(analysis, label, indexes) {
  return element(
    "section",
    { class: "group" },
    element(
      "header",
      { class: "group-head" },
      element("h3", {}, label),
      element("span", { class: "count" }, String(indexes.length)),
    ),
    element("ul", { class: "entries" }, ...indexes.map((index) => removedEntry(analysis, index))),
  );
}

/** @param {Analysis} analysis @param {number} index */
function removedEntry({ text, blocks }, index) {
  const { span, removed } = blocks[index];
  return element(
    "li",
    { class: "removed-entry" },
    element("p", { class: "removed-words" }, text.slice(...span)),
    removed?.evidence ? element("p", { class: "evidence" }, removed.evidence) : undefined,
    removed
      ? element("button", { type: "button", class: "link-button", "data-keep": index }, strings.putBack)
      : element("button", { type: "button", class: "link-button", "data-remove": index }, strings.removeAgain),
  );
}
