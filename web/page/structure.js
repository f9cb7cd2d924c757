import { element } from "./dom.js";

/** @import { Block } from "../onrecord/types.js" */

/** Gives each block its element, and opens and closes the lists, quotations and tables around them. */
export class Structure {
  /** @type {ParentNode} where blocks without a container go */
  page = new DocumentFragment();
  /** @type {{ tag: "ul" | "ol" | "blockquote" | "div", node: HTMLElement }[]} containers that are open */
  open = [];

  get isOpen() {
    return this.open.length > 0;
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
