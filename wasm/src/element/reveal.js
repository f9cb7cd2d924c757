import { calm } from "./make.js";

/**
 * Scrolls the boxes around `range` until it is in the middle of those that did not show it. Elements have a method for
 * this; text in the middle of one has none.
 *
 * @param {Range} range
 * @param {number} [bottom] of the part of the window in which it can be seen
 */
export function reveal(range, bottom = innerHeight) {
  const page = document.scrollingElement;
  for (let box = parentOf(range.startContainer); box && box !== page && box !== document.body; box = parentOf(box)) {
    if (!isScroller(box)) continue;
    const { top, bottom } = box.getBoundingClientRect();
    scrollInto(box, range, top, bottom, "instant");
  }
  if (page) scrollInto(page, range, 0, bottom, calm() ? "instant" : "smooth");
}

/** @param {Node} node @returns {Element | null} */
function parentOf(node) {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** @param {Element} box */
function isScroller(box) {
  return box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
}

/** @param {Element} box @param {Range} range @param {number} top @param {number} bottom @param {ScrollBehavior} behavior */
function scrollInto(box, range, top, bottom, behavior) {
  const words = range.getBoundingClientRect();
  if (words.top >= top && words.bottom <= bottom) return;
  box.scrollBy({ top: (words.top + words.bottom) / 2 - (top + bottom) / 2, behavior });
}
