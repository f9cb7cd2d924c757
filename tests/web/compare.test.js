import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";

import { analyzeText, visitor } from "./support/visit.js";

/** @import { BrowserContextOptions, Page } from "playwright-core" */

const visit = visitor();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const articles = [
  `Karsholm counts the cost of the flood

“We could not have seen this flood coming, and nobody in this town should be blamed for it,” mayor Ida Brandt said on Sunday.

The flood cost the town 12 million euros.

“The pumps were sold for scrap in the spring, and I signed the papers myself,” she added.

“It was the longest night of my life,” said fireman Jonas Holm.`,
  `After the water: who knew what?

“We should have seen this flood coming, and nobody in this town should be blamed for it,” Ida Brandt, the mayor, said.

The flood cost the town 15 million euros.

“The pumps were sold for scrap in the spring,” Brandt said.

“I have not slept since Friday & a < b,” said baker Nora Lind.`,
  `Baker without bread

“We should have seen this flood coming,” said mayor Ida Brandt.

“I have not slept since Friday,” said baker Nora Lind.`,
];

/** @param {BrowserContextOptions} [options] @param {number} [count] */
async function comparing(options = {}, count = 2) {
  const visited = await visit({ fragment: "#compare", ...options });
  const { page } = visited;
  await add(page, count);
  await page.locator('#compare-result[aria-busy="false"] .pair').first().waitFor();
  return visited;
}

/** Pastes the first articles into the view. @param {Page} page */
async function add(page, count = 2) {
  for (const [index, article] of articles.slice(0, count).entries()) {
    await page.locator("#compare-paste").fill(article);
    await page.locator("#compare-add").click();
    await page.locator(`#compare-first option:nth-child(${index + 1})`).waitFor({ state: "attached" });
  }
}

/** @param {Page} page */
async function violations(page) {
  // Evaluated by the debugger: the page's own policy lets no script in.
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags }), wcag);
  return found.violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 160)}`));
}

test("two articles are compared: a summary, the shared quotes, and marks for what differs", async () => {
  const { page, complaints } = await comparing();
  assert.match((await page.locator("#compare-summary").textContent()) ?? "", /^2 quotes stand in both: 1 trimmed, 1 reworded\./);
  const first = page.locator(".pair").first();
  assert.deepEqual(await first.locator("del").allTextContents(), ["could not"]);
  assert.deepEqual(await first.locator("ins").allTextContents(), ["should"]);
  assert.deepEqual(complaints, []);
});

test("who reads one article does not load what compares", async () => {
  const { page, requests } = await visit();
  await analyzeText(page, articles[0]);
  assert.ok(requests.some((address) => address.endsWith("/core.wasm")));
  assert.ok(!requests.some((address) => address.endsWith("/compare.wasm")));
});

test("what compares is missed aloud while there is no network, and had as soon as there is one", async () => {
  const { page } = await visit({ fragment: "#compare" });
  await page.context().route("**/compare.wasm", (route) => route.abort());
  await add(page);
  await page.getByText(/^Articles cannot be compared now.*compare\.wasm/).waitFor();
  assert.equal(await page.locator("#compare-result").getAttribute("aria-busy"), "false");
  await page.context().unroute("**/compare.wasm");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.locator(".pair").first().waitFor();
});

test("differences are told by lines, not by colour alone", async () => {
  const { page } = await comparing();
  const line = (/** @type {string} */ tag) =>
    page.locator(`.pair ${tag}`).first().evaluate((marked) => getComputedStyle(marked).textDecorationLine);
  assert.equal(await line("del"), "line-through");
  assert.equal(await line("ins"), "underline");
});

test("figures that differ, and quotes and speakers of only one article, are listed", async () => {
  const { page } = await comparing();
  const all = (await page.getByTestId("comparison").textContent()) ?? "";
  assert.match(all, /the first says “12 million euros”, the second “15 million euros”/);
  assert.match(all, /Speakers only here: Jonas Holm/);
  assert.match(all, /Speakers only here: Nora Lind/);
});

test("keys lead through the shared quotes and mark both places of each", async () => {
  const { page } = await comparing();
  await page.keyboard.press("j");
  assert.equal(await page.locator(".text mark.selected").count(), 2);
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.locator(":focus").textContent(), "Quote2TrimmedIda Brandt");
  assert.deepEqual(await page.locator(".text mark.selected").evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-pair"))), ["1", "1"]);
});

test("the number of a quote leads to its place in the other article", async () => {
  const { page } = await comparing();
  await page.locator('[data-jump="1"][data-side="a"]').click();
  assert.equal(await page.locator(":focus").getAttribute("data-side"), "b");
  assert.equal(await page.locator(":focus").getAttribute("data-jump"), "1");
});

test("three articles become a table of quotes", async () => {
  const { page } = await comparing({}, 3);
  await page.locator("#compare-as-table").check();
  await page.locator(".compare-table").waitFor();
  assert.equal(await page.locator(".compare-table thead th").count(), 4);
  assert.match((await page.locator("tbody tr").first().textContent()) ?? "", /^Ida Brandt.*Fullest.*Reworded.*Reworded$/);
});

test("a link carries both articles", async () => {
  const { page } = await comparing({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("#compare-share").click();
  await page.getByText("The link is on the clipboard").waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  assert.match(link.hash, /^#compare=1\./);
  const opened = await visit({ fragment: link.hash });
  await opened.page.locator(".pair").first().waitFor();
  assert.match((await opened.page.locator("#compare-summary").textContent()) ?? "", /^2 quotes stand in both/);
});

test("a damaged link is told of", async () => {
  const { page } = await visit({ fragment: "#compare=1.AAAA" });
  await page.getByText("This link is damaged").first().waitFor({ state: "attached" });
});

test("the comparison is saved as a stand-alone page", async () => {
  const { page } = await comparing();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#compare-html").click()]);
  assert.equal(download.suggestedFilename(), "comparison.html");
  const written = await readFile(await download.path(), "utf8");
  assert.match(written, /<del>could not<\/del>/);
  assert.match(written, /since Friday &amp; a &lt; b/);
});

test("on a narrow screen the sides are stacked and nothing runs over the edge", async () => {
  const { page } = await comparing({ viewport: { width: 390, height: 800 } });
  const [first, second] = await page.locator(".pair .sides").first().locator("blockquote").all();
  const [above, below] = [await first.boundingBox(), await second.boundingBox()];
  assert.ok(above && below && below.y >= above.y + above.height);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing in the ${colorScheme} view of two articles and in the table`, async () => {
    const { page } = await comparing({ colorScheme }, 3);
    await page.keyboard.press("j");
    assert.deepEqual(await violations(page), []);
    await page.locator("#compare-as-table").check();
    await page.locator(".compare-table").waitFor();
    assert.deepEqual(await violations(page), []);
  });
}
