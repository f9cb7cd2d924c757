/** @import { Page } from "playwright-core" */

/**
 * Collects what a page complains of from now on: errors and warnings of the console, and uncaught errors.
 *
 * @param {Page} page
 * @param {string[]} [expected] messages of the console that are none
 * @returns {string[]} grows as the page complains
 */
export function complaintsOf(page, expected = []) {
  /** @type {string[]} */
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !expected.includes(message.text())) complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
