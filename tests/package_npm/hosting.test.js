/**
 * The files of the package as a static server hands them out: on the page's own origin and on another
 * one, under strict policies and without workers.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer-core";

import { launch, serve } from "../web/support/site.js";
import { project } from "./support/package.js";

/** @import { Browser, Page } from "playwright-core" */

const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

/** Pages of the test by name, with the policy of each. */
const policies = {
  free: "",
  strict,
  trusted: `${strict}; require-trusted-types-for 'script'; trusted-types onrecord`,
  workless: "worker-src 'none'",
};

/** @type {Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let here;
/** @type {Awaited<ReturnType<typeof serve>>} */
let elsewhere;

before(async () => {
  const folder = join(await project(), "site");
  await mkdir(folder);
  await cp(join(folder, "../node_modules/onrecord/dist"), join(folder, "onrecord"), { recursive: true });
  await cp(join(folder, "onrecord/core.wasm"), join(folder, "moved.wasm"));
  for (const name of ["core.wasm", "compare.wasm"]) await cp(join(folder, "onrecord", name), join(folder, "wasm", name));
  for (const [name, policy] of Object.entries(policies)) {
    // Without an icon the browser would ask for one, unless the policy forbids it.
    const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '<link rel="icon" href="data:,">';
    await writeFile(join(folder, `${name}.html`), `<!doctype html>${meta}<title>${name}</title>`);
  }
  [browser, here, elsewhere] = await Promise.all([launch(), serve(folder), serve(folder, { "Access-Control-Allow-Origin": "*" })]);
});
after(() => Promise.all([browser?.close(), here?.close(), elsewhere?.close()]));

/**
 * @param {keyof typeof policies} name
 * @returns {Promise<{ page: Page, complaints: string[] }>}
 */
async function open(name) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => message.type() !== "log" && complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(`${here.address}${name}.html`);
  return { page, complaints };
}

/** Runs in the page: loads the package from `address` and says who spoke, or what went wrong. */
const speaker = async (/** @type {{ address: string, options?: object }} */ { address, options }) => {
  // eslint-disable-next-line no-unsanitized/method -- the package itself
  const { load } = await import(address);
  try {
    const analyzer = await load(options);
    const { entities, quotes } = await analyzer.analyze("“The roof is new,” said Ulla Brandt.");
    return entities[quotes[0].speaker.entity].name;
  } catch (error) {
    const { code, message } = /** @type {import("../../wasm/src/errors.js").OnrecordError} */ (error);
    return `${code}: ${message}`;
  }
};

/** Runs in the page: compares two articles and says how their quotes stand, or what went wrong, and whether all else works then. */
const verdict = async (/** @type {{ address: string, options?: object }} */ { address, options }) => {
  // eslint-disable-next-line no-unsanitized/method -- the package itself
  const { load } = await import(address);
  const analyzer = await load(options);
  const [first, second] = [
    await analyzer.analyze("“The roof of the school is new,” said Ulla Brandt."),
    await analyzer.analyze("“The roof of the school is new,” Brandt said."),
  ];
  const asked = () => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("compare.wasm"));
  const early = asked();
  try {
    const { quotes } = await analyzer.compare(first, second);
    return `${quotes[0].verdict}${early ? ", loaded too early" : ""}`;
  } catch (error) {
    const { code, message } = /** @type {import("../../wasm/src/errors.js").OnrecordError} */ (error);
    const { quotes } = await analyzer.analyze("“The roof is new,” said Ulla Brandt.");
    return `${code}: ${message} ${quotes.length} quote found after it.`;
  }
};

const own = "./onrecord/index.js";

for (const name of /** @type {const} */ (["free", "strict", "trusted"])) {
  test(`runs in a worker on a page whose policy is ${name}, and nothing complains`, async () => {
    const { page, complaints } = await open(name);
    assert.equal(await page.evaluate(speaker, { address: own }), "Ulla Brandt");
    assert.equal(await page.evaluate(verdict, { address: own }), "same");
    assert.equal(page.workers().length, 2);
    assert.deepEqual(complaints, []);
  });

  test(`runs on the page's thread when asked to, where the policy is ${name}`, async () => {
    const { page, complaints } = await open(name);
    assert.equal(await page.evaluate(speaker, { address: own, options: { worker: false } }), "Ulla Brandt");
    assert.equal(await page.evaluate(verdict, { address: own, options: { worker: false } }), "same");
    assert.equal(page.workers().length, 0);
    assert.deepEqual(complaints, []);
  });
}

test("files of another origin run on the page's thread", async () => {
  const { page } = await open("free");
  const address = `${elsewhere.address}onrecord/index.js`;
  assert.equal(await page.evaluate(speaker, { address }), "Ulla Brandt");
  assert.equal(await page.evaluate(verdict, { address }), "same");
  assert.equal(page.workers().length, 0);
});

test("files of another origin refuse a worker with the reason", async () => {
  const { page } = await open("free");
  const address = `${elsewhere.address}onrecord/index.js`;
  assert.match(await page.evaluate(speaker, { address, options: { worker: true } }), /^worker_failed: .*page's own origin/);
});

test("a page whose policy forbids workers still gets its analysis", async () => {
  const { page } = await open("workless");
  assert.equal(await page.evaluate(speaker, { address: own }), "Ulla Brandt");
});

test("a page whose policy forbids workers is told so when it asks for one", async () => {
  const { page } = await open("workless");
  assert.match(await page.evaluate(speaker, { address: own, options: { worker: true } }), /^worker_failed: .*worker-src/);
});

for (const worker of [true, false]) {
  test(`core.wasm may lie elsewhere: relative to the page, ${worker ? "in a worker" : "on its thread"}`, async () => {
    const { page } = await open("free");
    await page.route("**/onrecord/core.wasm", (route) => route.abort());
    assert.equal(await page.evaluate(speaker, { address: own, options: { wasmUrl: "moved.wasm", worker } }), "Ulla Brandt");
  });
}

for (const worker of [true, false]) {
  const where = worker ? "in a worker" : "on the page's thread";

  for (const options of [{ wasmUrl: "wasm/core.wasm" }, { wasmUrl: "moved.wasm", compareUrl: "wasm/compare.wasm" }]) {
    test(`compare.wasm may lie elsewhere: ${options.compareUrl ? "where compareUrl says" : "beside core.wasm"}, ${where}`, async () => {
      const { page } = await open("free");
      await page.context().route("**/onrecord/*.wasm", (route) => route.abort());
      assert.equal(await page.evaluate(verdict, { address: own, options: { ...options, worker } }), "same");
    });
  }

  test(`a compare.wasm that the server has not is reported, and all else goes on, ${where}`, async () => {
    const { page } = await open("free");
    const told = await page.evaluate(verdict, { address: own, options: { compareUrl: "gone.wasm", worker } });
    assert.match(told, /^load_failed: compare\.wasm.* from http.*gone\.wasm: the server answered 404\. .*compareUrl.* 1 quote found after it\.$/);
  });

  test(`a compare.wasm that no network brings is reported, and all else goes on, ${where}`, async () => {
    const { page } = await open("free");
    await page.context().route("**/compare.wasm", (route) => route.abort());
    const told = await page.evaluate(verdict, { address: own, options: { worker } });
    assert.match(told, /^load_failed: compare\.wasm.*no network.*connect-src.* 1 quote found after it\.$/);
  });
}

test("a policy that keeps compare.wasm out is reported", async () => {
  const { page } = await open("strict");
  const options = { compareUrl: `${elsewhere.address}onrecord/compare.wasm` };
  assert.match(await page.evaluate(verdict, { address: own, options: { ...options, worker: false } }), /^load_failed: compare\.wasm.*connect-src/);
});

test("a module that is not there is reported, and no other thread is tried", async () => {
  const { page } = await open("free");
  assert.match(await page.evaluate(speaker, { address: own, options: { wasmUrl: "gone.wasm" } }), /^load_failed: core\.wasm/);
});

test("cancelling ends the worker, and the next call starts a fresh one", async () => {
  const { page } = await open("strict");
  const ended = new Promise((resolve) => page.once("worker", (first) => first.once("close", resolve)));
  const answer = await page.evaluate(async (address) => {
    // eslint-disable-next-line no-unsanitized/method -- the package itself
    const { load } = await import(address);
    const analyzer = await load();
    const long = "“The roof is new,” said Ulla Brandt. The school has 1,200 windows.\n\n".repeat(100_000);
    const reason = await analyzer.analyze(long, { signal: AbortSignal.timeout(50) }).catch((/** @type {Error} */ error) => error);
    const { quotes } = await analyzer.analyze("“The roof is new,” said Ulla Brandt.");
    return { reason: reason.name, quotes: quotes.length };
  }, own);
  assert.deepEqual(answer, { reason: "TimeoutError", quotes: 1 });
  await ended;
  assert.equal(page.workers().length, 1);
});

const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

test("Firefox: in a worker, from another origin, and where workers are forbidden", { skip: !existsSync(firefox) && `no Firefox at ${firefox}` }, async () => {
  const fox = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  try {
    const page = await fox.newPage();
    await page.goto(`${here.address}strict.html`);
    assert.equal(await page.evaluate(speaker, { address: own, options: { worker: true } }), "Ulla Brandt");
    await page.goto(`${here.address}free.html`);
    const foreign = `${elsewhere.address}onrecord/index.js`;
    assert.equal(await page.evaluate(speaker, { address: foreign }), "Ulla Brandt");
    assert.match(await page.evaluate(speaker, { address: foreign, options: { worker: true } }), /^worker_failed: /);
    assert.equal(await page.evaluate(verdict, { address: own }), "same");
    await page.goto(`${here.address}workless.html`);
    assert.equal(await page.evaluate(speaker, { address: own }), "Ulla Brandt");
  } finally {
    await fox.close();
  }
});
