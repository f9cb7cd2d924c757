import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Ajv } from "ajv";

import { analyzed, dist, embedder } from "./support/embed.js";

const embed = embedder();
const manifest = JSON.parse(await readFile(join(dist, "custom-elements.json"), "utf8"));
const [element] = manifest.modules[0].declarations;
const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).sort();

test("the manifest follows its schema, 2.1.0", async () => {
  const schema = JSON.parse(await readFile(createRequire(import.meta.url).resolve("custom-elements-manifest/schema.json"), "utf8"));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(manifest);
  assert.deepEqual(validate.errors, null);
  assert.equal(manifest.schemaVersion, "2.1.0");
});

test("attributes, properties and methods are those that the element has", async () => {
  const { page } = await embed("<on-record>The council met.</on-record>");
  await analyzed(page);
  const [attributes, members] = await page.evaluate(() => {
    const known = /** @type {any} */ (customElements.get("on-record"));
    const own = Object.getOwnPropertyNames(known.prototype).filter((name) => name !== "constructor" && !name.endsWith("Callback"));
    return [known.observedAttributes.toSorted(), own.sort()];
  });
  assert.deepEqual(names(element.attributes), attributes);
  assert.deepEqual(names(element.members), members);
  assert.equal(element.tagName, "on-record");
});

test("parts, slots and properties are those that its shadow root has", async () => {
  const words = "Officials may have known. It could not be independently verified that Halden Systems hid 42 reports in 2024, the union said.";
  const paragraphs = Array.from({ length: 160 }, (_, at) => `<p>“We counted ${at} ships today, and it was not enough for us,” harbour master Dagny Okonjo, a former pilot, said on day ${at} of the strike.</p>`);
  const { page } = await embed(`<on-record><p>${words}</p>${paragraphs.join("")}</on-record><on-record>Hm.</on-record>`);
  await analyzed(page, 2);
  const [parts, slots, properties] = await page.evaluate(() => {
    const roots = [...document.querySelectorAll("on-record")].map(({ shadowRoot }) => /** @type {ShadowRoot} */ (shadowRoot));
    const all = roots.flatMap((root) => [...root.querySelectorAll("*")]);
    const sheets = [...document.adoptedStyleSheets, ...roots.flatMap((root) => root.adoptedStyleSheets)];
    const rules = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join("\n");
    return [
      [...new Set(all.flatMap(({ part }) => [...part]))].sort(),
      [...new Set(all.filter(({ localName }) => localName === "slot").map((slot) => /** @type {HTMLSlotElement} */ (slot).name))].sort(),
      [...new Set(rules.match(/--on-record-[\w-]+/g))].sort(),
    ];
  });
  // Depending on the article, a claim has no hedge, status or role to show.
  const described = names(element.cssParts);
  assert.deepEqual(parts.filter((part) => !described.includes(part)), []);
  assert.deepEqual(described.filter((part) => !parts.includes(part) && !["hedges", "status", "role", "why"].includes(part)), []);
  assert.deepEqual(slots, names(element.slots));
  assert.deepEqual(properties, names(element.cssProperties));
});

test("the manual names every part, slot and property", async () => {
  const manual = await readFile(fileURLToPath(new URL("../../docs/element.md", import.meta.url)), "utf8");
  const unnamed = [...element.cssParts, ...element.slots, ...element.cssProperties].filter(({ name }) => name && !manual.includes(`\`${name}\``));
  assert.deepEqual(names(unnamed), []);
});

test("events are those that it sends", async () => {
  const { page } = await embed('<on-record id="it">“Enough,” said Ulla Brandt.</on-record>');
  await analyzed(page);
  await page.evaluate(() => {
    const it = /** @type {any} */ (document.getElementById("it"));
    it.select({ kind: "quote", index: 0 });
    it.htmlFor = "nowhere";
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.some((/** @type {any} */ { type }) => type === "error"));
  const sent = await page.evaluate(() => [...new Set(/** @type {any} */ (globalThis).events.map((/** @type {any} */ { type }) => `on-record-${type}`))].sort());
  assert.deepEqual(sent, names(element.events));
});
