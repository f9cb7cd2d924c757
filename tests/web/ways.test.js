import assert from "node:assert/strict";
import { test } from "node:test";

import { analyzeText, settled, visitor } from "./support/visit.js";

/** @import { Page } from "playwright-core" */

const visit = visitor();
const calm = /** @type {const} */ ({ reducedMotion: "reduce" });

/** @param {Parameters<typeof visit>[0]} [options] */
async function reading(options) {
  const { page } = await visit({ standIn: true, ...calm, ...options });
  await analyzeText(page, "anything");
  return page;
}

const selected = (/** @type {Page} */ page) => page.locator(".entry[aria-current]").getAttribute("data-entry");
const focused = (/** @type {Page} */ page) => page.evaluate(() => document.activeElement?.id);

test("single keys go through highlights, quotes and claims, and show their entries", async () => {
  const page = await reading();
  await page.locator("#article").focus();
  /** @type {[string, string][]} */
  const steps = [["q", "quote-0"], ["q", "quote-1"], ["Shift+Q", "quote-0"], ["c", "claim-1"], ["c", "claim-2"], ["Shift+C", "claim-1"], ["j", "quote-3"], ["k", "claim-1"]];
  const seen = [];
  for (const [key] of steps) {
    await page.keyboard.press(key);
    seen.push([key, await selected(page)]);
  }
  assert.deepEqual(seen, steps);
});

test("keys skip what the filters hide", async () => {
  const page = await reading();
  await page.locator('[data-toggle="quote:indirect"]').click();
  await page.keyboard.press("q");
  assert.equal(await selected(page), "quote-1");
});

test("keys lead to search, lists, article and the field for a new article", async () => {
  const page = await reading();
  for (const [key, id] of [["/", "search-words"], ["2", "claims"], ["3", "removed"], ["1", "quotes"], ["a", "article"], ["e", "paste"]]) {
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
    await page.keyboard.press(key);
    assert.equal(await focused(page), id, key);
  }
});

test("keys rest while somebody types", async () => {
  const page = await reading();
  await page.getByTestId("paste").fill("");
  await page.getByTestId("paste").pressSequentially("quick?");
  assert.equal(await page.getByTestId("paste").inputValue(), "quick?");
  assert.equal(await page.locator(".entry[aria-current]").count(), 0);
  assert.equal(await page.locator("#keys").isVisible(), false);
});

test("the help sheet opens with a question mark, and single keys can be switched off for good", async () => {
  const page = await reading();
  await page.locator("#article").focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await sheet.waitFor();
  assert.ok((await sheet.locator("dd").count()) > 15);
  await sheet.getByLabel("Use single keys as shortcuts").uncheck();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.keyboard.press("q");
  assert.equal(await page.locator(".entry[aria-current]").count(), 0);
  await page.reload();
  assert.equal(await page.locator("#keys-switch").isChecked(), false);
});

test("removing by key, undo and redo", async () => {
  const page = await reading();
  const block = page.locator('[data-block="2"]');
  await page.keyboard.press("q");
  await page.keyboard.press("x");
  await block.waitFor({ state: "detached" });
  await page.keyboard.press("u");
  await block.waitFor();
  await page.keyboard.press("Shift+U");
  await block.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await block.waitFor();
  assert.equal(await page.locator("#undo").isVisible(), false);
});

test("an article that another one replaced comes back by Undo", async () => {
  const { page } = await visit(calm);
  await analyzeText(page, "The first article.");
  await analyzeText(page, "The second article.");
  await page.getByTestId("article").getByText("The second article.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByTestId("article").getByText("The first article.").waitFor();
});

test("nothing is kept on the device unless the reader says so", async () => {
  const { page } = await visit(calm);
  await analyzeText(page, "The council met on Monday.");
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
  }));
  assert.deepEqual(kept, { databases: 0, local: 0, session: 0, cookies: "" });
});

test("recent articles are kept when the reader wants it, opened again, and deleted for good", async () => {
  const { page } = await visit(calm);
  const open = page.locator("#recent-open");
  const dialog = page.getByRole("dialog", { name: "Recent articles" });
  await open.click();
  await dialog.getByRole("checkbox").check();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.keyboard.press("Escape");
  await analyzeText(page, "The council met on Monday.");
  await analyzeText(page, "The council met on Tuesday.");
  await page.getByTestId("article").getByText("Tuesday").waitFor();
  await page.reload();
  await open.click();
  await dialog.locator("li").nth(1).waitFor();
  assert.match(await dialog.locator("li").nth(0).innerText(), /^The council met on Tuesday\./);
  await dialog.getByRole("button", { name: /Monday/ }).click();
  await settled(page);
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
  await open.click();
  await dialog.getByRole("button", { name: "Delete all" }).click();
  await dialog.locator("li").first().waitFor({ state: "detached" });
  await dialog.getByRole("checkbox").uncheck();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
});

test("at 200 % zoom and at 320 pixels nothing has to be scrolled sideways", async () => {
  for (const width of [720, 320]) {
    const page = await reading({ viewport: { width, height: 640 } });
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= view, `${content} at ${width}`);
  }
});

test("the tab key goes from the field through the actions and the legend to the article and the lists", async () => {
  const page = await reading();
  await page.getByTestId("paste").focus();
  /** @type {string[]} */
  const places = [];
  for (let steps = 0; steps < 40; ++steps) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => document.activeElement?.closest("#composer, #state, #legend, #article, #search, #findings-nav, #quotes, #claims, #removed")?.id);
    if (place && place !== places.at(-1)) places.push(place);
  }
  assert.deepEqual(places.filter((place) => place !== "removed"), ["composer", "state", "legend", "article", "search", "findings-nav", "quotes", "claims"]);
});
