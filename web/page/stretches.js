/** Pieces in one stretch. */
const longest = 64;

/**
 * Divides a long thing into stretches, elements that the browser neither styles nor lays out while
 * they are far from view (`content-visibility` in the style sheets).
 */
export class Stretches {
  /** @type {HTMLElement | undefined} */
  last;
  inLast = 0;
  total = 0;

  /**
   * @param {ParentNode} target
   * @param {(first: number) => HTMLElement} make an empty stretch, given the number of its first piece
   */
  constructor(target, make) {
    this.target = target;
    this.make = make;
  }

  /**
   * Where the next piece belongs.
   *
   * @param {boolean} [together] whether it has to stay with the one before
   * @returns {HTMLElement}
   */
  next(together = false) {
    if (!this.last || (this.inLast >= longest && !together)) {
      this.last = this.make(this.total);
      this.target.append(this.last);
      this.inLast = 0;
    }
    ++this.inLast;
    ++this.total;
    return this.last;
  }
}
