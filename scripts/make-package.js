/**
 * Puts into wasm/dist what the package's exports lead to: the scripts, which tsc put without their
 * comments into build/scripts, the declarations that it made of the comments in build/types, and beside the folder the licence.
 *
 *     node scripts/make-package.js
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const [source, types, built, dist] = ["wasm/src", "build/types", "build/wasm/wasm", "wasm/dist"].map((folder) => join(root, folder));

const { exports } = JSON.parse(await readFile(join(root, "wasm/package.json"), "utf8"));
const entries = Object.values(exports)
  .flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)))
  .filter((path) => path.startsWith("./dist/"))
  .map((path) => path.slice("./dist/".length));

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const name of entries.filter((path) => path.endsWith(".wasm"))) await copyFile(join(built, name), join(dist, name));
const scripts = await withImports(entries.filter((path) => path.endsWith(".js")), script);
const declared = [...entries.filter((path) => path.endsWith(".d.ts")), ...[...scripts].map(declarationOf)];
for (const name of scripts) await write(name, await script(name));
for (const name of await withImports(declared, declaration)) await write(name, await declaration(name));
await copyFile(join(root, "LICENSE"), join(root, "wasm/LICENSE"));

/** @param {string} name */
async function script(name) {
  return readFile(join(root, name === "core.js" ? "build/wasm/wasm" : "build/scripts", name), "utf8");
}

/**
 * Declarations by hand are taken as they are. Those of tsc keep the comments that the types were made of.
 *
 * @param {string} name
 */
async function declaration(name) {
  const by_hand = await readFile(join(source, name), "utf8").catch(() => undefined);
  return by_hand ?? (await readFile(join(types, name), "utf8")).replace(/\/\*\*(?:(?!\*\/).)*@(?:typedef|import)\b.*?\*\/\n/gs, "");
}

/**
 * `names` and all files that they import.
 *
 * @param {string[]} names relative to the package's folder
 * @param {(name: string) => Promise<string>} read
 */
async function withImports(names, read) {
  const found = new Set(names);
  for (const name of found) {
    const text = (await read(name)).replace(/^\s*\/?\*.*$/gm, "");
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)) {
      const imported = join(dirname(name), path);
      found.add(name.endsWith(".d.ts") ? declarationOf(imported) : imported);
    }
  }
  return found;
}

/** @param {string} script */
function declarationOf(script) {
  return script.replace(/\.js$/, ".d.ts");
}

/** @param {string} name @param {string} text */
async function write(name, text) {
  await mkdir(dirname(join(dist, name)), { recursive: true });
  await writeFile(join(dist, name), text);
}
