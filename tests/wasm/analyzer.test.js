import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { load, OnrecordError } from "../../wasm/dist/node.js";

/** @type {import("../../wasm/src/types.js").Analyzer} */
let analyzer;
before(async () => {
  analyzer = await load();
});
after(() => analyzer.dispose());

const example = (/** @type {string} */ name) =>
  readFile(new URL(`../../examples/articles/${name}`, import.meta.url), "utf8");

test("says which version of the core it holds", () => {
  assert.match(analyzer.version, /^\d+\.\d+\.\d+$/);
});

test("gives an analysis of the contract's shape, in UTF-16 units", async () => {
  const analysis = await analyzer.analyze("“Enough,” said Ulla Brandt.");
  assert.equal(analysis.schema, "onrecord.analysis/1");
  assert.equal(analysis.offset_unit, "utf16");
  assert.deepEqual(
    Object.keys(analysis).sort(),
    ["blocks", "claims", "diagnostics", "entities", "input", "language", "metadata", "offset_unit", "quotes", "schema", "sentences", "text"],
  );
});

test("spans slice the words out of a text with characters outside the basic plane", async () => {
  const text = "🏫🏫 School opens\n\nThe roof is new. 🏗️ The 𝔴indows are not.";
  const analysis = await analyzer.analyze(text, { input: "text" });
  assert.equal(analysis.text, text);
  assert.deepEqual(
    analysis.blocks.map(({ span }) => text.slice(...span)),
    ["🏫🏫 School opens", "The roof is new. 🏗️ The 𝔴indows are not."],
  );
});

test("a lone surrogate becomes U+FFFD and shifts nothing behind it", async () => {
  const text = "Before \uD83D and \uDE00 after.\n\nLast line.";
  const analysis = await analyzer.analyze(text, { input: "text" });
  assert.equal(analysis.text, "Before \uFFFD and \uFFFD after.\n\nLast line.");
  assert.deepEqual(
    analysis.blocks.map(({ span }) => analysis.text.slice(...span)),
    ["Before \uFFFD and \uFFFD after.", "Last line."],
  );
});

test("results survive structured cloning unchanged", async () => {
  const analysis = await analyzer.analyze(await example("harbour.html"));
  assert.deepEqual(structuredClone(analysis), analysis);
});

test("the same input gives the same analysis", async () => {
  const text = await example("river.txt");
  assert.deepEqual(await analyzer.analyze(text), await analyzer.analyze(text));
});

test("the kind of input is detected, unless the caller says which", async () => {
  const markup = "<p>One.</p><p>Two.</p>";
  assert.equal((await analyzer.analyze(markup)).input, "html");
  assert.equal((await analyzer.analyze(markup, { input: "text" })).input, "text");
});

test("links are resolved against the address of the page", async () => {
  const { blocks } = await analyzer.analyze('<article><p>The mayor explained <a href="/plan">the plan</a> at length on Monday.</p></article>', {
    url: "https://news.example/today/",
  });
  assert.deepEqual(
    blocks.flatMap(({ links = [] }) => links.map(({ url }) => url)),
    ["https://news.example/plan"],
  );
});

test("annotate takes blocks out and puts them back", async () => {
  const analysis = await analyzer.analyze("One line.\n\nAnother line.", { input: "text" });
  const without = await analyzer.annotate(analysis, { remove: [1] });
  assert.equal(without.blocks[1].removed?.reason, "by_reader");
  const again = await analyzer.annotate(without, { keep: [1] });
  assert.equal(again.blocks[1].removed, undefined);
  assert.deepEqual(again.sentences, analysis.sentences);
});

test("annotate without overrides changes nothing", async () => {
  const analysis = await analyzer.analyze(await example("harbour.html"));
  assert.deepEqual(await analyzer.annotate(analysis), analysis);
});

test("a block that does not exist is reported, not refused", async () => {
  const analysis = await analyzer.analyze("One line.", { input: "text" });
  const { diagnostics } = await analyzer.annotate(analysis, { keep: [7] });
  assert.ok(diagnostics.some(({ code }) => code === "unknown_block"));
});

for (const format of /** @type {const} */ (["json", "text", "markdown", "csv", "web-annotation", "html"])) {
  test(`exports ${format} with the words of the article's headline or a quote`, async () => {
    const analysis = await analyzer.analyze(await example("river.txt"));
    const written = await analyzer.export(analysis, format);
    assert.match(written, /Karsholm|unhelpful/);
    assert.ok(written.endsWith("\n"));
  });
}

/**
 * @param {Promise<unknown>} call
 * @param {string} code
 * @param {string} name
 */
const rejectsWith = (call, code, name) =>
  assert.rejects(call, (error) => error instanceof OnrecordError && error.code === code && error.name === name);

test("refuses what is no string", () =>
  rejectsWith(analyzer.analyze(/** @type {any} */ (42)), "invalid_input", "InvalidInputError"));

test("refuses inputs with more units than the limit has bytes", () =>
  rejectsWith(analyzer.analyze("x".repeat(2 ** 26 + 1)), "input_too_large", "InputTooLargeError"));

test("refuses inputs that only as UTF-8 exceed the limit", () =>
  rejectsWith(analyzer.analyze("é".repeat(2 ** 25 + 1)), "input_too_large", "InputTooLargeError"));

test("refuses to annotate what is no analysis", async () => {
  await rejectsWith(analyzer.annotate(/** @type {any} */ (null)), "invalid_article", "InvalidArticleError");
  await rejectsWith(analyzer.annotate(/** @type {any} */ ({ text: 1 })), "invalid_article", "InvalidArticleError");
});

test("refuses an analysis whose spans leave the text", async () => {
  const analysis = await analyzer.analyze("One line.", { input: "text" });
  analysis.blocks[0].span = [0, 1000];
  await rejectsWith(analyzer.annotate(analysis), "invalid_article", "InvalidArticleError");
});

test("refuses formats that it does not know", async () => {
  const analysis = await analyzer.analyze("One line.");
  await rejectsWith(analyzer.export(analysis, /** @type {any} */ ("pdf")), "unknown_format", "UnknownFormatError");
});

const flood = (/** @type {string} */ words) =>
  analyzer.analyze(`🌊 “${words},” said Ida Brandt.\n\nThe flood cost the town 12 million euros.`, { input: "text" });

test("compares two articles: verdict, aligned words, whole contract", async () => {
  const a = await flood("We could not have seen the flood coming");
  const b = await flood("We should have seen the flood coming");
  const comparison = await analyzer.compare(a, b);
  assert.equal(comparison.schema, "onrecord.comparison/1");
  assert.deepEqual(comparison.quotes.map(({ a, b, verdict }) => ({ a, b, verdict })), [{ a: 0, b: 0, verdict: "reworded" }]);
  const [change] = comparison.quotes[0].edits.filter(({ op }) => op === "replace");
  assert.equal(a.text.slice(...change.a), "could not");
  assert.equal(b.text.slice(...change.b), "should");
  assert.deepEqual(comparison.only_a, []);
  assert.deepEqual(await analyzer.compare([a, b]), comparison);
});

test("compares a list of articles as clusters of one quote", async () => {
  const articles = await Promise.all(
    ["We could not have seen the flood coming", "We should have seen the flood coming", "Nobody slept that night"].map(flood),
  );
  const found = await analyzer.compare(articles);
  assert.ok("clusters" in found);
  assert.deepEqual(found.clusters.map(({ members }) => members.map(({ article, quote }) => [article, quote])), [[[0, 0], [1, 0]]]);
});

test("compares nothing and single articles as empty lists of clusters", async () => {
  for (const list of [[], [await flood("Nobody slept that night")]]) {
    const found = await analyzer.compare(list);
    assert.ok("clusters" in found);
    assert.deepEqual(found.clusters, []);
  }
});

test("exports a comparison as text and as a stand-alone page", async () => {
  const articles = [
    await flood("We could not have seen the <b>flood</b> coming"),
    await flood("We should have seen the <b>flood</b> coming"),
  ];
  assert.match(await analyzer.exportComparison(articles, "text"), /\[-could not-\]/);
  const page = await analyzer.exportComparison(articles, "html");
  assert.match(page, /<ins>should<\/ins>/);
  assert.doesNotMatch(page, /<b>/);
});

test("refuses to compare what is no analysis, and formats that comparisons do not have", async () => {
  const article = await flood("Nobody slept that night");
  await rejectsWith(analyzer.compare(article, /** @type {any} */ (undefined)), "invalid_article", "InvalidArticleError");
  await rejectsWith(analyzer.exportComparison([article, article], /** @type {any} */ ("csv")), "unknown_format", "UnknownFormatError");
});

test("compares what the reader left in, in UTF-16 units", async () => {
  const [a, b] = await Promise.all(["We could not have seen it 🌊 coming", "We should have seen it 🌊 coming"].map(flood));
  const { quotes, figures, articles } = await analyzer.compare(await analyzer.annotate(a, { remove: [1] }), b);
  const { edits } = quotes[0];
  assert.equal(a.text.slice(...edits[0].a), "We");
  assert.equal(b.text.slice(...edits[edits.length - 1].b), "have seen it 🌊 coming");
  assert.deepEqual(figures, []);
  assert.equal(articles.length, 2);
});

const dist = (/** @type {string} */ name) => new URL(`../../wasm/dist/${name}`, import.meta.url);

test("what compares is loaded when it is needed, from the bytes or the file that the caller names", async () => {
  const article = await flood("Nobody slept that night");
  for (const options of [{ compareBinary: await readFile(dist("compare.wasm")) }, { compareUrl: dist("compare.wasm") }, { wasmUrl: dist("core.wasm") }]) {
    const own = await load(options);
    assert.equal((await own.compare(article, article)).quotes.length, 1);
    own.dispose();
  }
});

test("without what compares all else works, and the error names the file and what to do", async () => {
  const own = await load({ compareUrl: dist("gone.wasm") });
  const article = await own.analyze("“Enough,” said Ulla Brandt.");
  for (const call of [() => own.compare(article, article), () => own.exportComparison([article, article], "html")]) {
    await assert.rejects(call, ({ code, message }) => {
      assert.equal(code, "load_failed");
      assert.match(message, /compare\.wasm.*gone\.wasm.*compareUrl/);
      return true;
    });
  }
  assert.match(await own.export(article, "text"), /Ulla Brandt/);
  own.dispose();
});

test("what could not be loaded is tried again by the next comparison", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-"));
  const own = await load({ compareUrl: join(folder, "compare.wasm") });
  const article = await flood("Nobody slept that night");
  await rejectsWith(own.compare(article, article), "load_failed", "LoadFailedError");
  await copyFile(dist("compare.wasm"), join(folder, "compare.wasm"));
  assert.equal((await own.compare(article, article)).quotes[0].verdict, "same");
  own.dispose();
  await rm(folder, { recursive: true });
});

test("bytes that are no module are told of as such", async () => {
  const own = await load({ compareBinary: new Uint8Array([1, 2, 3]) });
  const article = await flood("Nobody slept that night");
  await assert.rejects(own.compare(article, article), /compare\.wasm, which is needed to compare articles, could not be loaded: WebAssembly/);
  own.dispose();
});

test("a comparison is cancelled while it waits for its module", async () => {
  const controller = new AbortController();
  const article = await flood("Nobody slept that night");
  const own = await load();
  const compared = own.compare(article, article, { signal: controller.signal });
  const reason = new Error("changed my mind");
  controller.abort(reason);
  await assert.rejects(compared, reason);
  assert.equal((await own.compare(article, article)).quotes.length, 1);
  own.dispose();
});

test("an aborted signal rejects with its reason", async () => {
  const reason = new Error("changed my mind");
  await assert.rejects(analyzer.analyze("One line.", { signal: AbortSignal.abort(reason) }), reason);
});

test("a disposed analyzer rejects every call", async () => {
  const short = await load();
  short.dispose();
  await rejectsWith(short.analyze("One line."), "disposed", "DisposedError");
});

test("loads from bytes that the caller brings", async () => {
  const wasmBinary = await readFile(dist("core.wasm"));
  const own = await load({ wasmBinary });
  assert.equal((await own.analyze("One line.", { input: "text" })).text, "One line.");
  own.dispose();
});

test("says when the module cannot be loaded", () =>
  rejectsWith(load({ wasmBinary: new Uint8Array([1, 2, 3]) }), "load_failed", "LoadFailedError"));
