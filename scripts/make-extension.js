/**
 * Puts the browser extension together in build/extension: the files of examples/extension, with the package beside them, and
 * what is put into pages as one script, since such scripts cannot import.
 *
 *     node scripts/make-extension.js
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "..");
const [source, dist, built] = ["examples/extension", "wasm/dist", "build/extension"].map((folder) => join(root, folder));
const tools = createRequire(join(root, "tests/package.json"));
// eslint-disable-next-line no-unsanitized/method -- a tool of the build
const { build } = await import(pathToFileURL(tools.resolve("vite")).href);

await rm(built, { recursive: true, force: true });
await mkdir(join(built, "onrecord"), { recursive: true });

await build({
  root: source,
  configFile: false,
  logLevel: "warn",
  build: {
    outDir: built,
    emptyOutDir: false,
    minify: false,
    target: "chrome123",
    lib: { entry: join(source, "reader.js"), formats: ["iife"], name: "onrecordReader", fileName: () => "reader.js" },
  },
});

for (const name of ["background.js", "icons"]) await cp(join(source, name), join(built, name), { recursive: true });
const manifest = JSON.parse(await readFile(join(source, "manifest.json"), "utf8"));
const { version } = JSON.parse(await readFile(join(root, "wasm/package.json"), "utf8"));
await writeFile(join(built, "manifest.json"), `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);

// Of the package, what the service worker imports.
const found = new Set(["index.js"]);
for (const name of found) {
  const text = await readFile(join(dist, name), "utf8");
  for (const [, path] of text.replace(/^\s*\/?\*.*$/gm, "").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) found.add(path);
}
for (const name of [...found, "core.wasm"]) await cp(join(dist, name), join(built, "onrecord", name));
