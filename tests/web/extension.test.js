import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { axeViolations } from "./support/axe.js";
import { complaintsOf } from "./support/complaints.js";
import { serveHost, strict_policy } from "./support/embed.js";
import { host_pages } from "./support/host_pages.js";
import { launchWithExtension } from "./support/site.js";

/** @import { BrowserContext, Page } from "playwright-core" */

/** `scripts/build-extension` makes it. */
const built = fileURLToPath(new URL("../../build/extension", import.meta.url));

/** @type {BrowserContext} */
let browser;
/** @type {Awaited<ReturnType<typeof serveHost>>} */
let server;
/** @type {string} */
let folder;

before(async () => {
  // A click on the button gives access to a page; a test cannot click there, so its copy has access to the test's server.
  folder = await mkdtemp(join(tmpdir(), "onrecord-extension-"));
  await cp(built, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(built, "manifest.json"), "utf8"));
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }));
  [browser, server] = await Promise.all([launchWithExtension(folder), serveHost()]);
});
afterEach(async () => {
  await Promise.all(browser.pages().slice(1).map((page) => page.close()));
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const article = `<header><nav><a href="/">Home</a> <a href="/more">More news</a></nav></header><main><article><h1>Crane software fails</h1>
  <p>The port has stopped all loading after dark for at least ten days, after a fault in the software left two containers hanging over a working crew.</p>
  <p>“We will not build a safety plan on luck,” harbour master Dagny Okonjo told reporters on Tuesday. “The cranes stay where they are until we know.”</p>
  <p>Minister Lena Corvin said the port “has learned nothing” from the fall of a container two years ago, and that it will close in May.</p>
  <p>READ MORE: Ten cranes that fell down</p></article></main><footer><p>© Tidewater Courier. All rights reserved.</p></footer>`;

/** @param {string} body @param {string} [policy] */
async function open(body, policy = "") {
  server.policy = policy;
  server.html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = complaintsOf(page);
  await page.goto(server.address);
  return { page, complaints };
}

/** As if the button was clicked while `page` is in front. @param {Page} page */
async function click(page) {
  await page.bringToFront();
  const worker = browser.serviceWorkers()[0] ?? (await browser.waitForEvent("serviceworker"));
  await worker.evaluate(async () => {
    const { chrome } = /** @type {any} */ (globalThis);
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.action.onClicked.dispatch(tab);
  });
}

/** @param {Page} page */
const counted = (page) => page.locator("on-record-panel .summary", { hasText: /\d+ quotes? by/ }).waitFor();

/** All that an extension could leave on a page. @param {Page} page */
const traces = (page) =>
  page.evaluate(() => ({
    html: new XMLSerializer().serializeToString(document),
    highlights: [...CSS.highlights].map(([name, { size }]) => [name, size]),
    sheets: document.adoptedStyleSheets.length,
    globals: Object.keys(globalThis).filter((name) => /onrecord/i.test(name)),
    width: document.body.clientWidth,
  }));

test("it asks for no more than the page that is clicked, and nothing of it is elsewhere", async () => {
  const manifest = JSON.parse(await readFile(join(built, "manifest.json"), "utf8"));
  assert.deepEqual(manifest.permissions, ["activeTab", "scripting"]);
  for (const field of ["host_permissions", "optional_permissions", "optional_host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) {
    assert.equal(manifest[field], undefined, field);
  }
  for (const name of (await readdir(built, { recursive: true })).filter((each) => each.endsWith(".js"))) {
    const text = await readFile(join(built, name), "utf8");
    assert.doesNotMatch(text, /\beval\(|new Function|import\("?https?:|fetch\("https?:/, name);
  }
});

for (const [name, policy] of [["no policy", ""], ["a strict policy", strict_policy], ["a policy that allows nothing", "default-src 'none'; img-src data:"]]) {
  test(`a click annotates the article in place, on a page with ${name}`, async () => {
    const { page, complaints } = await open(article, policy);
    await click(page);
    await counted(page);
    assert.equal(await page.locator("on-record-panel .entry", { hasText: "safety plan on luck" }).first().isVisible(), true);
    const drawn = await page.evaluate(() => [.../** @type {any} */ (CSS.highlights.get("on-record-quote-direct"))].join(" / "));
    assert.equal(drawn, "We will not build a safety plan on luck, / The cranes stay where they are until we know.");
    assert.match((await page.locator("on-record-panel .summary").textContent()) ?? "", /; \d+ parts of the page are left out$/);
    assert.equal(await page.locator("on-record-panel .entry", { hasText: /rights|Ten cranes/ }).count(), 0, "what is no part of the article is left out");
    await page.locator("on-record-panel .entry", { hasText: "safety plan on luck" }).getByRole("button").click();
    assert.equal(await page.evaluate(() => [.../** @type {any} */ (CSS.highlights.get("on-record-selected"))].join("")), "We will not build a safety plan on luck,");
    assert.deepEqual(complaints, []);
  });
}

test("the second click leaves the page as it was, and the third annotates it again", async () => {
  const { page } = await open(article, strict_policy);
  const before = await traces(page);
  await click(page);
  await counted(page);
  assert.notDeepEqual(await traces(page), before);
  await click(page);
  await page.locator("on-record-panel").waitFor({ state: "detached" });
  assert.deepEqual(await traces(page), before);
  await click(page);
  await counted(page);
});

test("the panel's own button and Escape close it too", async () => {
  const { page } = await open(article);
  const before = await traces(page);
  await click(page);
  await counted(page);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  assert.deepEqual(await traces(page), before);
  await click(page);
  await counted(page);
  await page.getByRole("tab", { name: "Quotes" }).press("Escape");
  assert.deepEqual(await traces(page), before);
});

test("clicked away while it still reads, it leaves nothing", async () => {
  const { page } = await open(article);
  const before = await traces(page);
  await click(page);
  await page.locator("on-record-panel").waitFor();
  await click(page);
  await page.locator("on-record-panel").waitFor({ state: "detached" });
  await page.waitForTimeout(500);
  assert.deepEqual(await traces(page), before);
});

test("no node of the page's body is touched", async () => {
  const { page, complaints } = await open(`${article}<script>new MutationObserver(() => { throw new Error("changed"); })
    .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });</script>`);
  await click(page);
  await counted(page);
  await page.locator("on-record-panel .entry button").first().click();
  await page.waitForTimeout(100);
  assert.deepEqual(complaints, []);
});

test("words that are clicked in the page select their entry", async () => {
  const { page } = await open(article);
  await click(page);
  await counted(page);
  const [x, y] = await page.evaluate(() => {
    const [range] = /** @type {Range[]} */ ([.../** @type {any} */ (CSS.highlights.get("on-record-quote-direct"))]);
    const { left, top, width, height } = range.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  });
  await page.mouse.click(x, y);
  assert.match((await page.locator("on-record-panel .entry[aria-current]").textContent()) ?? "", /safety plan/);
});

test("on a narrow window the chosen words are not below the panel", async () => {
  const { page } = await open(article);
  await page.setViewportSize({ width: 390, height: 700 });
  await click(page);
  await counted(page);
  await page.locator("on-record-panel .entry", { hasText: "learned nothing" }).first().getByRole("button").click();
  const [words, panel] = await page.evaluate(() => {
    const [range] = /** @type {Range[]} */ ([.../** @type {any} */ (CSS.highlights.get("on-record-selected"))]);
    return [range.getBoundingClientRect(), /** @type {Element} */ (document.querySelector("on-record-panel")).getBoundingClientRect()];
  });
  assert.ok(words.top >= 0 && words.bottom <= panel.top, `${words.top} to ${words.bottom}, above ${panel.top}`);
});

test("every highlight holds the words of its entry, on pages with traps", async () => {
  for (const [name, body] of host_pages) {
    const { page } = await open(body);
    await click(page);
    await counted(page);
    const { drawn, listed } = await page.evaluate(() => {
      const plain = (/** @type {string} */ words) => words.replace(/\s+/g, "");
      const root = /** @type {ShadowRoot} */ (document.querySelector("on-record-panel")?.shadowRoot);
      const ranges = ["direct", "mixed", "indirect"].flatMap((kind) => [...(CSS.highlights.get(`on-record-quote-${kind}`) ?? [])]);
      return {
        drawn: ranges.reduce((sum, range) => sum + plain(String(range)).length, 0),
        listed: [...root.querySelectorAll(".entry[data-quote] .words")].reduce((sum, words) => sum + plain(words.textContent ?? "").length, 0),
      };
    });
    assert.equal(drawn, listed, name);
    await page.close();
  }
});

for (const [look, options] of /** @type {const} */ ([
  ["light", { colorScheme: "light", width: 1200 }],
  ["dark", { colorScheme: "dark", width: 1200 }],
  ["narrow", { colorScheme: "light", width: 390 }],
])) {
  test(`axe finds nothing wrong with the panel, ${look}`, async () => {
    const { page } = await open(article);
    await page.setViewportSize({ width: options.width, height: 800 });
    await page.emulateMedia({ colorScheme: options.colorScheme, reducedMotion: "reduce" });
    await click(page);
    await counted(page);
    await page.locator("on-record-panel .entry button").first().click();
    const found = await axeViolations(page);
    assert.deepEqual(found.filter((violation) => !violation.includes("<footer>")), []);
  });
}
