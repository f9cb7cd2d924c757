/**
 * Writes wasm/dist/custom-elements.json, which tells editors and catalogues what <on-record> has, from the comments
 * in wasm/src/element.js.
 *
 *     node scripts/make-element-manifest.js
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "..");
const tools = createRequire(join(root, "tests/package.json"));
// eslint-disable-next-line no-unsanitized/method -- a tool of the build
const { create, ts } = await import(pathToFileURL(tools.resolve("@custom-elements-manifest/analyzer/index.js")).href);

const text = await readFile(join(root, "wasm/src/element.js"), "utf8");
const source = ts.createSourceFile("dist/element.js", text, ts.ScriptTarget.ES2022, true);
const manifest = create({ modules: [source] });

// What the analyzer takes from code that no comment speaks of is of no use to others.
manifest.schemaVersion = "2.1.0";
const [element] = manifest.modules[0].declarations;
const named = new Map([["htmlFor", "for"], ["wasmUrl", "wasm-url"], ["sameThread", "same-thread"]]);
element.superclass = { name: "HTMLElement" };
element.members = element.members.filter((/** @type {any} */ { name, privacy, description }) => privacy !== "private" && description && !name.endsWith("Callback"));
for (const member of element.members) if (member.reflects) member.attribute = named.get(member.name) ?? member.name;
element.attributes = element.attributes.flatMap((/** @type {any} */ attribute) => {
  const field = element.members.find((/** @type {any} */ member) => member.attribute === attribute.name);
  return field ? [{ ...attribute, fieldName: field.name }] : [];
});
element.events = element.events.filter((/** @type {any} */ { description }) => description);
await writeFile(join(root, "wasm/dist/custom-elements.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
