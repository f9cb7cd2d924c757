import assert from "node:assert/strict";
import { test } from "node:test";

import { analyzeText, visitor } from "./support/visit.js";

/** @import { Page } from "playwright-core" */

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
    "5 quotes by 2 speakers, 1 claim to check, 2 parts removed.",
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
  const first = await page.locator(".entry[aria-current]").getAttribute("data-entry");
  await words.click();
  const second = await page.locator(".entry[aria-current]").getAttribute("data-entry");
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

test("a chart shows how much of the quoted words each speaker has, the most first", async () => {
  const page = await reading();
  assert.deepEqual(await page.locator(".chart-bars li").evaluateAll((rows) => rows.map((row) => row.textContent)), [
    "Jory Aske15 words, 79 %",
    "Oda Prell3 words, 16 %",
    "No speaker named1 word, 5 %",
  ]);
});

/** The claims that the list shows, in its order. @param {Page} page */
const listedClaims = (page) =>
  page.getByTestId("claims").locator(".entry:visible").evaluateAll((all) => all.map((one) => one.getAttribute("data-entry")));

test("at first only claims to check and those with a status are shown, the others at a click", async () => {
  const page = await reading();
  assert.deepEqual(await listedClaims(page), ["claim-1", "claim-2"]);
  const lesser = page.locator('[data-toggle="class:UFS"]');
  assert.equal(await lesser.getAttribute("aria-pressed"), "false");
  await lesser.click();
  assert.deepEqual(await listedClaims(page), ["claim-1", "claim-2", "claim-0"]);
  await page.locator('[data-all="class"]').click();
  assert.deepEqual(await listedClaims(page), []);
});

test("a claim of which another sentence says that it is unverified is shown so at both", async () => {
  const page = await reading();
  for (const index of [1, 2]) {
    assert.equal(await page.locator(`mark[data-kind="claim"][data-index="${index}"]`).first().getAttribute("data-status"), "unverified");
    assert.match(await page.locator(`[data-entry="claim-${index}"]`).innerText(), /Unverified/);
  }
});

test("claims can be filtered by type, voice and status, in article, lists and margin alike", async () => {
  const page = await reading();
  await page.locator(".legend-more summary").click();
  const shown = () => listedClaims(page);
  const toggle = (/** @type {string} */ name) => page.locator(`[data-toggle="${name}"]`).click();
  await toggle("class:UFS");
  await toggle("type:none");
  assert.deepEqual(await shown(), ["claim-1"]);
  assert.equal(await page.locator('mark[data-kind="claim"][data-index="2"]').first().evaluate((mark) => mark.classList.contains("off")), true);
  assert.equal((await page.locator(".minimap-claims").getAttribute("d"))?.split("M").length, 2);
  assert.match(await page.locator("#findings-nav").innerText(), /Claims 1 of 3/);
  await toggle("type:none");
  await toggle("voice:article");
  assert.deepEqual(await shown(), ["claim-1", "claim-0"]);
  await toggle("voice:article");
  await toggle("status:none");
  assert.deepEqual(await shown(), ["claim-1", "claim-2"]);
});

test("a group of filters is switched off and on as a whole", async () => {
  const page = await reading();
  const all = page.locator('[data-all="quote"]');
  await all.click();
  assert.equal(await page.getByTestId("quotes").locator(".entry:visible").count(), 0);
  assert.equal(await page.getByTestId("quotes").locator(".group:visible").count(), 0);
  assert.equal(await all.innerText(), "all");
  await all.click();
  assert.equal(await page.getByTestId("quotes").locator(".entry:visible").count(), 5);
});

test("filters stay for the next article", async () => {
  const page = await reading();
  await page.locator('[data-toggle="quote:direct"]').click();
  await analyzeText(page, "anything else");
  await page.locator("#article mark.off").first().waitFor();
  assert.equal(await page.getByTestId("quotes").locator(".entry:visible").count(), 2);
});

test("searching paints the matches in the article, keeps the entries that match, and steps through", async () => {
  const page = await reading();
  const painted = (/** @type {string} */ name) =>
    page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)), name);
  const words = page.getByRole("searchbox");
  await words.fill("the  ROOF “is");
  await page.getByText("1 match").waitFor();
  assert.deepEqual(await painted("on-record-search"), ["the roof “is"]);
  await words.fill("jory aske");
  await page.waitForFunction(() => document.querySelectorAll("#quotes-list .entry:not(.missed)").length === 2);
  await words.fill("(4.1");
  await page.getByText("no match").waitFor();
  await words.fill("school");
  await page.getByText("2 matches").waitFor();
  await words.press("Enter");
  await words.press("Enter");
  assert.equal(await page.locator("#search-count").innerText(), "2 of 2");
  assert.deepEqual(await painted("on-record-search-current"), ["school"]);
  await words.press("Escape");
  assert.equal(await page.locator("#findings .missed").count(), 0);
  assert.deepEqual(await painted("on-record-search"), []);
});

test("the card names cue, score, type, hedge and verification, and says why", async () => {
  const page = await reading();
  const card = page.getByRole("tooltip");
  await page.locator('mark[data-kind="quote"][data-index="2"]').first().hover();
  await card.waitFor();
  assert.match(await card.innerText(), /Introduced by\s+“warned”/);
  assert.match(await card.innerText(), /Check-worthiness\s+92 of 100\s+Type\s+# Number\s+Hedged by\s+“We were told”/);
  assert.match(await card.innerText(), /Unverified: “could not be verified”, in another sentence/);
  assert.match(await card.innerText(), /It holds an amount\./);
  await page.locator('mark[data-kind="claim"][data-index="2"]').first().hover();
  await card.getByText("Hedged by").waitFor({ state: "detached" });
  assert.match(await card.innerText(), /Unverified: “could not be verified”$/m);
});
