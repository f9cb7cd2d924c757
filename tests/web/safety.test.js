import assert from "node:assert/strict";
import { test } from "node:test";

import { analyze, analyzeText, paste, visitor } from "./support/visit.js";

const visit = visitor();

/** Each would run a script, ask the network for something or lead away if it reached the page as markup. */
const hostile = `
<p>Words that everybody may read before the trouble begins.</p>
<script>window.ran = "script"</script>
<img src="https://tracker.example/pixel.png" onerror="window.ran = 'onerror'">
<svg onload="window.ran = 'onload'"><use href="https://tracker.example/shapes.svg#a"></use></svg>
<iframe src="https://tracker.example/frame" srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
<link rel="stylesheet" href="https://tracker.example/style.css">
<style>@import "https://tracker.example/more.css"; body { display: none }</style>
<video src="https://tracker.example/film.mp4" autoplay></video>
<object data="https://tracker.example/thing"></object>
<meta http-equiv="refresh" content="0; url=https://tracker.example/away">
<base href="https://tracker.example/">
<form action="https://tracker.example/form"><button autofocus onfocus="window.ran = 'focus'">Go</button></form>
<p>More words, with <a href="javascript:window.ran='link'">a bad link</a>, <a href="data:text/html,x">a worse one</a>
and <a href="https://news.example/fine">a good one</a>, after the trouble has ended.</p>`;

/** @type {[string, (page: import("playwright-core").Page) => Promise<void>][]} */
const ways = [
  ["formatted text", (page) => paste(page, "#paste", { "text/html": hostile, "text/plain": "words" })],
  ["HTML source", (page) => page.getByTestId("paste").fill(hostile)],
  ["what is dropped", (page) =>
    page.locator("body").evaluate((body, html) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/html", html);
      body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, hostile)],
];

for (const [what, hand] of ways) {
  test(`hostile markup as ${what} runs nothing, asks for nothing and leads nowhere`, async () => {
    const { page, requests, complaints } = await visit();
    const asked = requests.length;
    const address = page.url();
    await hand(page);
    await analyze(page);
    await page.getByTestId("article").getByText("More words").waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
    // The page's own icon and module may still be on their way when the markup arrives.
    const own = [new URL("icon.svg", address).href, new URL("onrecord/", address).href];
    const strange = requests.slice(asked).filter((request) => !own.some((start) => request.startsWith(start)));
    assert.deepEqual(strange, []);
    assert.equal(page.url(), address);
    assert.deepEqual(complaints, []);
    const inside = await page.getByTestId("article").evaluate((article) => ({
      elements: [...new Set([...article.querySelectorAll("*")].map(({ localName }) => localName))].sort(),
      handlers: [...article.querySelectorAll("*")].flatMap((node) =>
        node.getAttributeNames().filter((name) => name.startsWith("on") || name === "style" || name === "src"),
      ),
      links: [...article.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")),
    }));
    assert.deepEqual(inside.handlers, []);
    assert.deepEqual(inside.links, ["https://news.example/fine"]);
    assert.deepEqual(inside.elements.filter((name) => !["a", "button", "div", "h2", "mark", "p"].includes(name)), []);
  });
}

test("the same markup put into a page raw would ask for something: the check can fail", async () => {
  const { page, requests } = await visit();
  await page.goto("about:blank");
  const asked = requests.length;
  await page.setContent(hostile).catch(() => {}); // It navigates away.
  await page.waitForTimeout(300);
  assert.ok(requests.slice(asked).some((address) => address.includes("tracker.example")));
});

test("the policy of the page is the strict one", async () => {
  const { page } = await visit();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.equal(
    policy,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types onrecord",
  );
});

test("a whole visit asks only its own host, and neither policy nor console complains", async () => {
  const { page, requests, complaints } = await visit({ reducedMotion: "reduce" });
  await page.locator("#welcome").getByRole("button", { name: "Try the example" }).click();
  await page.locator("#result").waitFor();
  await page.getByTestId("removed").getByRole("button", { name: "Put back" }).first().click();
  await page.getByTestId("removed").getByText("Put back by you").waitFor();
  await page.locator("#article mark:not(.off)").first().hover();
  await page.getByRole("tooltip").waitFor();
  await analyzeText(page, "“Enough,” said Ulla Brandt, who leads the council.");
  const { origin } = new URL(page.url());
  assert.deepEqual(requests.filter((address) => !address.startsWith(`${origin}/some/path/`)), []);
  assert.deepEqual(complaints, []);
});

test("after loading, an analysis asks the network for nothing at all", async () => {
  const { page, requests } = await visit();
  await analyzeText(page, "The council met on Monday.");
  const asked = requests.length;
  await analyzeText(page, "The council met on Tuesday.");
  await page.getByTestId("article").getByText("Tuesday").waitFor();
  assert.deepEqual(requests.slice(asked), []);
});

test("the analyzer works where eval and Function throw, in page and worker", async () => {
  const { page } = await visit();
  await page.route("**/onrecord/worker.js", async (route) => {
    const answer = await route.fetch();
    const forbid = "globalThis.eval = globalThis.Function = function () { throw new Error('code from text'); };";
    await route.fulfill({ response: answer, body: `${forbid}\n${await answer.text()}` });
  });
  await page.addInitScript(() => {
    const forbidden = function () {
      throw new Error("code from text");
    };
    Object.assign(globalThis, { Function: forbidden, eval: forbidden });
  });
  await page.reload();
  await analyzeText(page, "The council met on Monday.");
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
});
