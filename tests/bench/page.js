/**
 * How soon the page is there, and what it weighs: npm run bench:page, after scripts/build-site.
 *
 * Prints the time from the start of the visit to the first paint and to the moment when the analyzer
 * is ready, the median of several visits with an empty cache, and what a visit transfers in brotli.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { launch, serve, site } from "../web/support/site.js";

const visits = 7;
const budget = 350_000;

const server = await serve();
const browser = await launch();
/** @type {{ paint: number, ready: number, asked: Set<string> }[]} */
const seen = [];
for (let visit = 0; visit < visits; ++visit) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  /** @type {Set<string>} */
  const asked = new Set();
  context.on("request", (request) => asked.add(request.url()));
  await page.goto(server.address);
  await page.locator("#version:not(:empty)").waitFor({ state: "attached" });
  const [paint, ready] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    performance.now(),
  ]);
  seen.push({ paint, ready, asked });
  await context.close();
}
await browser.close();
await server.close();

const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log(`first paint  ${median(seen.map(({ paint }) => paint)).toFixed(0)} ms`);
console.log(`ready        ${median(seen.map(({ ready }) => ready)).toFixed(0)} ms`);

/** @type {Map<string, number>} by kind */
const weights = new Map();
for (const address of seen[0].asked) {
  const path = decodeURI(new URL(address).pathname.slice("/some/path/".length)) || "index.html";
  const bytes = await readFile(join(site, path));
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  const kind = path.startsWith("onrecord/") ? "analyzer" : path.replace(/^.*\./, "page, .");
  weights.set(kind, (weights.get(kind) ?? 0) + small);
}
for (const [kind, bytes] of [...weights].sort(([, a], [, b]) => b - a)) console.log(`${kind.padEnd(12)} ${bytes} bytes in brotli`);
const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
console.log(`together     ${total} bytes in brotli, ${Math.round((100 * total) / budget)} % of the budget, ${seen[0].asked.size} requests`);
