import assert from "node:assert/strict";
import { test } from "node:test";

import { toWellFormed } from "../../wasm/src/well_formed.js";

/** [what it holds, a string, the same well formed] */
const cases = /** @type {const} */ ([
  ["no surrogate", "plain", "plain"],
  ["a pair", "a😀b", "a😀b"],
  ["a lone high surrogate", "a\uD800b", "a\uFFFDb"],
  ["a lone low surrogate", "a\uDC00b", "a\uFFFDb"],
  ["surrogates in the wrong order", "\uDE00\uD83D", "\uFFFD\uFFFD"],
  ["a lone one before a pair", "\uD83D😀", "\uFFFD😀"],
]);

for (const [what, given, expected] of cases) {
  test(`a string with ${what} becomes well formed at its own length`, () => {
    assert.equal(toWellFormed(given), expected);
    assert.equal(toWellFormed(given).length, given.length);
  });
}

test("engines without String.prototype.toWellFormed give the same", () => {
  const holder = /** @type {any} */ (String.prototype);
  const native = holder.toWellFormed;
  delete holder.toWellFormed;
  const results = cases.map(([, given]) => toWellFormed(given));
  holder.toWellFormed = native;
  assert.deepEqual(results, cases.map(([, , expected]) => expected));
});
