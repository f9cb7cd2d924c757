import assert from "node:assert/strict";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";

import { project, root, run } from "./support/package.js";

const readme = await readFile(join(root, "wasm/README.md"), "utf8");
const programs = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, program]) => program);

/** What each program of the README prints, in their order. */
const printed = [
  /^Ulla Brandt: The roof is new,\nUlla Brandt: It cost 4 million crowns\.\n$/,
  /^# Port of Velmora halts night shifts.*“Nobody was hurt.*\[\s*'same'/s,
  /^true\n$/,
  /^InputTooLargeError The input has more than 67108864 bytes/,
];

/** @type {string} */
let installed;
before(async () => {
  installed = await project();
  await copyFile(join(root, "examples/articles/harbour.html"), join(installed, "article.html"));
});

test("every program of the README is run", () => {
  assert.equal(programs.length, printed.length);
});

for (const [index, program] of programs.entries()) {
  test(`program ${index + 1} of the README runs and prints what it should`, async () => {
    const file = `program_${index}.js`;
    await writeFile(join(installed, file), program);
    assert.match(await run(installed, process.execPath, file), printed[index]);
  });
}

test("the README names every code that the package's errors have", async () => {
  const sources = await Promise.all(
    ["analyzer", "comparer", "engine", "same_thread", "worker_handle", "worker_thread"].map((name) => readFile(join(root, `wasm/src/${name}.js`), "utf8")),
  );
  const thrown = [...sources.join("").matchAll(/new OnrecordError\(\s*"([a-z_]+)"/g)].map(([, code]) => code);
  assert.ok(thrown.length > 5);
  assert.deepEqual([...new Set(thrown)].filter((code) => !readme.includes(`\`${code}\``)), []);
});

test("the README names every attribute and event of the element, and no part or property that it has not", async () => {
  const manifest = JSON.parse(await readFile(join(installed, "node_modules/onrecord/dist/custom-elements.json"), "utf8"));
  const declarations = manifest.modules.flatMap((/** @type {any} */ { declarations }) => declarations);
  const element = declarations.find((/** @type {any} */ { tagName }) => tagName === "on-record");
  const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name);
  const told = [...names(element.attributes), ...names(element.events)];
  assert.ok(told.length >= 10);
  assert.deepEqual(told.filter((name) => !readme.includes(`\`${name}\``)), []);
  const known = [...names(element.cssProperties), ...names(element.cssParts).map((part) => `::part(${part})`)];
  const used = [...readme.matchAll(/--on-record-[a-z-]+|::part\([a-z]+\)/g)].map(([name]) => name);
  assert.ok(used.length >= 5);
  assert.deepEqual(used.filter((name) => !known.includes(name)), []);
});

test("the limits that the README names are those of the core", async () => {
  const limits = await readFile(join(root, "core/include/onrecord/limits.hpp"), "utf8");
  assert.match(limits, /input_bytes = std::size_t\{64\} << 20/);
  assert.match(limits, /depth = 512/);
  assert.match(limits, /attributes_per_element = 256/);
  assert.match(limits, /attribute_bytes = std::size_t\{32\} << 20/);
  assert.match(limits, /nodes = 4'000'000/);
  assert.match(readme, /64 MiB.*4,000,000, nested 512.*256 of an element, 32 MiB/s);
});
