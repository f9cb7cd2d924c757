/** The custom element in Firefox; the rest of its behaviour is tested in Chromium. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer-core";

import { serveHost, strict_policy } from "./support/embed.js";
import { host_pages } from "./support/host_pages.js";

/** @import { Browser } from "puppeteer-core" */

const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const skip = existsSync(executablePath) ? false : `no Firefox at ${executablePath}`;

/** @type {Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveHost>>} */
let server;
before(async () => {
  if (skip) return;
  [browser, server] = await Promise.all([puppeteer.launch({ browser: "firefox", executablePath, headless: true }), serveHost()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** @param {string} body */
async function open(body) {
  server.policy = strict_policy;
  server.html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="embed.js"></script></head><body>${body}</body></html>`;
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(server.address);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector("on-record"))?.analysis !== undefined && CSS.highlights.size > 0);
  return page;
}

test("in Firefox, under the strict policy, every quote that is drawn holds the words of the analysis", { skip }, async () => {
  for (const [name, body] of host_pages) {
    if (body.includes("<script") || body.includes("<style")) continue; // the policy of the page lets none in
    const page = await open(`<on-record>${body}</on-record>`);
    const [shown, said] = await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("on-record"));
      const plain = (/** @type {string} */ words) => words.replace(/\s+/g, "");
      const { quotes, text } = element.analysis;
      return [
        quotes.map((/** @type {any} */ _, /** @type {number} */ index) => plain(element.rangesOf({ kind: "quote", index }).join(""))),
        quotes.map((/** @type {any} */ { span }) => plain(text.slice(...span))),
      ];
    });
    assert.deepEqual(shown, said, name);
    await page.close();
  }
});

test("in Firefox a click on highlighted words selects their entry, and an entry its words", { skip }, async () => {
  const page = await open(`<on-record>${host_pages[0][1]}</on-record>`);
  const [x, y] = await page.evaluate(() => {
    const [range] = /** @type {Range[]} */ ([.../** @type {any} */ (CSS.highlights.get("on-record-quote-mixed"))]);
    const { left, top, width, height } = range.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  });
  await page.mouse.click(x, y);
  const entry = await page.evaluate(() => document.querySelector("on-record")?.shadowRoot?.querySelector(".entry[aria-current] .words")?.textContent);
  assert.equal(entry, "is safe again");
  const selected = await page.evaluate(() => {
    const button = document.querySelector("on-record")?.shadowRoot?.querySelector(".entry:not([aria-current]) button");
    /** @type {HTMLElement} */ (button).click();
    return [.../** @type {any} */ (CSS.highlights.get("on-record-selected"))].length;
  });
  assert.ok(selected >= 1);
});
