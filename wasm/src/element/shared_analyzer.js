import { load } from "../index.js";

/** @import { Analyzer } from "../types.js" */

/**
 * One analyzer for all elements of a page that want the same.
 *
 * @typedef {{ wasmUrl: string, sameThread: boolean }} Wish
 * @typedef {{ analyzer: Promise<Analyzer>, users: number }} Shared
 */

/** @type {Map<string, Shared>} */
const all = new Map();

/** An element that is moved, or drawn anew by a framework, comes back at once. */
const linger_ms = 10_000;

/**
 * @param {Wish} wish
 * @returns {{ analyzer: Promise<Analyzer>, leave: () => void }}
 */
export function shareAnalyzer({ wasmUrl, sameThread }) {
  const key = `${sameThread} ${wasmUrl}`;
  const known = all.get(key);
  const shared = known ?? { analyzer: load({ wasmUrl: wasmUrl || undefined, worker: sameThread ? false : undefined }), users: 0 };
  all.set(key, shared);
  ++shared.users;
  // What could not be loaded now may be loadable later.
  shared.analyzer.catch(() => all.get(key) === shared && all.delete(key));

  return {
    analyzer: shared.analyzer,
    leave() {
      --shared.users;
      setTimeout(() => {
        if (shared.users > 0 || all.get(key) !== shared) return;
        all.delete(key);
        shared.analyzer.then(({ dispose }) => dispose(), () => {});
      }, linger_ms);
    },
  };
}
