import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";

import { analyzeText, settled, visitor } from "./support/visit.js";

/** @import { Page } from "playwright-core" */

const visit = visitor();
const permissions = ["clipboard-read", "clipboard-write"];
const article = "Mill opens 🏫\n\nThe roof is new. “It never leaks,” said Mayor Oda Prell. About 40 percent of the mills leak.";

const clipboard = (/** @type {Page} */ page) => page.evaluate(() => navigator.clipboard.readText());

/** @param {Page} page @param {string} name of the format */
async function download(page, name) {
  await page.getByText("Download", { exact: true }).click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path(), "utf8") };
}

test("a quote is copied with its speaker and where it stands", async () => {
  const { page } = await visit({ standIn: true, permissions });
  await analyzeText(page, "anything");
  await page.locator('[data-copy="3"]').click();
  await page.getByTestId("status").getByText("The quote is on the clipboard.").waitFor();
  assert.equal(
    await clipboard(page),
    "“It always does.” — Jory Aske, engineer\nMill Lane News, “Old mill to become a school”, February 3, 2026",
  );
});

test("what was reported is copied without quote marks", async () => {
  const { page } = await visit({ standIn: true, permissions });
  await analyzeText(page, "anything");
  await page.locator('[data-copy="0"]').click();
  await page.getByTestId("status").getByText("The quote is on the clipboard.").waitFor();
  assert.match(await clipboard(page), /^Reported: the roof “is safe again”, and that the school opens in May — Oda Prell, mayor\n/);
});

/** @type {[string, RegExp, RegExp][]} */
const formats = [
  ["Web page", /^mill-opens\.html$/, /<mark data-kind="quote"/],
  ["Markdown", /^mill-opens\.md$/, /It never leaks/],
  ["CSV", /^mill-opens\.csv$/, /It never leaks/],
  ["JSON", /^mill-opens\.json$/, /"schema":\s*"onrecord\.analysis\/1"/],
];
for (const [name, file, content] of formats) {
  test(`the article is downloaded as ${name}`, async () => {
    const { page, complaints } = await visit();
    await analyzeText(page, article);
    const saved = await download(page, name);
    assert.match(saved.name, file);
    assert.match(saved.content, content);
    assert.deepEqual(complaints, []);
  });
}

test("Web Annotations point at their quotes by text and by code points", async () => {
  const { page } = await visit();
  await analyzeText(page, article);
  const { name, content } = await download(page, "Web Annotation");
  assert.equal(name, "mill-opens.jsonld");
  const { items } = JSON.parse(content);
  const selectors = items.flatMap((/** @type {any} */ item) => item.target.selector);
  const exact = selectors.filter((/** @type {any} */ one) => one.type === "TextQuoteSelector").map((/** @type {any} */ one) => one.exact);
  const covered = selectors
    .filter((/** @type {any} */ one) => one.type === "TextPositionSelector")
    .map((/** @type {any} */ { start, end }) => [...article].slice(start, end).join(""));
  assert.ok(exact.some((/** @type {string} */ words) => words.startsWith("It never leaks")));
  assert.deepEqual(covered, exact);
});

test("a download holds what the reader decided on the blocks", async () => {
  const { page } = await visit();
  await analyzeText(page, article);
  await page.locator('[data-block="0"] .remove-block').dispatchEvent("click");
  await page.getByTestId("removed").getByText("Removed by you").waitFor();
  const { content } = await download(page, "JSON");
  assert.equal(JSON.parse(content).blocks[0].removed.reason, "by_reader");
});

test("a link carries the article with the reader's decisions, and nothing of it goes to the server", async () => {
  const first = await visit({ permissions });
  await analyzeText(first.page, article);
  await first.page.locator('[data-block="0"] .remove-block').dispatchEvent("click");
  await first.page.getByTestId("removed").getByText("Removed by you").waitFor();
  await first.page.getByRole("button", { name: "Copy link" }).click();
  await first.page.getByTestId("status").getByText("The link is on the clipboard.").waitFor();
  const { hash } = new URL(await clipboard(first.page));
  assert.match(hash, /^#article=1\.[\w-]+$/);

  const second = await visit({ fragment: hash });
  await settled(second.page);
  assert.match(await second.page.getByTestId("article").innerText(), /“It never leaks,” said Mayor Oda Prell/);
  assert.match(await second.page.getByTestId("removed").innerText(), /Removed by you\s+1\s+Mill opens 🏫/);
  assert.deepEqual(second.requests.filter((address) => new URL(address).search), []);
  await analyzeText(second.page, "Another article.");
  assert.equal(new URL(second.page.url()).hash, "");
});

test("an article that is too long for a link is answered with the limit", async () => {
  const { page } = await visit({ permissions });
  const words = Array.from({ length: 60_000 }, (_, at) => ((at * 2654435761) % 1e9).toString(36)).join(" ");
  await analyzeText(page, words);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByTestId("status").getByText(/a link of \d{3},\d{3} characters; longer ones than 100,000/).waitFor();
});

const packed = (/** @type {unknown} */ content) =>
  `#article=1.${deflateRawSync(typeof content === "string" ? content : JSON.stringify(content)).toString("base64url")}`;

/** @type {[string, string, RegExp][]} */
const broken = [
  ["is cut off", packed({ text: "A text.", blocks: [] }).slice(0, -8), /This link is damaged/],
  ["is no base64", "#article=1.%%%", /This link is damaged/],
  ["holds no JSON", packed("no json"), /This link is damaged/],
  ["holds no article", packed({ text: 1 }), /This link is damaged/],
  ["is empty", "#article=", /This link is damaged/],
  ["is of a newer version", "#article=2.abc", /made by a newer version/],
  ["holds spans outside of its text", packed({ offset_unit: "utf16", input: "text", language: "en", metadata: {}, text: "Short.", blocks: [{ kind: "paragraph", span: [0, 999], level: 0 }], diagnostics: [] }), /could not be analyzed/],
  ["unpacks to more than an article can be", packed(`"${"a".repeat(40 * 2 ** 20)}"`), /unpacks to more/],
];
for (const [what, fragment, answer] of broken) {
  test(`a link that ${what} is answered, and the page goes on`, async () => {
    const { page, complaints } = await visit({ fragment });
    await page.getByTestId("status").getByText(answer).waitFor();
    await analyzeText(page, "The council met on Monday.");
    assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
    assert.deepEqual(complaints, []);
  });
}

test("opening a link can be cancelled", async () => {
  const { page } = await visit();
  await page.evaluate((fragment) => {
    location.hash = fragment;
    addEventListener("hashchange", () => document.getElementById("cancel")?.click());
  }, packed(`{"text":"${"word ".repeat(500_000)}","blocks":[]}`));
  await page.getByTestId("status").getByText("Cancelled.").waitFor();
  assert.equal(await page.locator("#result").isVisible(), false);
});

test("a link cannot bring a script address into the article", async () => {
  const text = "Words that lead away.";
  const { page } = await visit({
    fragment: packed({
      offset_unit: "utf16", input: "html", language: "en", text, diagnostics: [],
      metadata: { title: "", authors: [], published: "", site: "", url: "" },
      blocks: [{ kind: "paragraph", span: [0, text.length], level: 0, links: [{ span: [0, 5], url: "javascript:alert(1)" }] }],
    }),
  });
  await settled(page);
  assert.equal(await page.locator("#article a[href]").count(), 0);
});

test("on paper stand the article and the lists, and no controls", async () => {
  const { page } = await visit({ standIn: true });
  await analyzeText(page, "anything");
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".composer", ".state", ".legend", ".minimap", ".findings-head", ".masthead-actions", ".remove-block", ".copy"]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  for (const shown of ["#article", "#quotes-list", "#claims-list"]) assert.equal(await page.locator(shown).isVisible(), true, shown);
});
