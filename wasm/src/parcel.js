/**
 * Large results cross from the worker in parcels: the browser unpacks each message in one go, and
 * one of many megabytes would hold up the page.
 *
 * @typedef {{ list: string, items: unknown[] }} Parcel items that belong to the end of a list of the value that follows
 */

/** Items in one parcel; what is shorter goes with the value itself. */
const most_items = 2000;

/**
 * @param {Record<string, unknown>} value
 * @returns {{ parcels: Parcel[], rest: Record<string, unknown> }} `rest` with its long lists empty
 */
export function pack(value) {
  /** @type {Parcel[]} */
  const parcels = [];
  const rest = { ...value };
  for (const [list, items] of Object.entries(value)) {
    if (!Array.isArray(items) || items.length <= most_items) continue;
    rest[list] = [];
    for (let at = 0; at < items.length; at += most_items) parcels.push({ list, items: items.slice(at, at + most_items) });
  }
  return { parcels, rest };
}

/**
 * Puts the parcels that came before back into `rest`.
 *
 * @param {Parcel[]} parcels
 * @param {any} rest
 */
export function unpack(parcels, rest) {
  for (const { list, items } of parcels) for (const item of items) rest[list].push(item);
  return rest;
}
