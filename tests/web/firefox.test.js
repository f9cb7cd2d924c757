/**
 * The main paths in Firefox, driven over WebDriver BiDi. What every browser does alike is tested in
 * Chromium, by the other files of this folder.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer-core";

import { serve } from "./support/site.js";

/** @import { Browser, Page } from "puppeteer-core" */

/** Debian's browser, or the one that FIREFOX names. */
const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const skip = existsSync(executablePath) ? false : `no Firefox at ${executablePath}`;

/** @type {Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Page} */
let page;
/** @type {string[]} */
const complaints = [];

before(async () => {
  if (skip) return;
  server = await serve();
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(server.address);
  await page.waitForSelector("#version:not(:empty)");
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const settled = () =>
  page.waitForFunction(() => {
    const busy = document.getElementById("state")?.getAttribute("aria-busy");
    return busy === "false" && !(/** @type {HTMLElement} */ (document.getElementById("result")).hidden);
  });

/** @param {string} selector */
const textOf = (selector) => page.$eval(selector, (node) => node.textContent);

/** @param {Record<string, string>} data by media type */
async function paste(data) {
  await page.evaluate((types) => {
    const clipboardData = new DataTransfer();
    for (const [type, content] of Object.entries(types)) clipboardData.setData(type, content);
    // Firefox leaves out what the constructor of its own event is given.
    const event = new Event("paste", { bubbles: true, cancelable: true });
    document.body.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
  }, data);
  await settled();
}

test("Firefox: an example is analyzed and shown", { skip }, async () => {
  await page.click("#welcome [data-example='harbour.html']");
  await settled();
  assert.match((await textOf("#status")) ?? "", /^\d+ quotes by \d+ speakers/);
  assert.match((await textOf("#quotes-list")) ?? "", /Dagny Okonjo/);
});

test("Firefox: a click on an entry selects its highlight", { skip }, async () => {
  await page.click('[data-entry^="quote-"] .entry-words');
  await page.waitForSelector("mark[data-kind='quote'].selected");
});

test("Firefox: a removed block is put back", { skip }, async () => {
  const index = await page.$eval("#removed-list [data-keep]", (button) => button.getAttribute("data-keep"));
  await page.$eval("#removed-list [data-keep]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForSelector(`#article [data-block="${index}"]`);
});

test("Firefox: filters hide, search paints", { skip }, async () => {
  await page.$eval('[data-toggle="quote:direct"]', (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForSelector('#article mark[data-quote="direct"].off');
  await page.$eval('[data-toggle="quote:direct"]', (button) => /** @type {HTMLElement} */ (button).click());
  await page.focus("#search-words");
  await page.keyboard.type("crane");
  await page.waitForFunction(() => (CSS.highlights.get("on-record-search")?.size ?? 0) > 3);
  await page.keyboard.press("Escape");
});

test("Firefox: keys walk the highlights", { skip }, async () => {
  await page.focus("#article");
  await page.keyboard.press("c");
  await page.waitForSelector('.entry[aria-current][data-entry^="claim-"]');
});

test("Firefox: formatted text and plain text are pasted anywhere", { skip }, async () => {
  await paste({ "text/html": "<h1>A title</h1><p>“Enough,” said Ulla Brandt, who leads the council of the town.</p>", "text/plain": "x" });
  assert.match((await textOf("#quotes-list")) ?? "", /Ulla Brandt/);
  await paste({ "text/plain": "The council met on Monday." });
  assert.match((await textOf("#article")) ?? "", /^The council met on Monday\./);
});

test("Firefox: hostile markup runs nothing", { skip }, async () => {
  await paste({ "text/html": `<p>Before.</p><img src=x onerror="window.ran=1"><svg onload="window.ran=1"></svg><a href="javascript:window.ran=1">link</a><p>After it all.</p>` });
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
  assert.equal(await page.$("#article a[href]"), null);
});

test("Firefox: a link that holds an article opens it", { skip }, async () => {
  const fragment = await page.evaluate(async () => {
    /** @type {Promise<string>} */
    const copied = new Promise((resolve) => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (/** @type {string} */ text) => resolve(text) } });
    });
    document.getElementById("share")?.click();
    return new URL(await copied).hash;
  });
  await paste({ "text/plain": "Something else." });
  await page.evaluate((hash) => (location.hash = hash), fragment);
  await page.waitForFunction(() => document.getElementById("article")?.textContent?.startsWith("Before."));
});

test("Firefox: with the network off the page still works", { skip }, async () => {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.close();
  await page.goto(server.address);
  await page.waitForSelector("#version:not(:empty)");
  await paste({ "text/plain": "“Enough,” said Ulla Brandt." });
  assert.match((await textOf("#quotes-list")) ?? "", /Ulla Brandt/);
  server = await serve();
});

test("Firefox: nothing was thrown", { skip }, () => assert.deepEqual(complaints, []));
