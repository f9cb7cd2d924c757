/**
 * Makes an element. Properties are attributes, but for `class`, `text` and handlers (`onclick`),
 * and `undefined` or `false` leaves one out. Children are nodes or text; text is never markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined | EventListener>} [properties]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice("on".length), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

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

/** Whether motion should be kept to a minimum. */
export function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** @param {Element} target @param {ScrollLogicalPosition} [block] */
export function reveal(target, block = "center") {
  target.scrollIntoView({ block, inline: "nearest", behavior: calm() ? "auto" : "smooth" });
}

/** Whether what is typed at `target` is text. @param {EventTarget | null} target */
export function isEditable(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea"));
}
