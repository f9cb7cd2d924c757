import { align, rangesOf } from "./alignment.js";
import { adoptHighlightSheet, leaveHighlightSheet } from "./highlight_sheet.js";
import { reveal } from "./reveal.js";
import { addRanges, canHighlight, removeRanges } from "./shared_highlights.js";
import { isWorthChecking, strong_score } from "./thresholds.js";
import { verdictOn } from "./verdicts.js";

/** @import { Analysis } from "../types.js" */
/** @import { Stretch } from "./alignment.js" */
/** @import { PageText } from "./page_text.js" */

/**
 * What can be selected: a quote or a claim, by its index in the analysis.
 *
 * @typedef {{ kind: "quote" | "claim", index: number }} Finding
 */

/** @typedef {Finding & { stretch: Stretch, name: string | undefined }} PlacedFinding `name`: of its highlight, where it is drawn */

/**
 * Draws the findings of one analysis over the text of the page, without touching its nodes, and takes them away again.
 */
export class Highlighter {
  /** @type {Map<string, Range[]>} */
  #drawn = new Map();
  /** @type {Range[]} */
  #selected = [];
  /** @type {PlacedFinding[]} */
  #placed = [];
  #page;
  #root;

  /**
   * @param {Analysis} analysis
   * @param {PageText} page that it is of
   * @param {Document | ShadowRoot} root where that stands
   * @param {{ quotes: boolean, claims: boolean }} shown which to draw; the others can still be selected
   */
  constructor(analysis, page, root, shown) {
    this.#page = page;
    this.#root = root;
    const place = align(analysis, page);
    for (const [index, quote] of analysis.quotes.entries()) {
      const name = shown.quotes ? `on-record-quote-${quote.kind}` : undefined;
      this.#add({ kind: "quote", index }, place(quote.span), name);
    }
    for (const [index, claim] of analysis.claims.entries()) {
      this.#add({ kind: "claim", index }, place(claim.span), shown.claims ? claimName(analysis, index) : undefined);
    }
    adoptHighlightSheet(root);
    if (canHighlight()) for (const [name, ranges] of this.#drawn) addRanges(name, ranges);
  }

  /** @param {Finding} finding @param {Stretch | undefined} stretch @param {string | undefined} name */
  #add(finding, stretch, name) {
    if (!stretch) return;
    this.#placed.push({ ...finding, stretch, name });
    if (!name) return;
    const ranges = this.#drawn.get(name) ?? [];
    for (const range of rangesOf(this.#page, stretch)) ranges.push(range);
    this.#drawn.set(name, ranges);
  }

  /** How many findings have their place on the page. */
  get placed() {
    return this.#placed.length;
  }

  /** @param {Finding} finding @returns {Range[]} its words, a range for each text node; none where they are not, or no longer, on the page */
  rangesOf({ kind, index }) {
    const found = this.#placed.find((each) => each.kind === kind && each.index === index);
    if (!found) return [];
    const ranges = rangesOf(this.#page, found.stretch).filter(({ startContainer }) => startContainer.isConnected);
    return ranges.join("") === this.#page.text.slice(...found.stretch) ? ranges : [];
  }

  /**
   * Emphasises the words of `finding` and scrolls to them.
   *
   * @param {Finding | undefined} finding nothing takes the emphasis away
   * @param {{ scroll?: boolean, bottom?: number }} [options] `bottom`: of the part of the window in which they can be seen
   * @returns {boolean} whether they are on the page
   */
  select(finding, { scroll = true, bottom } = {}) {
    this.#deselect();
    if (!finding) return true;
    const ranges = this.rangesOf(finding);
    if (!ranges.length) return false;
    this.#selected = ranges;
    if (canHighlight()) addRanges("on-record-selected", ranges);
    else selectText(ranges);
    if (scroll) reveal(ranges[0], bottom);
    return true;
  }

  #deselect() {
    if (!this.#selected.length) return;
    if (canHighlight()) removeRanges("on-record-selected", this.#selected);
    else getSelection()?.removeAllRanges();
    this.#selected = [];
  }

  /**
   * The finding whose highlight is at a point of the window: of several the innermost.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Finding | undefined}
   */
  findingAt(x, y) {
    const caret = caretAt(this.#root, x, y);
    const at = caret ? this.#page.nodes.indexOf(/** @type {Text} */ (caret.node)) : -1;
    if (!caret || at < 0) return undefined;
    const place = this.#page.starts[at] + caret.offset;
    const around = this.#placed.filter(({ name, stretch: [begin, end] }) => name && begin <= place && place <= end);
    around.sort((a, b) => a.stretch[1] - a.stretch[0] - (b.stretch[1] - b.stretch[0]));
    const found = around.find((finding) => this.rangesOf(finding).some((range) => covers(range, x, y)));
    return found && { kind: found.kind, index: found.index };
  }

  clear() {
    this.#deselect();
    if (canHighlight()) for (const [name, ranges] of this.#drawn) removeRanges(name, ranges);
    this.#drawn.clear();
    this.#placed = [];
    leaveHighlightSheet(this.#root);
  }
}

/** Nothing for what is neither worth checking nor spoken of as true or false. @param {Analysis} analysis @param {number} index */
function claimName(analysis, index) {
  const claim = analysis.claims[index];
  const verdict = verdictOn(analysis, index);
  if (!isWorthChecking(claim) && !verdict) return undefined;
  return claim.score >= strong_score || verdict ? "on-record-claim-strong" : "on-record-claim";
}

/** Where no highlights can be drawn, the browser's own selection shows the words. @param {Range[]} ranges */
function selectText(ranges) {
  const last = /** @type {Range} */ (ranges.at(-1));
  const { startContainer, startOffset } = ranges[0];
  getSelection()?.setBaseAndExtent(startContainer, startOffset, last.endContainer, last.endOffset);
}

/** @param {Document | ShadowRoot} root @param {number} x @param {number} y @returns {{ node: Node, offset: number } | undefined} */
function caretAt(root, x, y) {
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** @param {Range} range @param {number} x @param {number} y */
function covers(range, x, y) {
  return [...range.getClientRects()].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
}
