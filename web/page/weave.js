/** @typedef {import("../onrecord/types.js").Span} Span */

/**
 * Something that lies over a piece of the text and becomes an element, or several where it
 * overlaps others crosswise.
 *
 * @typedef {object} Layer
 * @property {Span} span
 * @property {() => Node} open a new element for where the layer begins or goes on
 */

/**
 * Appends `text[span]` to `parent`, with the layers as nested elements around what they cover.
 * Layers may nest and overlap in any way; each layer's elements together hold exactly its text.
 *
 * @param {Node} parent
 * @param {string} text
 * @param {Span} span
 * @param {Layer[]} layers
 */
export function weave(parent, text, [begin, end], layers) {
  const inside = layers
    .map(({ span, open }) => ({ open, begin: Math.max(span[0], begin), end: Math.min(span[1], end) }))
    .filter((layer) => layer.begin < layer.end)
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
  const borders = [...new Set(inside.flatMap((layer) => [layer.begin, layer.end]))].sort((a, b) => a - b);

  /** @type {{ end: number, open: Layer["open"], node: Node }[]} */
  const opened = [];
  const innermost = () => opened.at(-1)?.node ?? parent;

  /** @param {{ end: number, open: Layer["open"] }} layer */
  const enter = ({ end, open }) => {
    const node = innermost().appendChild(open());
    opened.push({ end, open, node });
  };

  let at = begin;
  let next = 0;
  for (const border of borders) {
    if (border > at) innermost().appendChild(document.createTextNode(text.slice(at, border)));
    at = border;
    // Whatever ends here is left, and what lay inside it and goes on is entered anew.
    const outermost = opened.findIndex((layer) => layer.end === border);
    if (outermost >= 0) {
      for (const layer of opened.splice(outermost)) if (layer.end > border) enter(layer);
    }
    for (; next < inside.length && inside[next].begin === border; ++next) enter(inside[next]);
  }
  if (at < end) innermost().appendChild(document.createTextNode(text.slice(at, end)));
}
