import { calm } from "../onrecord/element/make.js";

export { calm, element } from "../onrecord/element/make.js";

/**
 * The element of index.html with this id.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return /** @type {Kind} */ (found);
}

/** @param {Element} target @param {ScrollLogicalPosition} [block] */
export function reveal(target, block = "center") {
  target.scrollIntoView({ block, inline: "nearest", behavior: calm() ? "auto" : "smooth" });
}

/** Whether what is typed at `target` is text. @param {EventTarget | null} target */
export function isEditable(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea"));
}
