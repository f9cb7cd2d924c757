import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const budget = 350_000; // what the design allows
const site = fileURLToPath(new URL("../../build/site", import.meta.url));

/** @param {string} name */
async function measure(name) {
  const bytes = await readFile(join(site, name));
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  return { small, line: `${name}: ${bytes.length} bytes, ${small} in brotli` };
}

/** The scripts that `entries` import, themselves included. */
async function withImports(/** @type {string[]} */ entries) {
  const found = new Set(entries);
  for (const name of found) {
    const text = await readFile(join(site, name), "utf8");
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)) found.add(join(name, "..", path));
  }
  return found;
}

test("what a first visit of the page transfers stays within the budget", async (context) => {
  const scripts = await withImports(["page/main.js", "onrecord/worker.js"]);
  const styles = (await readdir(join(site, "style"))).map((name) => `style/${name}`);
  let total = 0;
  for (const name of ["index.html", "onrecord/core.wasm", ...scripts, ...styles]) {
    const { small, line } = await measure(name);
    context.diagnostic(line);
    total += small;
  }
  context.diagnostic(`together ${total} bytes in brotli, ${Math.round((100 * total) / budget)} % of the budget`);
  context.diagnostic(`beside it, when two articles are compared: ${(await measure("onrecord/compare.wasm")).line}`);
  assert.ok(total <= budget, `${total} bytes`);
});
