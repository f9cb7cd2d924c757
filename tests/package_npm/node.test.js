import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { project, root, run } from "./support/package.js";

/** The Node of the tests, the system's, and the oldest that the package promises; each version once. */
const nodes = new Map(
  [process.execPath, "/usr/bin/node", join(root, "build/node-18/bin/node")]
    .filter((path) => existsSync(path))
    .map((path) => [execFileSync(path, ["--version"], { encoding: "utf8" }).split(".")[0], path]),
);

const scripts = fileURLToPath(new URL("projects/node", import.meta.url));

/** @type {string} */
let installed;
before(async () => {
  installed = await project();
  await cp(scripts, installed, { recursive: true });
});

for (const [version, node] of nodes) {
  test(`analyzes, exports, compares and reports errors in Node ${version}`, async () => {
    assert.deepEqual(JSON.parse(await run(installed, node, "smoke.js")), {
      quote: "The roof is 🏗️ new,",
      speaker: "Ulla Brandt",
      again: "by_reader",
      markdown: true,
      verdict: "same",
      error: ["UnknownFormatError", "unknown_format", true],
      aborted: "AbortError",
      disposed: "DisposedError",
    });
  });

  test(`runs in Node ${version} where eval and Function throw, and where code from text is forbidden`, async () => {
    assert.equal(await run(installed, node, "--disallow-code-generation-from-strings", "no_eval.js"), "Ulla Brandt\n");
  });
}

if (!nodes.has("v18")) test("runs in the oldest Node that the package promises", { skip: "scripts/setup brings Node 18" });

test("Symbol.dispose ends an analyzer", async () => {
  assert.equal(await run(installed, process.execPath, "dispose.js"), "disposed\n");
});

test("the modules and the package's own description can be asked for by name", async () => {
  assert.match(await run(installed, process.execPath, "paths.js"), /dist\/core\.wasm\n.*dist\/compare\.wasm\n.*dist\/worker\.js\nonrecord \d/);
});
