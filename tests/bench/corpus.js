/**
 * Articles a second: `onrecord batch` with one and two threads, beside a Node loop that cleans each page with Readability and looks for
 * sentences, quotations and people with compromise. All over the same records, one after the other, in one run.
 *
 *   npm run bench:corpus --prefix tests                          400 records made from the examples
 *   npm run bench:corpus --prefix tests -- records.ndjson        records {"id", "html"} of your own
 *
 * ONRECORD_COMMAND names the command; build the release preset first.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Readability } from "@mozilla/readability";
import nlp from "compromise";
import { parseHTML } from "linkedom";

const command = process.env.ONRECORD_COMMAND ?? fileURLToPath(new URL("../../build/release/core/cli/onrecord", import.meta.url));
const example = fileURLToPath(new URL("../../examples/articles/harbour.html", import.meta.url));
const examples = 400;

/** What a program made of the usual parts does with one page. @param {string} html */
function usualParts(html) {
  const article = new Readability(/** @type {any} */ (parseHTML(html).document)).parse();
  const text = nlp(article?.textContent ?? "");
  return [text.sentences().out("array"), text.quotations().out("array"), text.people().out("array")];
}

/** @param {string} file */
const lines = (file) => readFileSync(file, "utf8").split("\n").filter(Boolean);

/**
 * Runs a program with a file as its input: seconds of the clock, and of the processor.
 * @param {string[]} program
 * @param {string} file
 */
function time(program, file) {
  const script = 'TIMEFORMAT="%R %U %S"; time "${@:2}" <"$1" >/dev/null';
  const done = spawnSync("bash", ["-c", script, "bash", file, ...program], { encoding: "utf8" });
  const [wall, user, system] = done.stderr.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  if (done.status !== 0 || !(wall > 0)) throw new Error(`${program.join(" ")}: ${done.stderr}`);
  return { wall, cpu: user + system };
}

/** @param {string} file */
function compare(file) {
  const count = lines(file).length;
  const megabytes = readFileSync(file).length / 1e6;
  const rows = [
    { name: "onrecord, 1 thread", ...time([command, "batch", "--threads", "1"], file) },
    { name: "onrecord, 2 threads", ...time([command, "batch", "--threads", "2"], file) },
    { name: "Readability + compromise", ...time([process.execPath, fileURLToPath(import.meta.url), "--usual-parts", file], file) },
  ];
  console.log(`${count} records, ${megabytes.toFixed(1)} MB`);
  for (const { name, wall, cpu } of rows) {
    console.log(`${name.padEnd(26)} ${(count / wall).toFixed(0).padStart(7)} records/s ${(megabytes / wall).toFixed(2).padStart(8)} MB/s` +
      ` ${((1000 * cpu) / count).toFixed(2).padStart(8)} ms of processor a record ${(rows[2].cpu / cpu).toFixed(1).padStart(7)} ×`);
  }
}

const file = process.argv.at(-1) ?? "";
if (process.argv.includes("--usual-parts")) {
  for (const line of lines(file)) usualParts(JSON.parse(line).html);
} else if (file.endsWith("json")) {
  compare(file);
} else {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const made = join(folder, "records.ndjson");
  const html = readFileSync(example, "utf8");
  writeFileSync(made, Array.from({ length: examples }, (_, id) => JSON.stringify({ id, html })).join("\n"));
  try {
    compare(made);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
