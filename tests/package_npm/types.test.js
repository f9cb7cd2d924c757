import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { project, run } from "./support/package.js";

/** The declarations themselves are checked too, and no types of Node or others help: see its tsconfig.json. */
const sources = fileURLToPath(new URL("projects/types", import.meta.url));

// The types' checker brings a TypeScript that is older than ours.
const checker = createRequire(createRequire(import.meta.url).resolve("@arethetypeswrong/core"));
const compilers = [createRequire(import.meta.url), checker].map(({ resolve }) => {
  const manifest = resolve("typescript/package.json");
  return { version: createRequire(manifest)(manifest).version, tsc: join(manifest, "../bin/tsc") };
});

/** @type {string} */
let installed;
before(async () => {
  installed = await project();
  await cp(sources, installed, { recursive: true });
});

test("two versions of TypeScript are at hand", () => {
  const [ours, older] = compilers.map(({ version }) => version.split(".")[0]);
  assert.notEqual(ours, older);
});

for (const { version, tsc } of compilers) {
  for (const [module, resolution] of [["esnext", "bundler"], ["node16", "node16"], ["nodenext", "nodenext"]]) {
    test(`a strict project with moduleResolution ${resolution} passes TypeScript ${version}`, async () => {
      const answer = await run(installed, process.execPath, tsc, "--module", module, "--moduleResolution", resolution);
      assert.equal(answer, "");
    });
  }
}
