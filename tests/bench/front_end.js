// The HTML front end beside other parsers, in one run:
//
//     node tests/bench/front_end.js FOLDER [--native BINARY] [--wasm SCRIPT]
//
// FOLDER holds pages as *.html.gz. BINARY and SCRIPT are front_end_bench, built natively and by
// Emscripten (ONRECORD_BUILD_BENCH). Prints megabytes (10^6 bytes) a second and ratios.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parse } from "parse5";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    native: { type: "string", default: "build/release/tests/bench/front_end_bench" },
    wasm: { type: "string", default: "build/wasm/tests/bench/front_end_bench.js" },
  },
});
const [folder] = positionals;
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html.gz"))
  .map((name) => gunzipSync(readFileSync(join(folder, name))));

/** The lines "name TAB speed" that a program prints. */
function speeds(program, args) {
  const { stdout, status, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error || status !== 0) throw error ?? new Error(`${program} ended with status ${status}`);
  return new Map(stdout.trim().split("\n").map((line) => {
    const [name, speed] = line.split("\t");
    return [name, Number(speed)];
  }));
}

/** Megabytes a second of parse5, in the best of three rounds. */
function parse5Speed() {
  const texts = pages.map((page) => page.toString("utf8"));
  const bytes = pages.reduce((sum, page) => sum + page.length, 0);
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    for (const text of texts) parse(text, { scriptingEnabled: false });
    best = Math.min(best, performance.now() - start);
  }
  return bytes / 1e3 / best;
}

const scratch = mkdtempSync(join(tmpdir(), "front-end-bench-"));
try {
  const file = join(scratch, "pages");
  writeFileSync(file, Buffer.concat(pages.flatMap((page) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(page.length);
    return [size, page];
  })));
  const native = speeds(values.native, [file]);
  // Emscripten's loader would fetch the module, which in Node is no URL.
  const wasm = speeds(process.execPath, ["--no-experimental-fetch", values.wasm, file]);
  const parse5 = parse5Speed();
  const ours = native.get("onrecord");
  const oursInWasm = wasm.get("onrecord");

  console.log(`${pages.length} pages of ${folder}, MB/s`);
  for (const [name, speed] of native) console.log(`  native ${name}: ${speed}`);
  for (const [name, speed] of wasm) console.log(`  WebAssembly ${name}: ${speed}`);
  console.log(`  Node parse5: ${parse5.toFixed(1)}`);
  if (native.has("gumbo")) console.log(`native is ${(ours / native.get("gumbo")).toFixed(1)} times gumbo`);
  console.log(`WebAssembly is ${(oursInWasm / ours).toFixed(2)} of native`);
  console.log(`WebAssembly is ${(oursInWasm / parse5).toFixed(1)} times parse5`);
  const module = readFileSync(values.wasm.replace(/\.js$/, ".wasm"));
  console.log(`module with the front end and this benchmark: ${module.length} bytes`);
} finally {
  rmSync(scratch, { recursive: true });
}
