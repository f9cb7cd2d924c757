import assert from "node:assert/strict";
import { test } from "node:test";

import { pack, unpack } from "../../wasm/src/parcel.js";

test("a small value travels in one piece", () => {
  const value = { text: "short", quotes: [1, 2, 3] };
  assert.deepEqual(pack(value), { parcels: [], rest: value });
});

test("a long list travels in parcels and is the same when unpacked", () => {
  const value = { text: "long", claims: Array.from({ length: 5001 }, (_, index) => ({ index })), quotes: ["one"] };
  const { parcels, rest } = pack(value);
  assert.deepEqual(parcels.map(({ list, items }) => [list, items.length]), [["claims", 2000], ["claims", 2000], ["claims", 1001]]);
  assert.deepEqual(rest, { text: "long", claims: [], quotes: ["one"] });
  assert.deepEqual(unpack(parcels, rest), value);
});

test("packing leaves the value as it is", () => {
  const value = { claims: Array.from({ length: 3000 }, (_, index) => index) };
  pack(value);
  assert.equal(value.claims.length, 3000);
});
