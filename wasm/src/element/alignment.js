import { toWellFormed } from "../well_formed.js";
import { lettersOf } from "./page_text.js";

/** @import { Analysis, Span } from "../types.js" */
/** @import { Letters, PageText } from "./page_text.js" */

/**
 * A stretch of the text of a page's nodes, in UTF-16 units, half-open.
 *
 * @typedef {[begin: number, end: number]} Stretch
 */

/** A block may be looked for this many letters behind the one before it. */
const farthest = 200_000;
/** Shorter blocks can stand anywhere by chance, and must follow closer. */
const telling_length = 24;
const near = 400;

/**
 * Where the text of `analysis` stands on the page. What the page does not hold letter for letter, in the same order, is
 * not given a place: words that only look alike are never taken for it.
 *
 * @param {Analysis} analysis of the HTML of `page`
 * @param {PageText} page
 * @returns {(span: Span) => Stretch | undefined} for spans of the analysis' text
 */
export function align(analysis, page) {
  const own = lettersOf(withoutSeparators(analysis));
  const shown = { all: toWellFormed(page.letters.all), places: page.letters.places };
  const blocks = placeBlocks(analysis, own, shown);
  const ends = blocks.map(({ end }) => end);

  return (span) => {
    const [begin, end] = lettersIn(own, span);
    if (begin === end) return undefined;
    const index = firstFrom(ends, begin + 1);
    const from = index < blocks.length ? placeIn(blocks, index, own, shown, begin, end) : undefined;
    if (from === undefined) return undefined;
    return [shown.places[from], shown.places[from + end - begin - 1] + 1];
  };
}

/**
 * The text of the analysis with spaces for the lines that it draws between the cells of a table's row, which no page holds.
 *
 * @param {Analysis} analysis
 */
function withoutSeparators({ text, blocks }) {
  let made = "";
  for (const { kind, span: [begin, end] } of blocks) {
    if (kind !== "table_row") continue;
    made += text.slice(made.length, begin) + text.slice(begin, end).replaceAll(" | ", "   ");
  }
  return made + text.slice(made.length);
}

/**
 * A block of the analysis by its letters, and where they stand among those of the page.
 *
 * @typedef {{ begin: number, end: number, at: number | undefined }} PlacedBlock
 */

/** @param {Analysis} analysis @param {Letters} own @param {Letters} shown @returns {PlacedBlock[]} */
function placeBlocks({ blocks }, own, shown) {
  let from = 0;
  return blocks.map(({ span }) => {
    const [begin, end] = lettersIn(own, span);
    const at = next(shown.all, own.all.slice(begin, end), from);
    if (at !== undefined) from = at + end - begin;
    return { begin, end, at };
  });
}

/** @param {string} text @param {string} words @param {number} from */
function next(text, words, from) {
  if (!words) return undefined;
  if (text.startsWith(words, from)) return from;
  const reach = words.length >= telling_length ? farthest : near;
  const at = text.slice(from, from + reach + words.length).indexOf(words);
  return at < 0 ? undefined : from + at;
}

/**
 * @param {PlacedBlock[]} blocks
 * @param {number} index of the block in which the letters begin
 * @param {Letters} own
 * @param {Letters} shown
 * @param {number} begin
 * @param {number} end
 * @returns {number | undefined}
 */
function placeIn(blocks, index, own, shown, begin, end) {
  const words = own.all.slice(begin, end);
  const { at, begin: blockBegin } = blocks[index];
  if (at !== undefined) {
    const from = at + begin - blockBegin;
    return shown.all.startsWith(words, from) ? from : undefined;
  }
  // The block differs somewhere; these words of it must stand once between its neighbours.
  const before = blocks.slice(0, index).findLast((block) => block.at !== undefined);
  const after = blocks.slice(index).find((block) => block.at !== undefined);
  const from = before ? /** @type {number} */ (before.at) + before.end - before.begin : 0;
  const between = shown.all.slice(from, after?.at);
  const found = between.indexOf(words);
  return found < 0 || between.indexOf(words, found + 1) >= 0 ? undefined : from + found;
}

/** The letters that stand in `span`. @param {Letters} letters @param {Span} span @returns {[begin: number, end: number]} */
function lettersIn({ places }, [begin, end]) {
  return [firstFrom(places, begin), firstFrom(places, end)];
}

/** The index of the first of `sorted` that is not less than `least`. @param {ArrayLike<number>} sorted @param {number} least */
export function firstFrom(sorted, least) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The ranges of a stretch: one for each text node, so that what stands between two of them and is not shown is no part of it.
 *
 * @param {PageText} page
 * @param {Stretch} stretch
 * @returns {Range[]}
 */
export function rangesOf({ nodes, starts }, [begin, end]) {
  const ranges = [];
  for (let at = firstFrom(starts, begin + 1) - 1; at < nodes.length && starts[at] < end; ++at) {
    const node = nodes[at];
    const from = Math.max(begin - starts[at], 0);
    const to = Math.min(end - starts[at], node.length);
    if (from >= to) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
}
