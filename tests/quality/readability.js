// What Mozilla Readability makes of the same pages: reads what `onrecord batch` reads, {"id", "html"}
// a line, and writes what it writes, as far as the scorer of extraction needs it.
//
//   readability.js < in.ndjson > out.ndjson
import { createInterface } from "node:readline";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const block = /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|tr|figure|figcaption|section|article|hr|br)$/i;
const TEXT = 3;

/** The text below `node`, a line for each block. */
function textOf(node) {
  let text = "";
  for (let at = node.firstChild; at; ) {
    if (at.nodeType === TEXT) text += at.data;
    if (at.firstChild) {
      at = at.firstChild;
      continue;
    }
    while (at && at !== node && !at.nextSibling) {
      if (block.test(at.nodeName)) text += "\n";
      at = at.parentNode;
    }
    if (!at || at === node) break;
    if (block.test(at.nodeName)) text += "\n";
    at = at.nextSibling;
  }
  return text;
}

/** Readability's article in the form of an analysis. */
function extract(html) {
  const { document } = parseHTML(html);
  const found = new Readability(document, { serializer: (root) => root }).parse();
  const text = found ? textOf(found.content) : "";
  const span = [0, [...text].length];
  return { offset_unit: "codepoint", text, blocks: [{ kind: "paragraph", span }], metadata: { title: found?.title ?? "" } };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line);
  let record;
  try {
    record = { id, analysis: extract(html) };
  } catch (error) {
    record = { id, error: { code: "failed", message: String(error) } };
  }
  console.log(JSON.stringify(record));
}
