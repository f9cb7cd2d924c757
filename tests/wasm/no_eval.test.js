import assert from "node:assert/strict";
import { test } from "node:test";

test("loads and analyzes where eval and Function throw", async () => {
  const forbidden = function () {
    throw new Error("code from text");
  };
  Object.assign(globalThis, { Function: forbidden, eval: forbidden });
  const { load } = await import("../../wasm/dist/node.js");
  const analyzer = await load();
  const analysis = await analyzer.analyze("“Enough,” said Ulla Brandt.");
  const again = await analyzer.annotate(analysis, { remove: [0] });
  assert.equal(again.text, analysis.text);
  assert.match(await analyzer.export(analysis, "json"), /Ulla Brandt/);
});
