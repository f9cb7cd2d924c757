// Holds the trees of real pages against those of an independent parser, parse5:
//
//     node tests/html_differential/compare.js [--trees BINARY] [FOLDER...]
//
// BINARY is html_trees. A FOLDER holds pages as *.html.gz; without one, the shared corpora are taken,
// and where they are absent that is said and nothing is compared. The whole trees are compared, in the format of the html5lib
// tests. Where they differ, the text decides: that of all text nodes in order, template contents
// and pages deeper than the depth limit apart. Ends with status 1 when the text of more than 2 in
// 1,000 pages differs.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parse } from "parse5";

const DEPTH_LIMIT = 512;
const ALLOWED = 2 / 1000;
const PREFIXES = {
  "http://www.w3.org/2000/svg": "svg ",
  "http://www.w3.org/1998/Math/MathML": "math ",
};

/** The children that a parser put under `node`, with a stand-in for the contents of a template. */
function childrenOf(node) {
  return node.content ? [{ nodeName: "#content", childNodes: node.content.childNodes }] : node.childNodes ?? [];
}

function printAttributes(element, indent) {
  return element.attrs
    .map(({ prefix, name, value }) => [prefix ? `${prefix} ${name}` : name, value])
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => `${indent}  ${name}="${value}"\n`)
    .join("");
}

function printNode(node, indent) {
  switch (node.nodeName) {
    case "#documentType": {
      const identifiers = node.publicId || node.systemId ? ` "${node.publicId}" "${node.systemId}"` : "";
      return `${indent}<!DOCTYPE ${node.name}${identifiers}>\n`;
    }
    case "#comment":
      return `${indent}<!-- ${node.data} -->\n`;
    case "#text":
      return `${indent}"${node.value}"\n`;
    case "#content":
      return `${indent}content\n`;
    default:
      return `${indent}<${PREFIXES[node.namespaceURI] ?? ""}${node.tagName}>\n${printAttributes(node, indent)}`;
  }
}

/** The tree as html5lib prints it, its text, and how deep it is. Without recursion: pages are deep. */
function describe(document) {
  const lines = [];
  const text = [];
  const templateText = [];
  let deepest = 0;
  const waiting = childrenOf(document).map((node) => ({ node, depth: 0, inTemplate: false })).reverse();
  while (waiting.length > 0) {
    const { node, depth, inTemplate } = waiting.pop();
    deepest = Math.max(deepest, depth);
    lines.push(printNode(node, `| ${"  ".repeat(depth)}`));
    if (node.nodeName === "#text") (inTemplate ? templateText : text).push(node.value);
    const inside = inTemplate || node.nodeName === "#content";
    for (const child of childrenOf(node).toReversed()) waiting.push({ node: child, depth: depth + 1, inTemplate: inside });
  }
  return { tree: lines.join(""), text: text.join(""), templateText: templateText.join(""), deepest };
}

/** The text in a printed tree. A text that spans lines is read up to the line that closes it. */
function textOf(printed) {
  const text = [];
  const templateText = [];
  let contentIndent = Infinity;
  const nodes = printed.split(/\n(?=\| )/);
  for (const node of nodes) {
    const [, spaces, body] = /^\| ( *)([^]*)$/.exec(node) ?? [null, "", ""];
    if (spaces.length <= contentIndent) contentIndent = Infinity;
    if (body === "content") contentIndent = spaces.length;
    else if (body.startsWith('"')) (contentIndent < Infinity ? templateText : text).push(body.replace(/"\n?$/, "").slice(1));
  }
  return { text: text.join(""), templateText: templateText.join("") };
}

function firstDifference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `at ${at}: ours ${JSON.stringify(a.slice(at - 60, at + 90))}, parse5 ${JSON.stringify(b.slice(at - 60, at + 90))}`;
}

function ourTrees(binary, pages) {
  const framed = pages.flatMap((page) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(page.length);
    return [size, page];
  });
  const { stdout, status, error } = spawnSync(binary, { input: Buffer.concat(framed), maxBuffer: 2 ** 31 });
  if (error || status !== 0) throw error ?? new Error(`${binary} ended with status ${status}`);
  const trees = [];
  for (let at = 0; at < stdout.length; ) {
    const end = at + 4 + stdout.readUInt32LE(at);
    trees.push(stdout.toString("utf8", at + 4, end));
    at = end;
  }
  return trees;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trees: { type: "string", default: join(root, "build/dev/tests/html_differential/html_trees") } },
});
const shared = ["scrapinghub", "wcxb", "news2023"].map((name) => join(root, "../shared/data/extraction", name, "pages"));
const folders = positionals.length > 0 ? positionals : shared.filter(existsSync);
if (folders.length === 0) console.log("skipped: the shared pages are not there");
const counts = { pages: 0, "same tree": 0, "same text, other tree": 0, "too deep": 0, "other text in templates": 0, "other text": 0 };

for (const folder of folders) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".html.gz"));
  for (let begin = 0; begin < files.length; begin += 50) {
    const names = files.slice(begin, begin + 50);
    const pages = names.map((name) => gunzipSync(readFileSync(join(folder, name))));
    ourTrees(values.trees, pages).forEach((ours, i) => {
      const theirs = describe(parse(new TextDecoder().decode(pages[i]), { scriptingEnabled: false }));
      counts.pages++;
      if (ours === theirs.tree) {
        counts["same tree"]++;
        return;
      }
      const found = textOf(ours);
      const verdict =
        theirs.deepest >= DEPTH_LIMIT ? "too deep"
        : found.text !== theirs.text ? "other text"
        : found.templateText !== theirs.templateText ? "other text in templates"
        : "same text, other tree";
      counts[verdict]++;
      const detail = verdict === "other text" ? firstDifference(found.text, theirs.text) : firstDifference(ours, theirs.tree);
      console.log(`${basename(names[i], ".html.gz")}: ${verdict}, ${detail}`);
    });
  }
}

for (const [what, count] of Object.entries(counts)) console.log(`${what}: ${count}`);
process.exitCode = counts["other text"] > ALLOWED * counts.pages ? 1 : 0;
