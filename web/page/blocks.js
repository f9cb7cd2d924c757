/** @import { Span } from "../onrecord/types.js" */

/**
 * Index of the first block that ends after `offset`, by halving: blocks are disjoint and in order.
 *
 * @param {{ span: Span }[]} blocks
 * @param {number} offset
 */
export function firstEndingAfter(blocks, offset) {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].span[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
