import assert from "node:assert/strict";
import { test } from "node:test";

import { Ajv2020 } from "ajv/dist/2020.js";
import * as commonmark from "commonmark";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseHtml } from "parse5";

import { analyze, articles, json, payloads } from "./support.js";

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const all = articles();

const isAnalysis = ajv.compile(json("docs/analysis.schema.json"));
const isAnnotationPage = ajv.compile(json("tests/formats/web_annotation.schema.json"));

/**
 * @param {import("ajv").ValidateFunction} validate
 * @param {unknown} value
 * @param {string} name
 */
const check = (validate, value, name) => assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`);

/** An article in which every payload is a paragraph, in plain text and escaped in HTML. */
const hostile = (() => {
  const lines = payloads().map((payload) => payload.replace(/\s+/g, " "));
  const escaped = lines.map((line) => line.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
  return [
    { options: ["--input", "text"], content: lines.map((line) => `“${line},” said Ida Brandt.`).join("\n\n") },
    { options: ["--input", "html"],
      content: `<title>${escaped.at(0)}</title><article><h1>${escaped.at(1)}</h1>` +
        escaped.map((line) => `<p>“${line},” said Ida Brandt, who has seen 14 % more of it.</p>`).join("\n") },
    { options: ["--input", "html"], content: lines.join("\n") },
  ];
})();

/** The elements of a page. @param {string} page */
function elements(page) {
  /** @type {any[]} */ const found = [];
  /** @type {any[]} */ const left = [parseHtml(page)];
  while (left.length > 0) {
    const node = left.pop();
    if (node.tagName) found.push(node);
    left.push(...(node.childNodes ?? []));
  }
  return found;
}

/** @param {string} text */
const points = (text) => Array.from(text);

test("the analysis of every article is valid by the schema of the documentation, in every unit", () => {
  for (const { name, content } of all)
    for (const unit of ["utf8", "utf16", "codepoint"])
      check(isAnalysis, JSON.parse(analyze(["--format", "json", "--offsets", unit], content)), `${name} (${unit})`);
  for (const { options, content } of hostile) check(isAnalysis, JSON.parse(analyze(options, content)), "hostile");
});

test("the schema refuses what is no analysis", () => {
  const good = /** @type {any} */ (JSON.parse(analyze(["--format", "json"], all[0].content)));
  assert.equal(isAnalysis(good), true);
  for (const change of [{ offset_unit: "feet" }, { quotes: [{}] }, { surprise: 1 }, { text: undefined },
    { claims: good.claims.map((/** @type {object} */ claim) => ({ ...claim, score: 2 })) }])
    assert.equal(isAnalysis({ ...good, ...change }), false, JSON.stringify(change).slice(0, 80));
});

test("web annotations are valid by the model, and both selectors find the same words", () => {
  for (const { name, content } of all) {
    const page = JSON.parse(analyze(["--format", "web-annotation"], content));
    const analysis = JSON.parse(analyze(["--format", "json", "--offsets", "codepoint"], content));
    check(isAnnotationPage, page, name);
    assert.equal(page.items.length, analysis.quotes.length + analysis.claims.length);
    assert.equal(new Set(page.items.map((/** @type {any} */ item) => item.id)).size, page.items.length);
    const text = points(analysis.text);
    for (const { target: { selector: [quote, position] } } of page.items) {
      assert.equal(text.slice(position.start, position.end).join(""), quote.exact);
      assert.ok(text.slice(0, position.start).join("").endsWith(quote.prefix));
      assert.ok(text.slice(position.end).join("").startsWith(quote.suffix));
    }
  }
});

test("web annotations name their source by an IRI, whatever the page calls its address", () => {
  for (const url of ["https://example.com/a b", "https://example.com/#part", "javascript:alert(1)", "not an address", "https://exämple.com/ü",
    "https://example.com/\"<>"]) {
    const page = `<link rel=canonical href='${url}'><p>“It is done,” said Ida Brandt.</p>`;
    for (const options of [[], ["--url", url]])
      check(isAnnotationPage, JSON.parse(analyze(["--format", "web-annotation", "--input", "html", ...options], page)), url);
  }
});

test("CSV is read by an RFC 4180 parser and holds every quote and claim", () => {
  for (const { name, content } of all) {
    const written = analyze(["--format", "csv"], content);
    assert.ok(!/(^|[^\r])\n/.test(written.replace(/"(?:[^"]|"")*"/g, "")), `${name}: a line ends without CR LF`);
    const rows = /** @type {Record<string, string>[]} */ (parseCsv(written, { columns: true, record_delimiter: "\r\n" }));
    const analysis = JSON.parse(analyze(["--format", "json"], content));
    const text = points(analysis.text);
    for (const [kind, list] of [["quote", analysis.quotes], ["claim", analysis.claims]]) {
      const told = rows.filter((row) => row.record === kind);
      assert.deepEqual(told.map((row) => [Number(row.begin), Number(row.end)]), list.map((/** @type {any} */ each) => each.span));
      for (const row of told)
        assert.equal(row.text.replace(/^'(?=[=+\-@\t\r])/, ""), text.slice(Number(row.begin), Number(row.end)).join(""));
    }
  }
});

test("no field of a hostile article is a formula to a spreadsheet", () => {
  const lines = ["=HYPERLINK(\"//evil.example\")", "+1+1", "-1+1", "@SUM(1)", "\t=1"];
  const text = lines.map((line) => `“${line} is 14 % more,” said ${line}.`).join("\n\n");
  for (const row of /** @type {string[][]} */ (parseCsv(analyze(["--format", "csv", "--input", "text"], text))).slice(1))
    for (const field of row) assert.ok(!/^[=+@\t\r]|^-\D/.test(field), field);
});

test("the HTML page holds no active markup, whatever the article holds", () => {
  const harmless = new Set(["html", "head", "meta", "title", "style", "body", "article", "header", "footer", "section", "h1", "h2", "h3", "h4",
    "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite", "pre", "mark", "strong", "small", "table", "tr", "td"]);
  const attributes = new Set(["lang", "charset", "http-equiv", "content", "name", "class", "data-kind", "data-index", "id", "value", "start"]);
  for (const { options, content } of hostile) {
    const page = analyze(["--format", "html", ...options], content);
    const found = elements(page);
    assert.ok(found.length > 10);
    for (const element of found) {
      assert.ok(harmless.has(element.tagName), element.tagName);
      for (const { name } of element.attrs) assert.ok(attributes.has(name), `${element.tagName} ${name}`);
    }
    assert.equal(found.filter(({ tagName }) => tagName === "style").length, 1);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  }
});

test("the HTML page shows the words of the article as they are", () => {
  const { options, content } = hostile[0];
  const page = analyze(["--format", "html", ...options], content);
  const body = elements(page).find(({ tagName }) => tagName === "article");
  let shown = "";
  /** @type {any[]} */ const left = [body];
  while (left.length > 0) {
    const node = left.pop();
    shown += node.value ?? "";
    left.push(...[...(node.childNodes ?? [])].reverse());
  }
  for (const payload of payloads().slice(0, 14)) assert.ok(shown.includes(payload), payload);
});

test("Markdown renders to no active markup and no links or images of the payloads", () => {
  for (const { options, content } of hostile) {
    const rendered = new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(analyze(["--format", "markdown", ...options], content)));
    for (const { tagName, attrs } of elements(rendered))
      assert.ok(/^(html|head|body|h[1-6]|p|ul|ol|li|blockquote|pre|code|strong|em|hr|br)$/.test(tagName) && attrs.every((/** @type {any} */ a) => a.name === "start" || a.name === "class"), tagName);
  }
});

test("every format of every article ends in a newline and is the same in two runs", () => {
  for (const { content } of all)
    for (const format of ["json", "text", "markdown", "csv", "web-annotation", "html"]) {
      const written = analyze(["--format", format], content);
      assert.ok(written.endsWith("\n"));
      assert.equal(analyze(["--format", format], content), written);
    }
});
