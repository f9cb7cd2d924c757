import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";

const budget = 350_000; // what the design allows
const most = 440_000; // what there is: it may only shrink
const dist = new URL("../../wasm/dist/", import.meta.url);

test("module, JavaScript and models together do not grow", async (context) => {
  let total = 0;
  for (const name of (await readdir(dist)).filter((file) => /\.(js|wasm)$/.test(file))) {
    const bytes = await readFile(new URL(name, dist));
    const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
    context.diagnostic(`${name}: ${bytes.length} bytes, ${small} in brotli`);
    total += small;
  }
  context.diagnostic(`together ${total} bytes in brotli, ${Math.round((100 * total) / budget)} % of the budget`);
  assert.ok(total > 0 && total <= most, `${total} bytes`);
});
