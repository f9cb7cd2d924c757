import assert from "node:assert/strict";
import { test } from "node:test";

import { analysis } from "./support/fixture.js";
import { analyzeText, visitor } from "./support/visit.js";

/** @import { Page } from "playwright-core" */

const visit = visitor();

async function reading() {
  const visited = await visit({ standIn: true });
  await analyzeText(visited.page, "anything");
  return visited;
}

/**
 * The text of all marks of one finding, joined.
 *
 * @param {Page} page
 * @param {string} kind
 */
const markedTexts = (page, kind) =>
  page.getByTestId("article").evaluate((article, wanted) => {
    /** @type {string[]} */
    const texts = [];
    for (const mark of article.querySelectorAll(`mark[data-kind="${wanted}"]`)) {
      const index = Number(/** @type {HTMLElement} */ (mark).dataset.index);
      texts[index] = (texts[index] ?? "") + mark.textContent;
    }
    return texts;
  }, kind);

test("each quote's highlights hold exactly its text, also where they cross a claim or a link", async () => {
  const { page } = await reading();
  assert.deepEqual(
    await markedTexts(page, "quote"),
    analysis.quotes.map(({ span }) => analysis.text.slice(...span)),
  );
});

test("each claim's highlights hold exactly its text", async () => {
  const { page } = await reading();
  assert.deepEqual(
    await markedTexts(page, "claim"),
    analysis.claims.map(({ span }) => analysis.text.slice(...span)),
  );
});

test("the article shows the kept blocks in order and none of the removed", async () => {
  const { page } = await reading();
  const blocks = await page.locator("[data-testid=article] [data-block]").evaluateAll((nodes) =>
    nodes.map((node) => Number(/** @type {HTMLElement} */ (node).dataset.block)),
  );
  assert.deepEqual(blocks, [0, 2, 3, 5, 6, 7, 8, 9]);
  const text = await page.getByTestId("article").textContent();
  assert.doesNotMatch(text ?? "", /READ MORE|By Runa/);
});

test("headline, heading and nested lists become elements of their kind", async () => {
  const { page } = await reading();
  const article = page.getByTestId("article");
  assert.equal(await article.locator("h2").innerText(), "Old mill to become a school 🏫");
  assert.equal(await article.locator("h3").innerText(), "What is planned");
  assert.equal(await article.locator("ul > li").count(), 2);
  assert.equal(await article.locator("ul > li > ol > li").innerText(), "a library with 9,000 books");
});

test("links lead out without referrer and hold their text across highlights", async () => {
  const { page } = await reading();
  const links = page.getByTestId("article").locator("a");
  assert.deepEqual(
    await links.evaluateAll((nodes) => nodes.map((node) => [node.getAttribute("href"), node.getAttribute("rel")])),
    Array(await links.count()).fill(["https://news.example/school", "noopener noreferrer nofollow"]),
  );
  assert.equal((await links.allTextContents()).join(""), "again”, and that the school");
});

test("metadata stands under the headline", async () => {
  const { page } = await reading();
  assert.equal(
    await page.locator(".article-source").innerText(),
    "Mill Lane News · Runa Feldt · February 3, 2026",
  );
});

test("quote kinds and claims differ in pattern or line, not in colour alone", async () => {
  const { page } = await reading();
  const looks = await page.locator("#result").evaluate((result) =>
    ['[data-quote="direct"]', '[data-quote="mixed"]', '[data-quote="indirect"]', '[data-class="CFS"]:not([data-status])', '[data-class="UFS"]', '[data-status="unverified"]'].map((selector) => {
      const mark = result.querySelector(`:is(mark, .swatch)${selector}`);
      const style = getComputedStyle(/** @type {Element} */ (mark));
      return [style.backgroundImage === "none", style.boxShadow === "none", style.borderBottomStyle].join();
    }),
  );
  assert.equal(new Set(looks).size, looks.length, looks.join(" | "));
});

test("the legend switches the highlights of a kind off and on", async () => {
  const { page } = await reading();
  const tint = () =>
    page.getByTestId("article").locator('mark[data-quote="direct"]').first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
  const shown = await tint();
  const button = page.getByRole("button", { name: /^Direct/ }).first();
  await page.mouse.move(0, 0);
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  assert.notEqual(await tint(), shown);
  await button.click();
  assert.equal(await tint(), shown);
});

test("a claim carries the sign of each of its types once, outside of its text", async () => {
  const { page } = await reading();
  const marks = page.getByTestId("article").locator('mark[data-kind="claim"][data-index="1"]');
  assert.deepEqual(
    await marks.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-signs")).filter(Boolean)),
    ["#"],
  );
  await page.locator(".legend-more summary").click();
  assert.match(await page.getByRole("button", { name: /^Number/ }).innerText(), /#\s*Number\s*1/);
});

test("the margin shows each quote and claim, and a click on it leads to its place", async () => {
  const { page } = await reading();
  const map = page.locator("#minimap");
  const bars = async (/** @type {string} */ name) => ((await map.locator(name).getAttribute("d")) ?? "").split("M").length - 1;
  assert.equal(await bars(".minimap-quotes"), analysis.quotes.length);
  await page.locator('[data-toggle="class:UFS"]').click();
  assert.equal(await bars(".minimap-claims"), analysis.claims.length);
  await page.setViewportSize({ width: 1200, height: 300 });
  const { width, height } = /** @type {{ width: number, height: number }} */ (await map.locator("svg").boundingBox());
  await map.locator("svg").click({ position: { x: width / 2, y: height - 2 } });
  await page.waitForFunction(() => {
    const { top, bottom } = /** @type {Element} */ (document.querySelector('[data-block="9"]')).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
});
