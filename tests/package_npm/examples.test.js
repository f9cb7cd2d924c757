/**
 * The programs of examples/, with the packed package, built by the tools that they name and opened in
 * Chromium.
 */
import assert from "node:assert/strict";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { createServer, preview } from "vite";

import { complaintsOf } from "../web/support/complaints.js";
import { launch, serve } from "../web/support/site.js";
import { project, root, run } from "./support/package.js";

/** @import { Browser, Page } from "playwright-core" */

/** @type {Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const example = (/** @type {string} */ name) => project(join(root, "examples", name));

/**
 * @param {string} address
 * @returns {Promise<{ page: Page, complaints: string[] }>}
 */
async function open(address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = complaintsOf(page);
  await page.route(/favicon\.ico$/, (route) => route.fulfill({ status: 204 }));
  await page.goto(address);
  return { page, complaints };
}

test("node: prints who said what in two articles", async () => {
  const folder = await example("node");
  const articles = ["harbour.html", "river.txt"].map((name) => join(root, "examples/articles", name));
  const printed = await run(folder, process.execPath, "who_said_what.js", ...articles);
  assert.match(printed, /^Port of Velmora halts night shifts/);
  assert.match(printed, /\nDagny Okonjo, harbour master\n {2}“Nobody was hurt, and that was luck,”\n/);
  assert.match(printed, /\nSigrun Aune, resident\n {2}“We have lived here/);
  assert.match(printed, /\nWorth checking first\n {2}0\.\d\d {2}/);
});

test("node: names the file that cannot be read, and fails", async () => {
  const folder = await example("node");
  await assert.rejects(run(folder, process.execPath, "who_said_what.js", "gone.html"), /gone\.html: ENOENT/);
});

/** What the page of the Vite example shows, now and after something is typed. @param {Page} page */
async function checkLiveQuotes(page) {
  await page.locator("blockquote", { hasText: "call it weather" }).waitFor();
  assert.deepEqual(await page.locator("cite").allTextContents(), ["Inger Solbakken", "Inger Solbakken", "Piers Lanthier", "Piers Lanthier"]);
  await page.locator("textarea").fill("“It rains,” said Ulla Brandt.");
  await page.locator("cite", { hasText: "Ulla Brandt" }).waitFor();
  assert.deepEqual(await page.locator("blockquote").allTextContents(), ["Ulla BrandtIt rains,"]);
  assert.equal(page.workers().length, 1);
}

test("vite: a build shows quotes as they are typed, with the work in a worker", async () => {
  const folder = await example("vite");
  await run(folder, "npm", "run", "build");
  const assets = await readdir(join(folder, "dist/assets"));
  assert.deepEqual(assets.map((name) => name.replace(/-[\w-]{8}\./, ".")).sort(), ["compare.wasm", "core.wasm", "index.css", "index.js", "worker.js"]);
  const server = await preview({ root: folder, logLevel: "error", preview: { host: "127.0.0.1" } });
  try {
    const { page, complaints } = await open(/** @type {string} */ (server.resolvedUrls?.local[0]));
    await checkLiveQuotes(page);
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
  }
});

test("vite: the development server does the same", async () => {
  const server = await createServer({ root: await example("vite"), logLevel: "error", server: { host: "127.0.0.1" } });
  try {
    await server.listen();
    const { page, complaints } = await open(/** @type {string} */ (server.resolvedUrls?.local[0]));
    await checkLiveQuotes(page);
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
  }
});

test("webpack: a build shows which words of a quote differ, with the work in a worker", async () => {
  const folder = await example("webpack");
  await run(folder, "npm", "run", "build");
  const server = await serve(folder);
  try {
    const { page, complaints } = await open(server.address);
    await page.locator("ins").waitFor();
    assert.deepEqual(await page.locator("del, ins").allTextContents(), ["could not", "should"]);
    await page.locator("#there").fill("“We could not have seen the flood coming,” Brandt said.");
    await page.locator("#verdict:not(:has(ins))").waitFor();
    assert.match((await page.locator("#verdict").textContent()) ?? "", /1 quote stands in both: 1 same/);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
  }
});

/** The words under the highlights of quotes, piece by piece. @param {Page} page */
const highlighted = (page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith("on-record-quote"))
      .flatMap(([, ranges]) => [...ranges].map((range) => String(range))),
  );

/** @param {Page} page */
const markup = (page) => page.locator("article").evaluate((article) => new XMLSerializer().serializeToString(article));

/** Waits until `words` are highlighted or, with `gone`, no longer. @param {Page} page @param {string} words */
const untilHighlighted = (page, words, gone = false) =>
  page.waitForFunction(
    ([wanted, absent]) => [...CSS.highlights.values()].some((ranges) => [...ranges].some((range) => String(range).includes(wanted))) !== absent,
    /** @type {[string, boolean]} */ ([words, gone]),
  );

test("react: the highlights follow what React does, and React is not disturbed", async () => {
  const folder = await example("react");
  await run(folder, "npm", "run", "build");
  const server = await preview({ root: folder, logLevel: "error", preview: { host: "127.0.0.1" } });
  try {
    const { page, complaints } = await open(/** @type {string} */ (server.resolvedUrls?.local[0]));
    await untilHighlighted(page, "waited long enough");
    assert.deepEqual(await highlighted(page), ["People on the island have ", "waited long enough", ","]);
    const before = await markup(page);

    await page.getByRole("button", { name: "More" }).click();
    await untilHighlighted(page, "Nobody called us,");
    await page.locator("output", { hasText: "2 quotes" }).waitFor();
    await page.getByRole("button", { name: "Correct the costs" }).click();
    await page.locator("article", { hasText: "pays 3.3 million" }).waitFor();
    await page.getByRole("button", { name: "Less" }).click();
    await untilHighlighted(page, "Nobody called us,", true);
    assert.equal(await markup(page), before.replace("2.3", "3.3"));

    await page.getByRole("button", { name: "Close" }).click();
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await page.getByRole("button", { name: "Open" }).click();
    await untilHighlighted(page, "waited long enough");
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
  }
});

/** The example of a plain page with the package beside it, as its README says. @returns {Promise<string>} */
async function plainPage() {
  const folder = await example("embed");
  await cp(join(folder, "node_modules/onrecord/dist"), join(folder, "onrecord"), { recursive: true });
  return folder;
}

test("embed: two lines annotate an article under a strict policy, and leave its nodes alone", async () => {
  const server = await serve(await plainPage());
  try {
    const { page, complaints } = await open(server.address);
    await untilHighlighted(page, "waited long enough");
    const words = (await highlighted(page)).join("|");
    assert.match(words, /People on the island have \|waited long enough\|,/);
    assert.match(words, /Nobody called us,/);
    await page.locator("on-record").getByText("Dagny Okonjo").first().waitFor();
    assert.equal(await page.locator("article mark, article span").count(), 0);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
  }
});

test("embed: the snippet finds the article of a page that it is pasted into", async () => {
  const folder = await plainPage();
  const snippet = await readFile(join(folder, "snippet.html"), "utf8");
  const post = "<main><h1>Weather</h1><p>“It <b>rains</b>,” mayor Ulla Brandt said on Monday.</p></main>";
  await writeFile(join(folder, "post.html"), `<!doctype html><meta charset="utf-8"><title>A post</title>${post}<footer>${snippet}</footer>`);
  const server = await serve(folder);
  try {
    const { page, complaints } = await open(`${server.address}post.html`);
    await untilHighlighted(page, "rains");
    await page.locator("main + on-record").getByText("Ulla Brandt").first().waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
  }
});

for (const [name, script] of [["vite", "main.js"], ["webpack", "src/index.js"]]) {
  test(`${name}: its script passes a strict check against the package's types`, async () => {
    const strict = "--ignoreConfig --noEmit --allowJs --checkJs --strict --target es2022 --lib es2023,dom,dom.iterable --module esnext --moduleResolution bundler";
    assert.equal(await run(await example(name), "tsc", ...strict.split(" "), script), "");
  });
}

test("the examples name the versions of the tools that they are tested with", async () => {
  const own = JSON.parse(await readFile(join(root, "tests/package.json"), "utf8")).devDependencies;
  for (const name of ["node", "react", "vite", "webpack"]) {
    const manifest = JSON.parse(await readFile(join(root, "examples", name, "package.json"), "utf8"));
    const { onrecord, ...others } = { ...manifest.dependencies, ...manifest.devDependencies };
    assert.equal(onrecord, "file:../../wasm");
    for (const [tool, version] of Object.entries(others)) assert.equal(version, own[tool], `${tool} of ${name}`);
  }
});
