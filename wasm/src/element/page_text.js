/**
 * The text of a part of a page, read in one walk over its nodes: as HTML for the analyzer, and as the letters of its text
 * nodes, by which what the analyzer finds is traced back to them. Nothing is changed on the way.
 *
 * @typedef {object} PageText
 * @property {string} html
 * @property {Text[]} nodes in document order, those that are shown
 * @property {number[]} starts where each node begins in the text of all of them
 * @property {string} text of all of them
 * @property {Letters} letters of that text
 */

/**
 * A text without its white space, in which the same words are equal however their lines are laid out.
 *
 * @typedef {object} Letters
 * @property {string} all
 * @property {Uint32Array} places where each stood in the text, in UTF-16 units
 */

/** Elements that hold no text of the page, or none that is shown. */
const unread = new Set(
  ("applet area audio base canvas datalist embed frame head iframe img input link map meta meter noembed noframes " +
    "noscript object optgroup option param picture progress rp rt script select source style svg template textarea title track video")
    .split(" "),
);
const childless = new Set(["br", "hr", "wbr"]);

/** What is read of the head where a whole page is: how it names itself, its authors and its date. */
const head_parts = 'title, meta[name], meta[property], meta[itemprop], link[rel="canonical"], script[type="application/ld+json"]';

/**
 * @param {Element} target
 * @param {{ wholePage?: boolean }} [options] `wholePage`: with what the head of the document says
 * @returns {PageText}
 */
export function readPage(target, { wholePage = false } = {}) {
  const { documentElement, head } = target.ownerDocument;
  /** @type {string[]} */
  const html = [];
  /** @type {Text[]} */
  const nodes = [];
  /** @type {number[]} */
  const starts = [];
  /** @type {string[]} */
  const texts = [];
  let length = 0;

  const language = /** @type {HTMLElement | null} */ (target.closest("[lang]"))?.lang || documentElement.lang;
  html.push(`<!DOCTYPE html><html lang="${escaped(language)}"><head>`);
  if (wholePage) for (const part of head?.querySelectorAll(head_parts) ?? []) html.push(headPart(part));
  html.push("</head><body>");

  /** @type {string[]} names of the elements that are open */
  const open = [];
  /** @type {Node} */
  let node = target;
  for (;;) {
    /** @type {Node | null} */
    let inside = null;
    if (node instanceof Text) {
      nodes.push(node);
      starts.push(length);
      texts.push(node.data);
      length += node.data.length;
      html.push(escaped(node.data));
    } else if (node instanceof Element && (node === target || isShown(node))) {
      const name = nameOf(node);
      html.push(tagOf(name, node));
      inside = node.firstChild;
      if (inside) open.push(name);
      else if (!childless.has(name)) html.push(`</${name}>`);
    }
    if (inside) {
      node = inside;
      continue;
    }
    while (node !== target && !node.nextSibling) {
      node = /** @type {Node} */ (node.parentNode);
      html.push(`</${open.pop()}>`);
    }
    if (node === target) break;
    node = /** @type {Node} */ (node.nextSibling);
  }
  const text = texts.join("");
  return { html: html.join(""), nodes, starts, text, letters: lettersOf(text) };
}

/** White space, and what a parser of HTML leaves out. */
const gaps = /[\s\0]+/g;
const gap = /[\s\0]/;
/** From here on, code units that are white space are rare, below they are told by their number. */
const rare_from = 0x1680;

/** @param {string} text @returns {Letters} */
export function lettersOf(text) {
  const places = new Uint32Array(text.length);
  let many = 0;
  for (let at = 0; at < text.length; ++at) {
    const code = text.charCodeAt(at);
    const isGap = code < rare_from ? code === 0x20 || (code <= 0x0d && code >= 0x09) || code === 0xa0 || code === 0 : isRareGap(code);
    if (!isGap) places[many++] = at;
  }
  return { all: text.replace(gaps, ""), places: places.subarray(0, many) };
}

/** @param {number} code */
function isRareGap(code) {
  return (code < 0x3001 || code === 0xfeff) && gap.test(String.fromCharCode(code));
}

/** @param {Element} node */
function isShown(node) {
  if (unread.has(node.localName)) return false;
  // What an <on-record> is given for its panel is no part of the article.
  if (node.slot && node.parentElement?.localName === "on-record") return false;
  return getComputedStyle(node).display !== "none";
}

/**
 * The name to tell the analyzer: it knows those of HTML, and of others only how they are laid out matters.
 *
 * @param {Element} node
 */
function nameOf(node) {
  const { localName } = node;
  if (localName === "on-record") return "article";
  if (/^[a-z][a-z0-9]*$/.test(localName) && !["xmp", "listing", "plaintext"].includes(localName)) return localName;
  return /^(inline|contents)/.test(getComputedStyle(node).display) ? "span" : "div";
}

/** What an attribute could say of being hidden is known already. */
const needless = /^(on.*|style|hidden)$/;

/** @param {string} name @param {Element} node */
function tagOf(name, node) {
  const attributes = [...node.attributes]
    .filter((attribute) => /^[a-z][a-z0-9:-]*$/.test(attribute.name) && !needless.test(attribute.name))
    .map((attribute) => ` ${attribute.name}="${escaped(attribute.value)}"`);
  return `<${name}${attributes.join("")}>`;
}

/** @param {Element} part */
function headPart(part) {
  const { localName, textContent } = part;
  const tag = tagOf(localName, part);
  if (localName === "title") return `${tag}${escaped(textContent ?? "")}</title>`;
  return localName === "script" ? `${tag}${(textContent ?? "").replaceAll("</", "<\\/")}</script>` : tag;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
