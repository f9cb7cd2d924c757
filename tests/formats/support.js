import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = process.env.ONRECORD_COMMAND ?? `${root}build/dev/core/cli/onrecord`;

/**
 * What the command writes for an input.
 * @param {string[]} options
 * @param {string | Buffer} input
 */
export function analyze(options, input) {
  return execFileSync(command, ["analyze", ...options], {
    input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "ignore"],
  });
}

/** Every example and golden article of this repository: names and contents. */
export function articles() {
  const folders = [`${root}examples/articles/`];
  for (const name of readdirSync(`${root}tests/golden`)) folders.push(`${root}tests/golden/${name}/`);
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(html|txt)$/.test(name))
      .map((name) => ({ name: folder.slice(root.length) + name, content: readFileSync(folder + name) })));
}

/** @param {string} path */
export const json = (path) => JSON.parse(readFileSync(root + path, "utf8"));

const ownPayloads = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title><script>alert(1)</script>",
  "<svg onload=alert(1)>", "\"><iframe src=javascript:alert(1)>", "</style><script>alert(1)</script>",
  "<a href=javascript:alert(1)>x</a>", "</mark></article><form action=//evil.example><button>", "<!--", "]]>", "&lt;script&gt;",
  "[x](javascript:alert(1))", "![x](//evil.example/a.png)", "<http://evil.example>", "`</code><script>alert(1)</script>`",
];

/** Markup that means harm: a few of our own, and the shared collection where it is at hand. */
export function payloads() {
  const shared = `${root}../shared/data/hostile/xss.json`;
  return ownPayloads.concat(existsSync(shared) ? JSON.parse(readFileSync(shared, "utf8")) : []);
}
