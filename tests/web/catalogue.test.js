import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { stand_in } from "./support/fixture.js";
import { launch, serve, site } from "./support/site.js";
import { analyzeText } from "./support/visit.js";

/** @import { Browser } from "playwright-core" */

const local = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Turns the catalogue into that of another language, in which every text stands in brackets. */
const translate = `
function bracket(value) {
  if (typeof value === "string") return "⟦" + value + "⟧";
  if (typeof value === "function") return (...given) => bracket(value(...given));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bracket(part)]));
}
const { language: tag, ...all } = strings;
Object.assign(strings, bracket(all));
`;

/** @type {Browser} */
let browser;
/** @type {string} */
let folder;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "onrecord-"));
  await cp(site, folder, { recursive: true });
  for (const name of ["index.html", "manifest.webmanifest"]) await cp(local(`../../web/${name}`), join(folder, name));
  await appendFile(join(folder, "page/strings.js"), translate);
  execFileSync(process.execPath, [local("../../scripts/make-page.js"), folder]);
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test("with another catalogue no word of English is left on the page", async () => {
  const server = await serve(folder);
  const page = await browser.newPage({ serviceWorkers: "block", reducedMotion: "reduce" });
  await page.route("**/onrecord/index.js", (route) => route.fulfill({ contentType: "text/javascript", body: stand_in }));
  await page.goto(server.address);
  await analyzeText(page, "anything");
  await page.locator(".legend-more summary").click();
  await page.getByRole("searchbox").fill("school");
  await page.getByText("2 matches").waitFor();
  await page.keyboard.press("Tab");
  await page.locator('mark[data-kind="claim"][data-index="1"]').first().hover();
  await page.getByRole("tooltip").waitFor();
  const left = await page.evaluate(() => {
    const inBrackets = (/** @type {string} */ text) => /⟦[^]*⟧|^[\s\d↑↓()·]*$/.test(text);
    // What comes from the article itself or from the analyzer.
    const given = "#article, textarea, #version, .brand, h3, .role, .chart-name, .entry-words, .removed-words, .evidence, .sign, .card-why, .card-who, script, style";
    const wrong = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = /** @type {Element} */ (text.parentElement);
      // The parts of a line may be several texts.
      if (text.textContent?.trim() && !holder.closest(given) && !inBrackets(holder.textContent ?? "")) wrong.push(`${holder.localName}: ${text.textContent}`);
    }
    for (const node of document.querySelectorAll("body *")) {
      for (const name of ["aria-label", "placeholder"]) {
        const value = node.getAttribute(name);
        if (value !== null && !inBrackets(value)) wrong.push(`${node.localName} ${name}: ${value}`);
      }
    }
    if (!inBrackets(document.title)) wrong.push(document.title);
    return wrong;
  });
  assert.deepEqual(left, []);
  await page.close();
  await server.close();
});
