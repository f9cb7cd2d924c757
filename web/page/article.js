import { element } from "./dom.js";
import { highlights } from "./highlights.js";
import { strings } from "./strings.js";
import { weave } from "./weave.js";

/** @import { Analysis, Block, Link } from "../onrecord/types.js" */
/** @import { Highlight } from "./highlights.js" */
/** @import { Layer } from "./weave.js" */

/**
 * The cleaned article with its highlights, by createElement and text nodes alone.
 *
 * @param {HTMLElement} target emptied first
 * @param {Analysis} analysis
 */
export function renderArticle(target, analysis) {
  const page = new DocumentFragment();
  const { title } = analysis.metadata;
  const headline = analysis.blocks.some((block) => block.kind === "headline" && !block.removed);
  if (!headline && title) page.append(element("h2", { class: "headline" }, title));
  const structure = new Structure(page);
  const found = highlightsByBlock(analysis);
  let lead = true;
  for (const [index, block] of analysis.blocks.entries()) {
    if (block.removed) continue;
    if (lead && block.kind !== "headline") {
      page.append(...colophon(analysis));
      lead = false;
    }
    const holder = structure.place(block);
    holder.classList.add("block");
    holder.dataset.block = String(index);
    // On each block, not on the article: there every new block would have it determined again.
    holder.dir = "auto";
    weave(holder, analysis.text, block.span, [...(block.links ?? []).map(linkLayer), ...found[index]]);
    // Controls stand behind the text, so that the text reads and copies as if they were not there.
    const beginning = found[index].filter(({ span }) => span[0] >= block.span[0]);
    beginning.sort((a, b) => a.span[0] - b.span[0]);
    holder.append(...beginning.map(({ handle }) => handle()), removeButton(index));
  }
  target.lang = analysis.language === "und" ? "" : analysis.language;
  target.replaceChildren(page);
}

/**
 * The highlights that touch each block.
 *
 * @param {Analysis} analysis
 * @returns {Highlight[][]}
 */
function highlightsByBlock(analysis) {
  const { blocks } = analysis;
  /** @type {Highlight[][]} */
  const found = blocks.map(() => []);
  for (const one of highlights(analysis)) {
    for (let at = firstEndingAfter(blocks, one.span[0]); at < blocks.length; ++at) {
      if (blocks[at].span[0] >= one.span[1]) break;
      found[at].push(one);
    }
  }
  return found;
}

/**
 * Index of the first block that ends after `offset`, by halving: blocks are disjoint and in order.
 *
 * @param {Block[]} blocks
 * @param {number} offset
 */
function firstEndingAfter(blocks, offset) {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].span[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param {Link} link @returns {Layer} */
function linkLayer({ span, url }) {
  return { span, open: () => safeLink(url) };
}

/**
 * The core lets only these schemes through; the page does not rely on it.
 *
 * @param {string} url
 */
function safeLink(url) {
  const safe = /^(https?|mailto):/i.test(url);
  return element("a", {
    href: safe && url,
    rel: "noopener noreferrer nofollow",
    target: "_blank",
    referrerpolicy: "no-referrer",
  });
}

/**
 * Publication, authors and date, where the page named them.
 *
 * @param {Analysis} analysis
 */
function colophon({ metadata: { site, authors, published } }) {
  const parts = [site, authors.join(", "), published && readableDate(published)].filter(Boolean);
  return parts.length ? [element("p", { class: "article-source" }, parts.join(" · "))] : [];
}

/** @param {string} published ISO 8601, a date or a date with time */
function readableDate(published) {
  const date = new Date(published.slice(0, "2000-01-01".length));
  if (Number.isNaN(date.getTime())) return published;
  return date.toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" });
}

/** @param {number} index */
function removeButton(index) {
  return element("button", {
    type: "button",
    class: "remove-block",
    "data-remove": index,
    title: strings.removeBlock,
    "aria-label": strings.removeBlock,
  });
}

/** Gives each block its element, and opens and closes the lists, quotations and tables around them. */
class Structure {
  /** @param {ParentNode} page */
  constructor(page) {
    this.page = page;
    /** @type {{ tag: "ul" | "ol" | "blockquote" | "div", node: HTMLElement }[]} containers that are open */
    this.open = [];
  }

  /** @param {Block} block @returns {HTMLElement} */
  place(block) {
    switch (block.kind) {
      case "headline":
        return this.add("h2", 0, "headline");
      case "heading":
        return this.add(headings[Math.min(Math.max(block.level, 2), 5) - 2]);
      case "list_item":
        this.container(block.ordered ? "ol" : "ul", Math.max(block.level, 1));
        return this.add("li", this.open.length);
      case "blockquote":
        this.container("blockquote", Math.max(block.level, 1));
        return this.add("p", this.open.length);
      case "table_row":
        this.container("div", 1);
        return this.add("p", 1, "table-row");
      case "preformatted":
        return this.add("pre");
      default:
        return this.add("p", 0, block.kind === "paragraph" ? undefined : block.kind);
    }
  }

  /**
   * Opens containers `tag` until `depth` of them are open, closing others.
   *
   * @param {"ul" | "ol" | "blockquote" | "div"} tag
   * @param {number} depth
   */
  container(tag, depth) {
    depth = Math.min(depth, deepest);
    const family = (/** @type {string} */ name) => (name === "ol" ? "ul" : name);
    if (this.open.some((container) => family(container.tag) !== family(tag))) this.open = [];
    this.open.length = Math.min(this.open.length, depth);
    if (this.open.length === depth && this.open[depth - 1].tag !== tag) this.open.length = depth - 1;
    while (this.open.length < depth) {
      const node = element(tag, { class: tag === "div" ? "table" : undefined });
      const outer = this.open.at(-1)?.node;
      // A list inside a list belongs to the item before it.
      const item = family(tag) === "ul" ? (outer?.lastElementChild ?? outer?.appendChild(element("li"))) : outer;
      (item ?? this.page).append(node);
      this.open.push({ tag, node });
    }
  }

  /**
   * @param {keyof HTMLElementTagNameMap} tag
   * @param {number} [depth] how many open containers stay open
   * @param {string} [name] a class
   */
  add(tag, depth = 0, name = undefined) {
    this.open.length = depth;
    const made = element(tag, { class: name });
    (this.open.at(-1)?.node ?? this.page).append(made);
    return made;
  }
}

/** The page itself has h1, the headline h2. */
const headings = /** @type {const} */ (["h3", "h4", "h5", "h6"]);

/** Deeper lists and quotations are drawn at this depth. */
const deepest = 8;
