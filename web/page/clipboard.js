import { byteLength } from "./bytes.js";
import { strings } from "./strings.js";

/** @import { Source } from "./input.js" */

/**
 * What was pasted or dropped, if it is text.
 *
 * @param {DataTransfer} data
 * @returns {Source | undefined}
 */
export function sourceOf(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  // Source code copied from an editor comes with markup of its own colours.
  if (html && !looksLikeMarkup(plain)) {
    return { content: html, kind: "html", label: strings.richText(byteLength(html)), plain: plain || undefined };
  }
  return plain ? { content: plain, kind: "auto" } : undefined;
}

/** @param {string} text */
function looksLikeMarkup(text) {
  return /^\s*<(?:!doctype|!--|[a-z][^<>]*>)/i.test(text.slice(0, 2000));
}
