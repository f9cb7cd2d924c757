import { firstEndingAfter } from "./blocks.js";
import { element } from "./dom.js";
import { highlights } from "./highlights.js";
import { strings } from "./strings.js";
import { Stretches } from "./stretches.js";
import { Structure } from "./structure.js";
import { weave } from "./weave.js";

/** @import { Analysis, Link } from "../onrecord/types.js" */
/** @import { Highlight } from "./highlights.js" */
/** @import { Layer } from "./weave.js" */

/**
 * Draws the cleaned article with its highlights, block by block, by createElement and text nodes alone.
 *
 * @param {HTMLElement} target emptied first
 * @param {Analysis} analysis
 * @returns {Generator<number>} the blocks that were gone through
 */
export function* drawArticle(target, analysis) {
  target.replaceChildren();
  const stretches = new Stretches(target, () => element("div", { class: "stretch" }));
  target.lang = analysis.language === "und" ? "" : analysis.language;
  const { title } = analysis.metadata;
  const headline = analysis.blocks.some((block) => block.kind === "headline" && !block.removed);
  if (!headline && title) stretches.next().append(element("h2", { class: "headline" }, title));
  const structure = new Structure();
  const found = highlightsByBlock(analysis);
  let lead = true;
  for (const [index, block] of analysis.blocks.entries()) {
    if (block.removed) continue;
    structure.page = stretches.next(structure.isOpen);
    if (lead && block.kind !== "headline") {
      structure.page.append(...colophon(analysis));
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
    yield index;
  }
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
export function readableDate(published) {
  const date = new Date(published.slice(0, "2000-01-01".length));
  if (Number.isNaN(date.getTime())) return published;
  return date.toLocaleDateString(strings.language, { dateStyle: "long", timeZone: "UTC" });
}

/** @param {number} index */
function removeButton(index) {
  return element("button", {
    type: "button",
    class: "remove-block",
    "data-remove": index,
    tabindex: -1,
    title: strings.removeBlock,
    "aria-label": strings.removeBlock,
  });
}
