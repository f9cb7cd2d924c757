/**
 * Writes what the build knows into the page's folder: the words of the catalogue into index.html and
 * the manifest, and which files belong to this version, for the service worker.
 *
 *     node scripts/make-page.js build/site
 */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const site = resolve(process.argv[2] ?? "build/site");
const generated = ["precache.js"];

// eslint-disable-next-line no-unsanitized/method -- the catalogue of the site that is built
const { strings } = await import(pathToFileURL(join(site, "page/strings.js")).href);
const files = (await readdir(site, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
  .filter((name) => !generated.includes(name))
  .sort();

// The version is what the files hold: it changes when a byte of them does, and only then.
const hash = createHash("sha256");
for (const name of files) hash.update(name).update("\0").update(await readFile(join(site, name)));
const build = hash.digest("hex").slice(0, 12);

const catalogue = "onrecord/element/words.js";
const preloads = ["page/main.js", "page/strings.js", catalogue, "onrecord/index.js"]
  .map((name) => `<link rel="modulepreload" href="${name}">`);
// The custom element is for other pages.
const other = (/** @type {string} */ name) => /^onrecord\/(element\W|custom-elements\.json$)/.test(name) && name !== catalogue;

for (const name of ["index.html", "manifest.webmanifest"]) {
  const template = await readFile(join(site, name), "utf8");
  const filled = template.replace(/\{\{([\w.]+)\}\}/g, (_, key) => {
    if (key === "build") return build;
    if (key === "preloads") return preloads.join("\n");
    const words = key.split(".").reduce((/** @type {any} */ part, /** @type {string} */ step) => part?.[step], strings);
    if (typeof words !== "string") throw new Error(`${name} asks for {{${key}}}, which page/strings.js does not have`);
    return name.endsWith(".html") ? escapeHtml(words) : JSON.stringify(words).slice(1, -1);
  });
  await writeFile(join(site, name), filled);
}

// The service worker starts at the folder, the text of index.html; itself it is kept by the browser.
const kept = ["./", ...files.filter((name) => !/^(index\.html|service_worker\.js)$|\.d\.ts$/.test(name) && !other(name))];
await writeFile(
  join(site, "precache.js"),
  `// Made by scripts/make-page.js.\nself.precache = ${JSON.stringify({ version: build, files: kept }, undefined, 2)};\n`,
);

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
