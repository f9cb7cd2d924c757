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

/** Each with its declaration. */
const modules = [
  "analyzer", "comparer", "core", "element", "element/alignment", "element/annotator", "element/highlight_sheet",
  "element/highlighter", "element/make", "element/page_text", "element/panel", "element/panel_entries",
  "element/panel_sheet", "element/reveal", "element/shared_analyzer", "element/shared_highlights",
  "element/speakers", "element/thresholds", "element/verdicts", "element/who", "element/words", "engine", "errors", "index", "node",
  "parcel", "same_thread", "trusted_script", "unless_aborted", "well_formed", "worker", "worker_handle", "worker_thread",
];

test("the tarball holds these files and no others", async () => {
  const { files } = await pack();
  assert.deepEqual(
    files.map(({ path }) => path).sort(),
    [
      "LICENSE", "README.md", "package.json", "dist/compare.wasm", "dist/core.wasm", "dist/custom-elements.json", "dist/onrecord.d.ts", "dist/onrecord_element.d.ts",
      "dist/types.d.ts", ...modules.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]),
    ].sort(),
  );
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
const most_of_scripts = 30_000;

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
