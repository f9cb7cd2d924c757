import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch, serve, site } from "./support/site.js";
import { analyze, settled } from "./support/visit.js";

/** @import { Browser, BrowserContext, Page } from "playwright-core" */

const make_page = fileURLToPath(new URL("../../scripts/make-page.js", import.meta.url));

/** @type {Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * A first visit to a site of its own, to the end of the installation.
 *
 * @param {string} [folder]
 */
async function firstVisit(folder = site) {
  const server = await serve(folder);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(server.address);
  await controlled(page);
  return { server, context, page };
}

/** @param {Page} page */
const controlled = (page) =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null);

/** @param {Page} page */
async function works(page) {
  await page.getByTestId("paste").fill("“Enough,” said Ulla Brandt.");
  await analyze(page);
  assert.match(await page.getByTestId("quotes").innerText(), /Ulla Brandt/);
}

test("after the first visit the page works with the network off, the examples too", async () => {
  const { server, context, page } = await firstVisit();
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await works(page);
  await page.reload();
  await page.locator("#welcome").getByRole("button", { name: "or one in plain text" }).click();
  await settled(page);
  await context.close();
});

test("after the first visit articles are compared with the network off", async () => {
  const { server, context, page } = await firstVisit();
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await page.evaluate(() => (location.hash = "#compare"));
  for (const [index, words] of ["“Enough is enough,” said Ulla Brandt.", "“Enough is enough,” Brandt said."].entries()) {
    await page.locator("#compare-paste").fill(words);
    await page.locator("#compare-add").click();
    await page.locator(`#compare-first option:nth-child(${index + 1})`).waitFor({ state: "attached" });
  }
  await page.getByText("1 quote stands in both: 1 same.").waitFor();
  await context.close();
});

test("the version that the page names is the one of its service worker", async () => {
  const { server, context, page } = await firstVisit();
  const [named, kept] = await page.evaluate(async () => [document.querySelector(".colophon")?.textContent, await caches.keys()]);
  const version = /build ([\da-f]{12})/.exec(named ?? "")?.[1];
  assert.ok(version);
  assert.deepEqual(kept, [`onrecord ${server.address} ${version}`]);
  await context.close();
  await server.close();
});

test("a new version is fetched whole, waits until the reader wants it, and then is the only one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-"));
  await cp(site, folder, { recursive: true });
  const { server, context, page } = await firstVisit(folder);
  const script = join(folder, "page/main.js");
  await writeFile(script, `${await readFile(script, "utf8")}\ndocument.body.dataset.edition = "second";\n`);
  execFileSync(process.execPath, [make_page, folder]);
  await page.reload();
  await page.getByText("A new version of this page is ready.").waitFor();
  assert.equal(await page.locator("body").getAttribute("data-edition"), null);
  await page.getByRole("button", { name: "Use it now" }).click();
  await page.locator('body[data-edition="second"]').waitFor();
  assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  await works(page);
  await context.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test("nothing of what is analyzed is kept by the service worker", async () => {
  const { server, context, page } = await firstVisit();
  await works(page);
  const addresses = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  const precache = await readFile(join(site, "precache.js"), "utf8");
  for (const address of addresses) assert.ok(precache.includes(`"${address.slice(server.address.length) || "./"}"`), address);
  await context.close();
  await server.close();
});

test("what another application shares reaches the page and no server", async () => {
  const { server, context, page } = await firstVisit();
  await page.reload(); // from the service worker, which from then on surely sees every request
  await server.close();
  await page.evaluate(async () => {
    const form = new FormData();
    form.set("title", "Mill opens");
    form.set("text", "“Enough,” said Ulla Brandt.");
    await fetch("share", { method: "POST", body: form, redirect: "manual" });
    location.hash = "#shared";
  });
  await settled(page);
  assert.match(await page.getByTestId("article").innerText(), /Mill opens\s+“Enough,” said Ulla Brandt\./);
  assert.equal(new URL(page.url()).hash, "");
  await context.close();
});

test("the browser finds nothing wrong with the manifest, and would install the page", async () => {
  const { server, context, page } = await firstVisit();
  const devtools = await context.newCDPSession(page);
  const { errors, data } = /** @type {any} */ (await devtools.send("Page.getAppManifest"));
  assert.deepEqual(errors, []);
  assert.equal(JSON.parse(data).share_target.method, "POST");
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  await context.close();
  await server.close();
});
