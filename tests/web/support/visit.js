import { after, afterEach, before } from "node:test";

import { complaintsOf } from "./complaints.js";
import { stand_in } from "./fixture.js";
import { launch, serve } from "./site.js";

/** @import { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core" */

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} requests every address that was asked for
 * @property {string[]} complaints errors and warnings of the console, uncaught errors, CSP violations
 */

/**
 * Server and browser for the tests of one file. The function that comes back opens the page in a
 * fresh context each time.
 */
export function visitor() {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {BrowserContext[]} */
  const contexts = [];
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /**
   * @param {BrowserContextOptions & { standIn?: boolean, fragment?: string }} [options] `standIn`: with
   *   the hand-made analysis instead of the analyzer; `fragment`: of the address, with its #
   * @returns {Promise<Visit>}
   */
  return async function visit({ standIn = false, fragment = "", ...options } = {}) {
    // The network is watched and stood in for, which a service worker would come in between.
    const context = await browser.newContext({ serviceWorkers: "block", ...options });
    contexts.push(context);
    /** @type {string[]} */
    const requests = [];
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    context.on("request", (request) => requests.push(request.url()));
    const complaints = complaintsOf(page, ["Service Worker registration blocked by Playwright"]);
    await page.exposeFunction("reportViolation", (/** @type {string} */ what) => complaints.push(`csp: ${what}`));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        /** @type {any} */ (globalThis).reportViolation(`${violatedDirective} ${blockedURI}`);
      });
    });
    // Nothing but the server of this test exists for the page.
    await context.route(
      (url) => url.origin !== server.origin,
      (route) => route.abort(),
    );
    if (standIn) {
      await page.route("**/onrecord/index.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: stand_in }),
      );
    }
    await page.goto(server.address + fragment);
    await page.locator("#version:not(:empty)").waitFor({ state: "attached" });
    return { page, requests, complaints };
  };
}

/**
 * Types `text` in and analyzes it.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function analyzeText(page, text) {
  await page.getByTestId("paste").fill(text);
  await analyze(page);
}

/** @param {Page} page */
export async function analyze(page) {
  await page.getByTestId("analyze").click();
  await settled(page);
}

/** Waits until an article is there and drawn to its end. @param {Page} page */
export async function settled(page) {
  await page.locator("#result").waitFor();
  await page.locator('#state[aria-busy="false"]').waitFor();
}

/**
 * Pastes as a reader does, with what the clipboard holds.
 *
 * @param {Page} page
 * @param {string} selector where
 * @param {Record<string, string>} data by media type
 */
export async function paste(page, selector, data) {
  await page.locator(selector).evaluate((target, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, content] of Object.entries(types)) clipboardData.setData(type, content);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/**
 * Drops files on the page.
 *
 * @param {Page} page
 * @param {...{ name: string, type: string, bytes: number[] }} files
 */
export async function drop(page, ...files) {
  await page.locator("body").evaluate((target, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** @param {string} text */
export const bytesOf = (text) => [...new TextEncoder().encode(text)];
