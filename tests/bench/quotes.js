// Quotes with their speakers beside another library, in one run:
//
//     node tests/bench/quotes.js FILE.ndjson [--native BINARY]
//
// FILE holds {"text": "…"} a line. BINARY is stages_bench (ONRECORD_BUILD_BENCH). Prints megabytes
// (10^6 bytes of the input) a second from plain text to quotes: of onrecord sentences, tokens,
// quotes, speakers and roles; of compromise its tagged document, quotations and people.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import nlp from "compromise";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { native: { type: "string", default: "build/release/tests/bench/stages_bench" } },
});
const [file] = positionals;
const texts = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line).text ?? "");
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** Megabytes a second of one stage in the table that stages_bench prints. */
function speedOf(table, stage) {
  const row = table.split("\n").find((line) => line.startsWith(`${stage} `));
  return Number(row.trim().split(/\s+/)[1]);
}

/** Megabytes a second of compromise, in the best of two rounds over all texts. */
function compromiseSpeed() {
  let best = Infinity;
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    for (const text of texts) {
      const document = nlp(text);
      document.quotations().out("array");
      document.people().out("array");
    }
    best = Math.min(best, performance.now() - start);
  }
  return megabytes / (best / 1e3);
}

const table = execFileSync(values.native, [file], { encoding: "utf8" });
const quotes = speedOf(table, "quotes");
const segment = speedOf(table, "segment");
const ours = 1 / (1 / quotes + 1 / segment);
const theirs = compromiseSpeed();

console.log(`${texts.length} texts, ${megabytes.toFixed(1)} MB`);
console.log(`  native quotes alone: ${quotes.toFixed(1)} MB/s`);
console.log(`  native text to quotes: ${ours.toFixed(1)} MB/s`);
console.log(`  Node compromise: ${theirs.toFixed(2)} MB/s`);
console.log(`native is ${(ours / theirs).toFixed(0)} times compromise`);
