import assert from "node:assert/strict";
import { test } from "node:test";

import { lettersOf } from "../../wasm/src/element/page_text.js";

test("letters are all code units that are no white space, each with its place", () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join("a");
  const { all: letters, places } = lettersOf(all);
  assert.equal(letters, all.replace(/[\s\0]/g, ""));
  assert.equal(places.length, letters.length);
  assert.equal(letters, [...places].map((at) => all[at]).join(""));
});
