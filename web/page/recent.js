/** @import { Analysis } from "../onrecord/types.js" */

/**
 * Articles that the reader wants to find again, in this browser's IndexedDB. The store exists only
 * while the reader wants it: switching it on makes it, switching it off deletes it.
 *
 * @typedef {object} Kept
 * @property {number} when milliseconds since 1970
 * @property {string} name
 * @property {Analysis} article
 */

const database = "onrecord recent articles";
const store = "articles";
const most_kept = 30;

/** Whether the reader has switched it on. */
export async function isOn() {
  return (await indexedDB.databases()).some(({ name }) => name === database);
}

export async function switchOn() {
  (await open()).close();
}

/** Deletes every article, and what they were kept in. */
export function switchOff() {
  return done(indexedDB.deleteDatabase(database));
}

/** @param {string} name @param {Analysis} article */
export async function keep(name, article) {
  await inStore("readwrite", async (articles) => {
    /** @type {Kept[]} */
    const all = await done(articles.getAll());
    for (const { when, name: other } of all) if (other === name) articles.delete(when);
    for (const { when } of all.slice(0, Math.max(0, all.length + 1 - most_kept))) articles.delete(when);
    articles.put({ when: Date.now(), name, article });
  });
}

/** @returns {Promise<Kept[]>} the latest first */
export async function list() {
  const all = await inStore("readonly", (articles) => done(articles.getAll()));
  return all.reverse();
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "when" });
  return done(request);
}

/**
 * @template Value
 * @param {IDBTransactionMode} mode
 * @param {(articles: IDBObjectStore) => Promise<Value>} use
 */
async function inStore(mode, use) {
  const opened = await open();
  try {
    const transaction = opened.transaction(store, mode);
    const value = await use(transaction.objectStore(store));
    if (mode === "readwrite") await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onabort: () => reject(transaction.error) }));
    return value;
  } finally {
    opened.close();
  }
}

/**
 * @template Value
 * @param {IDBRequest<Value>} request
 * @returns {Promise<Value>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
