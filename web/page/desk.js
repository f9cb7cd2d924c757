/** @import { Analysis } from "../onrecord/types.js" */

/**
 * An open article: how it came in, and which of its blocks the reader put back or removed.
 *
 * @typedef {object} Reading
 * @property {string} name
 * @property {Analysis} original
 * @property {ReadonlySet<number>} keep
 * @property {ReadonlySet<number>} remove
 */

/**
 * What lies on the desk: the open articles, and which of them is read. Desks are never changed,
 * so undoing means to go back to the one before.
 *
 * @typedef {{ readonly readings: readonly Reading[], readonly at: number }} Desk
 */

/** Desks that can be gone back to. */
const most_kept = 20;

/** @type {Desk} */
export const empty = { readings: [], at: -1 };

/** @param {Desk} desk @returns {Reading | undefined} */
export const current = ({ readings, at }) => readings[at];

/** @param {Analysis} original @param {string} [name] @returns {Reading} */
export function readingOf(original, name = "") {
  const headline = original.blocks.find(({ kind, removed }) => kind === "headline" && !removed);
  const title = headline ? original.text.slice(...headline.span) : original.metadata.title;
  const first = original.blocks.find(({ removed }) => !removed);
  const words = name || title || (first ? original.text.slice(...first.span) : "");
  return { name: words.trim().slice(0, 120), original, keep: new Set(), remove: new Set() };
}

/** The article that is read makes room for another. @param {Desk} desk @param {Reading} reading @returns {Desk} */
export function replace({ readings, at }, reading) {
  if (at < 0) return { readings: [reading], at: 0 };
  return { readings: readings.with(at, reading), at };
}

/** @param {Desk} desk @param {Reading} reading @returns {Desk} */
export function add({ readings }, reading) {
  return { readings: [...readings, reading], at: readings.length };
}

/** @param {Desk} desk @param {number} index @returns {Desk} */
export function close({ readings, at }, index) {
  return { readings: readings.toSpliced(index, 1), at: Math.min(at > index ? at - 1 : at, readings.length - 2) };
}

/**
 * The reading with a block put back or taken out.
 *
 * @param {Reading} reading
 * @param {number} index
 * @param {boolean} kept
 * @returns {Reading}
 */
export function decide(reading, index, kept) {
  const keep = new Set(reading.keep);
  const remove = new Set(reading.remove);
  keep.delete(index);
  remove.delete(index);
  const keptByItself = !reading.original.blocks[index].removed;
  if (kept !== keptByItself) (kept ? keep : remove).add(index);
  return { ...reading, keep, remove };
}

/** The desk now, and the way back and forth. */
export class History {
  now = empty;
  /** @type {Desk[]} */
  past = [];
  /** @type {Desk[]} */
  future = [];

  /** @param {Desk} desk */
  push(desk) {
    if (this.now !== empty) this.past = [...this.past, this.now].slice(-most_kept);
    this.future = [];
    this.now = desk;
  }

  /** @returns {Desk | undefined} what `back` leads to */
  get before() {
    return this.past.at(-1);
  }

  /** @returns {Desk | undefined} what `forth` leads to */
  get after() {
    return this.future.at(-1);
  }

  back() {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.now);
    this.now = before;
  }

  forth() {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.now);
    this.now = after;
  }
}
