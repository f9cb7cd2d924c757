import assert from "node:assert/strict";
import { test } from "node:test";

import { analyzeText, paste, settled, visitor } from "./support/visit.js";

const visit = visitor();

const meetings = (/** @type {number} */ many) =>
  Array.from({ length: many }, (_, year) =>
    `In its meeting number ${year} the council of the town spoke about the old bridge and its ${year} stones, and about ` +
    `who would pay for the ropes. “We pay,” said Mayor Oda Prell.`).join("\n");

test("five megabytes are shown to their end, with progress, while the page answers", async () => {
  const { page } = await visit({ reducedMotion: "reduce" });
  page.setDefaultTimeout(90_000);
  await page.evaluate(() => {
    const told = /** @type {any} */ (globalThis);
    told.beats = 0;
    setInterval(() => ++told.beats, 20);
    told.steps = new Set();
    const status = /** @type {Element} */ (document.getElementById("status"));
    new MutationObserver(() => told.steps.add(status.textContent?.replace(/\d+ %/, "some %"))).observe(status, { childList: true });
  });
  await paste(page, "body", { "text/plain": meetings(28_000) });
  await page.getByTestId("status").getByText("Laying out").waitFor();
  await page.locator("#progress[value]").waitFor();
  const before = await page.evaluate(() => /** @type {any} */ (globalThis).beats);
  await settled(page);
  const { beats, steps } = await page.evaluate(() => {
    const { beats, steps } = /** @type {any} */ (globalThis);
    return { beats, steps: [...steps] };
  });
  assert.ok(beats - before >= 10, `timers ran ${beats - before} times while the article was drawn`);
  assert.equal(await page.locator("[data-testid=article] [data-block]").count(), 28_000);
  assert.match(steps[0], /^Reading Pasted text, [45]\.\d MB…$/);
  assert.equal(steps[1], "Laying out the article, some %…");
  assert.match(steps.at(-1), /^28,000 quotes by 1 speaker/);
});

test("drawing can be cancelled, and the next article is drawn whole", async () => {
  const { page } = await visit({ reducedMotion: "reduce" });
  await page.evaluate(() => {
    const status = /** @type {Element} */ (document.getElementById("status"));
    new MutationObserver((_, observer) => {
      if (!status.textContent?.startsWith("Laying out")) return;
      observer.disconnect();
      document.getElementById("cancel")?.click();
    }).observe(status, { childList: true });
  });
  await paste(page, "body", { "text/plain": meetings(10_000) });
  await page.getByTestId("status").getByText("Cancelled.").waitFor();
  assert.ok((await page.locator("[data-testid=article] [data-block]").count()) < 10_000);
  await analyzeText(page, "A short article.");
  assert.equal((await page.getByTestId("article").innerText()).trim(), "A short article.");
});

/** Swallows what is said to the worker of texts that hold "silence": its listener is there before the worker's own. */
const silence = `
addEventListener("message", (event) => {
  if (JSON.stringify(event.data).includes("silence")) event.stopImmediatePropagation();
});
`;

test("a worker that does not answer is ended and replaced, and the page says so", async () => {
  const { page, requests } = await visit();
  await page.route(/\/onrecord\/worker\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'import "./silence.js"; import "./worker.js?own";' }),
  );
  await page.route(/\/onrecord\/silence\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: silence }));
  await page.clock.install();
  await page.reload();
  await page.getByTestId("paste").fill("This text is met with silence.");
  await page.getByTestId("analyze").click();
  await page.getByTestId("status").getByText("Reading…").waitFor();
  await page.clock.fastForward(31_000);
  await page.getByTestId("status").getByText(/did not answer within 30 seconds and was ended\. A fresh one is at your service/).waitFor();
  const started = requests.filter((address) => address.endsWith("/worker.js")).length;
  await page.clock.resume();
  await analyzeText(page, "The council met on Monday.");
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
  assert.equal(requests.filter((address) => address.endsWith("/worker.js")).length, started + 1);
});

test("a worker that breaks down is replaced", async () => {
  const { page } = await visit();
  await page.route(/\/onrecord\/engine\.js$/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/\banalyze\((\w+),\s*\w+,\s*\w+\)\s*\{/, '$& if ($1.includes("trap")) throw new WebAssembly.RuntimeError("unreachable");');
    await route.fulfill({ response: answer, body });
  });
  await page.reload();
  await page.getByTestId("paste").fill("This is a trap.");
  await page.getByTestId("analyze").click();
  await page.getByTestId("status").getByText("This could not be analyzed. unreachable").waitFor();
  await analyzeText(page, "The council met on Monday.");
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
});

test("an analyzer that could not be loaded is tried again when it is needed", async () => {
  const { page } = await visit();
  let refused = false;
  await page.route(/\/onrecord\/core\.wasm$/, async (route) => {
    if (refused) return route.continue();
    refused = true;
    return route.abort();
  });
  await page.reload();
  await page.getByTestId("status").getByText(/could not be loaded/).waitFor();
  await analyzeText(page, "The council met on Monday.");
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
});
