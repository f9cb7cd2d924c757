import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { pack, project, root } from "./support/package.js";

const manifest = JSON.parse(await readFile(join(root, "wasm/package.json"), "utf8"));

test("the tarball holds these files and no others", async () => {
  const { files } = await pack();
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    "LICENSE",
    "README.md",
    "dist/analyzer.js",
    "dist/core.js",
    "dist/core.wasm",
    "dist/custom-elements.json",
    "dist/element.d.ts",
    "dist/element.js",
    "dist/element/alignment.d.ts",
    "dist/element/alignment.js",
    "dist/element/annotator.d.ts",
    "dist/element/annotator.js",
    "dist/element/highlight_sheet.js",
    "dist/element/highlighter.d.ts",
    "dist/element/highlighter.js",
    "dist/element/make.js",
    "dist/element/page_text.d.ts",
    "dist/element/page_text.js",
    "dist/element/panel.d.ts",
    "dist/element/panel.js",
    "dist/element/panel_entries.js",
    "dist/element/panel_sheet.js",
    "dist/element/reveal.js",
    "dist/element/shared_analyzer.js",
    "dist/element/shared_highlights.js",
    "dist/element/speakers.d.ts",
    "dist/element/speakers.js",
    "dist/element/thresholds.js",
    "dist/element/who.js",
    "dist/element/words.d.ts",
    "dist/element/words.js",
    "dist/engine.js",
    "dist/errors.d.ts",
    "dist/errors.js",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/node.d.ts",
    "dist/node.js",
    "dist/onrecord.d.ts",
    "dist/onrecord_element.d.ts",
    "dist/parcel.js",
    "dist/same_thread.js",
    "dist/trusted_script.js",
    "dist/types.d.ts",
    "dist/well_formed.js",
    "dist/worker.d.ts",
    "dist/worker.js",
    "dist/worker_handle.js",
    "dist/worker_thread.js",
    "package.json",
  ]);
});

test("every file that the package exports is in the tarball", async () => {
  const { files } = await pack();
  const packed = new Set(files.map(({ path }) => `./${path}`));
  const promised = Object.values(manifest.exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
  assert.deepEqual(promised.filter((path) => !packed.has(path)), []);
});

test("the package depends on no other and runs no script when it is installed", () => {
  for (const field of ["dependencies", "peerDependencies", "optionalDependencies", "bundledDependencies", "scripts"]) {
    assert.equal(manifest[field], undefined, field);
  }
});

test("the version of the package is that of the core", async () => {
  const { load } = await import("../../wasm/dist/node.js");
  const analyzer = await load();
  assert.equal(manifest.version, analyzer.version);
  analyzer.dispose();
});

test("publint finds nothing", async () => {
  const { file } = await pack();
  const tarball = new Uint8Array(await readFile(file)).buffer;
  const { messages } = await publint({ pack: { tarball }, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test("types are found and true from ES modules and from bundlers", async () => {
  const { file } = await pack();
  const packed = createPackageFromTarballData(new Uint8Array(await readFile(file)));
  const answer = await checkPackage(packed, { excludeEntrypoints: [/\.(wasm|json)$/] });
  assert.ok(answer.types);
  // The package is made of ES modules: require() and Node before 12.7, which knew no `exports`, are no aims.
  const aside = ["node10", "node16-cjs"];
  const problems = answer.problems.filter((problem) => !("resolutionKind" in problem && aside.includes(problem.resolutionKind)));
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(answer.entrypoints), Object.keys(manifest.exports).filter((name) => !/\.(wasm|json)$/.test(name)));
});

/** Bytes of all scripts in brotli: they may only shrink. The module is watched by the tests in wasm/. */
const most_of_scripts = 42_000;

test("scripts do not grow; sizes for who asks", async (context) => {
  const folder = join(await project(), "node_modules/onrecord");
  const { files } = await pack();
  let scripts = 0;
  for (const { path } of files.filter(({ path }) => /\.(js|wasm)$/.test(path))) {
    const bytes = await readFile(join(folder, path));
    const brotli = brotliCompressSync(bytes).length;
    if (path.endsWith(".js")) scripts += brotli;
    context.diagnostic(`${path}: ${bytes.length} bytes, gzip ${gzipSync(bytes).length}, brotli ${brotli}`);
  }
  context.diagnostic(`scripts together ${scripts} bytes in brotli`);
  assert.ok(scripts > 0 && scripts <= most_of_scripts, `${scripts} bytes`);
});
