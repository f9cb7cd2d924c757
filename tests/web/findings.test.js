import assert from "node:assert/strict";
import { test } from "node:test";

import { analyzeText, visitor } from "./support/visit.js";

const visit = visitor();

async function reading() {
  const { page } = await visit({ standIn: true, reducedMotion: "reduce" });
  await analyzeText(page, "anything");
  return page;
}

test("quotes stand under their speakers, with role and count", async () => {
  const page = await reading();
  const groups = page.getByTestId("quotes").locator(".group");
  assert.deepEqual(await groups.locator("h3").allTextContents(), ["Oda Prell", "Jory Aske", "No speaker named"]);
  assert.deepEqual(await groups.locator(".count").allTextContents(), ["2 quotes", "2 quotes", "1 quote"]);
  assert.deepEqual(await groups.locator(".role").allTextContents(), ["mayor", "engineer"]);
});

test("claims stand by score with types, claimant, hedges and verification", async () => {
  const page = await reading();
  const entries = page.getByTestId("claims").locator(".entry");
  assert.deepEqual(await entries.locator(".entry-words").allTextContents(), [
    "We were told it costs 4.1 million crowns.",
    "The builder’s figure could not be verified.",
    "Mayor Oda Prell said the roof “is safe again”",
  ]);
  assert.match(await entries.nth(0).innerText(), /Number[\s\S]*Jory Aske, in quote marks[\s\S]*Hedged: “We were told”/);
  assert.match(await entries.nth(1).innerText(), /Unverified[\s\S]*The article, in the article’s own voice/);
});

test("removed blocks stand under their reasons, with what gave them away", async () => {
  const page = await reading();
  const removed = page.getByTestId("removed");
  assert.deepEqual(await removed.locator("h3").allTextContents(), ["Byline", "Related links"]);
  assert.match(await removed.innerText(), /Ten mills that fell down\s+READ MORE:/);
});

test("the status line says what was found", async () => {
  const page = await reading();
  assert.equal(
    await page.getByTestId("status").innerText(),
    "5 quotes by 2 speakers, 3 claims to check, 2 parts removed.",
  );
});

test("a click on an entry emphasises its highlight and brings it into view", async () => {
  const page = await reading();
  await page.setViewportSize({ width: 1200, height: 260 });
  await page.getByTestId("claims").locator('[data-entry="claim-2"] button').click();
  const mark = page.locator('mark[data-kind="claim"][data-index="2"]');
  await page.waitForFunction(() => {
    const found = document.querySelector('mark[data-kind="claim"][data-index="2"].selected');
    const { top, bottom } = found?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= innerHeight;
  });
  assert.equal(await mark.evaluate((node) => node.classList.contains("selected")), true);
});

test("a click on a highlight shows and marks its entry", async () => {
  const page = await reading();
  await page.locator('mark[data-kind="claim"][data-index="2"]').click();
  const entry = page.locator('[data-entry="claim-2"]');
  assert.equal(await entry.getAttribute("aria-current"), "true");
  await page.waitForFunction(() => {
    const { top, bottom } = /** @type {Element} */ (document.querySelector('[data-entry="claim-2"]')).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
});

test("a second click on a quote inside a claim goes on to the claim", async () => {
  const page = await reading();
  const words = page.locator('mark[data-kind="quote"][data-index="2"] mark, mark[data-kind="claim"][data-index="1"]').first();
  await words.click();
  const first = await page.locator("[aria-current]").getAttribute("data-entry");
  await words.click();
  const second = await page.locator("[aria-current]").getAttribute("data-entry");
  assert.deepEqual([first, second].sort(), ["claim-1", "quote-2"]);
});

test("a removed block can be put back and removed again", async () => {
  const page = await reading();
  const article = page.getByTestId("article");
  await page.getByTestId("removed").locator('[data-keep="4"]').click();
  await article.locator('[data-block="4"]').waitFor();
  assert.match(await article.innerText(), /Ten mills that fell down/);
  assert.match(await page.getByTestId("removed").innerText(), /Put back by you/);
  await page.getByTestId("removed").locator('[data-remove="4"]').click();
  await article.locator('[data-block="4"]').waitFor({ state: "detached" });
  assert.deepEqual(await page.getByTestId("removed").locator("h3").allTextContents(), ["Byline", "Related links"]);
});

test("a block of the article can be removed, and the focus goes to what undoes it", async () => {
  const page = await reading();
  await page.locator('[data-block="5"]').hover();
  await page.locator('[data-block="5"] .remove-block').click();
  await page.locator('[data-block="5"]').waitFor({ state: "detached" });
  assert.match(await page.getByTestId("removed").innerText(), /Removed by you\s+1\s+What is planned/);
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.keep), "5");
  await page.keyboard.press("Enter");
  await page.locator('[data-block="5"]').waitFor();
  assert.doesNotMatch(await page.getByTestId("removed").innerText(), /by you/);
});

test("hovering a highlight shows a card that Escape closes", async () => {
  const page = await reading();
  await page.locator('mark[data-kind="quote"][data-index="3"]').hover();
  const card = page.getByRole("tooltip");
  await card.waitFor();
  assert.match(await card.innerText(), /Direct quote[\s\S]*Jory Aske[\s\S]*engineer[\s\S]*goes on after its speaker/);
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
});

test("the keyboard walks the highlights, shows their cards, and goes to the entry and back", async () => {
  const page = await reading();
  const focused = () => page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.handle);
  await page.locator("#article").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  for (let steps = 0; (await focused()) !== "quote-2" && steps < 20; ++steps) await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "quote-2");
  const handle = page.locator('[data-handle="quote-2"]');
  assert.equal(await handle.getAttribute("aria-label"), "Direct: Jory Aske");
  assert.equal(await handle.getAttribute("aria-describedby"), "card");
  assert.match(await page.getByRole("tooltip").innerText(), /Jory Aske/);
  await page.keyboard.press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest("[data-entry]")?.getAttribute("data-entry")),
    "quote-2",
  );
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "quote-2");
});
