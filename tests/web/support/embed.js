import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { after, afterEach, before } from "node:test";

import sirv from "sirv";

import { complaintsOf } from "./complaints.js";
import { launch } from "./site.js";

/** @import { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core" */

/** The built package; `scripts/build-wasm` makes it. */
export const dist = fileURLToPath(new URL("../../../wasm/dist", import.meta.url));

/** What pages that let in little say, and what this package needs of them. */
export const strict_policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types onrecord";

/**
 * Serves pages of other people that embed the package: `/page` is the page, `/onrecord/` the package.
 *
 * @param {string} [folder] of the package
 */
export async function serveHost(folder = dist) {
  const files = sirv(folder, { dev: true });
  const host = { html: "", policy: "" };
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/onrecord/")) {
      request.url = request.url.slice("/onrecord".length);
      return files(request, response, () => void response.writeHead(404).end());
    }
    if (request.url === "/embed.js") {
      return void response.writeHead(200, { "Content-Type": "text/javascript" }).end('import "./onrecord/element.js";');
    }
    if (request.url !== "/page") return void response.writeHead(404).end();
    /** @type {Record<string, string>} */
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    if (host.policy) headers["Content-Security-Policy"] = host.policy;
    response.writeHead(200, headers).end(host.html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return Object.assign(host, {
    address: `http://127.0.0.1:${port}/page`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  });
}

/**
 * @typedef {object} HostOptions
 * @property {string} [policy] Content-Security-Policy
 * @property {string} [head]
 * @property {() => void} [before] runs before any script of the page
 */

/** Server and browser for the tests of one file; the function that comes back opens a page with `body`. */
export function embedder() {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveHost>>} */
  let server;
  /** @type {BrowserContext[]} */
  const contexts = [];
  before(async () => {
    [browser, server] = await Promise.all([launch(), serveHost()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** @param {string} body @param {HostOptions & BrowserContextOptions} [options] */
  return async function embed(body, { policy = "", head = "", before: first, ...options } = {}) {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints = complaintsOf(page);
    await page.addInitScript(recordEvents);
    if (first) await page.addInitScript(first);
    server.policy = policy;
    server.html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}<script type="module" src="embed.js"></script></head><body>${body}</body></html>`;
    await page.goto(server.address);
    return { page, complaints };
  };
}

/** Keeps the element's events, as a host page would hear them. */
function recordEvents() {
  /** @type {any[]} */
  const events = [];
  Object.assign(globalThis, { events });
  for (const type of ["ready", "analysis", "select", "error"]) {
    document.addEventListener(`on-record-${type}`, (event) => {
      const { detail, target } = /** @type {CustomEvent} */ (event);
      events.push({ type, id: /** @type {Element} */ (target).id, detail });
    });
  }
}

/** Waits for the `many`th analysis. @param {Page} page @param {number} [many] */
export async function analyzed(page, many = 1) {
  await page.waitForFunction((least) => /** @type {any} */ (globalThis).events.filter((/** @type {any} */ { type }) => type === "analysis").length >= least, many);
}
