import assert from "node:assert/strict";
import { test } from "node:test";

import { axeViolations } from "./support/axe.js";
import { analyzeText, bytesOf, drop, visitor } from "./support/visit.js";

/** @import { BrowserContextOptions, Page } from "playwright-core" */

const visit = visitor();
const reading = (/** @type {Page} */ page) => analyzeText(page, "anything");

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const states = [
  ["at the start", async () => {}],
  ["with an article", reading],
  ["with a card and a selected quote", async (page) => {
    await reading(page);
    await page.keyboard.press("q");
    await page.getByRole("tooltip").waitFor();
  }],
  ["with all filters in view and some switched off", async (page) => {
    await reading(page);
    await page.locator(".legend-more summary").click();
    await page.locator('[data-toggle="quote:direct"]').click();
    await page.locator('[data-toggle="class:UFS"]').click();
  }],
  ["while searching", async (page) => {
    await reading(page);
    await page.getByRole("searchbox").fill("school");
    await page.getByText("2 matches").waitFor();
  }],
  ["with the menu of downloads open", async (page) => {
    await reading(page);
    await page.locator("#download summary").click();
  }],
  ["with the help sheet", async (page) => page.locator("#keys-open").click()],
  ["with the recent articles", async (page) => {
    await page.locator("#recent-open").click();
    await page.locator("#recent-switch").check();
    await page.keyboard.press("Escape");
    await reading(page);
    await page.locator("#recent-open").click();
    await page.locator("#recent-list li").waitFor();
  }],
  ["with several articles and a block put back", async (page) => {
    await drop(page, { name: "a.txt", type: "text/plain", bytes: bytesOf("a") }, { name: "b.txt", type: "text/plain", bytes: bytesOf("b") });
    await page.locator("#shelf").waitFor();
    await page.locator('[data-keep="4"]').click();
    await page.getByText("Put back by you").waitFor();
  }],
  ["with a message that something is missing", async (page) => page.getByTestId("analyze").click()],
];

/** @type {[string, BrowserContextOptions][]} */
const looks = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 390, height: 844 } }],
];

for (const [state, reach] of states) {
  for (const [look, options] of looks) {
    test(`axe finds nothing ${state}, ${look}`, async () => {
      const { page } = await visit({ standIn: true, reducedMotion: "reduce", ...options });
      await reach(page);
      assert.deepEqual(await axeViolations(page), []);
    });
  }
}

test("axe finds something on a page that is wrong: the check can fail", async () => {
  const { page } = await visit({ standIn: true });
  await page.evaluate(() => document.body.append(document.createElement("button")));
  assert.ok((await axeViolations(page)).some((violation) => violation.startsWith("button-name")));
});

test("in forced colours quotes keep an outline for each kind and claims keep their line", async () => {
  const { page } = await visit({ standIn: true, forcedColors: "active" });
  await reading(page);
  const styles = await page.getByTestId("article").evaluate((article) =>
    ["direct", "mixed", "indirect"].map((kind) => getComputedStyle(/** @type {Element} */ (article.querySelector(`mark[data-quote="${kind}"]`))).outlineStyle),
  );
  assert.deepEqual(styles, ["solid", "dashed", "dotted"]);
});

test("with reduced motion nothing moves by itself", async () => {
  const { page } = await visit({ standIn: true, reducedMotion: "reduce" });
  await reading(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((node) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
      return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
    }).length,
  );
  assert.equal(moving, 0);
});

test("each highlight has a control with a name, and what the page does is announced", async () => {
  const { page } = await visit({ standIn: true, reducedMotion: "reduce" });
  await reading(page);
  const names = await page.locator("#article .handle").evaluateAll((handles) => handles.map((handle) => handle.getAttribute("aria-label")));
  assert.deepEqual(names.sort(), [
    "Claim: Factual, of less weight", "Claim: Unverified", "Claim: Unverified, Number", "Direct: Jory Aske", "Direct: Jory Aske",
    "Direct: No speaker named", "Fragment: Oda Prell", "Reported: Oda Prell",
  ]);
  assert.equal(await page.getByTestId("status").getAttribute("role"), "status");
});
