import { element } from "./dom.js";
import { Stretches } from "./stretches.js";
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
 * Entries under a heading.
 *
 * @param {string} name
 * @param {string} count
 * @param {string} [role]
 * @returns {[section: HTMLElement, lists: Stretches]}
 */
export function group(name, count, role) {
  const section = element(
    "section",
    { class: "group" },
    element(
      "header",
      { class: "group-head" },
      element("h3", {}, name),
      element("span", { class: "count" }, count),
      role ? element("p", { class: "role" }, role) : undefined,
    ),
  );
  return [section, new Stretches(section, () => element("ul", { class: "entries" }))];
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
      element(
        "a",
        { href: `#${name}` },
        strings.parts[name],
        " ",
        element("b", { "data-count": name }, strings.number(counts[name])),
      ),
    ),
  );
}

/** Hides the headings under which filters and search leave nothing. @param {HTMLElement} findings */
export function hideEmptyGroups(findings) {
  for (const section of findings.querySelectorAll(".group")) {
    section.classList.toggle("missed", !section.querySelector("li:not(.off, .missed)"));
  }
}
