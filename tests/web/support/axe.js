import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** @import { Page } from "playwright-core" */

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on the page as it is now. @param {Page} page @returns {Promise<string[]>} */
export async function axeViolations(page) {
  // Evaluated by the debugger: the page's own policy lets no script in.
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags }), wcag);
  return found.violations.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 160)} ${node.any.map((/** @type {any} */ check) => check.message).join("; ")}`),
  );
}
