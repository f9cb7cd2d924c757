import { element } from "./dom.js";
import { strings } from "./strings.js";

/** @import { Finding } from "./highlights.js" */

/**
 * An entry of a list: a button with the words, and what is known about them below.
 *
 * @param {Finding} finding
 * @param {string} words
 * @param {Record<string, string | undefined>} look attributes
 * @param {...(Node | undefined)} details
 */
export function entry({ kind, index }, words, look, ...details) {
  return element(
    "li",
    { class: "entry", "data-entry": `${kind}-${index}`, ...look },
    element("button", { type: "button", class: "entry-words" }, words),
    ...details,
  );
}

/** @param {string} message */
export function nothing(message) {
  return element("p", { class: "nothing" }, message);
}

/** @param {string} text @param {Record<string, string | undefined>} [look] */
export function chip(text, look = {}) {
  return element("span", { class: "chip", ...look }, text);
}

/**
 * The jump bar above the lists.
 *
 * @param {HTMLElement} target
 * @param {Record<keyof typeof strings.parts, number>} counts
 */
export function renderNavigation(target, counts) {
  const parts = /** @type {(keyof typeof strings.parts)[]} */ (Object.keys(strings.parts));
  target.replaceChildren(
    ...parts.map((name) =>
      element("a", { href: `#${name}` }, strings.parts[name], " ", element("b", {}, String(counts[name]))),
    ),
  );
}
