import { articlePart, fromLink, isArticle, LinkError, toLink } from "./share_link.js";

/** @import { Analysis } from "../onrecord/types.js" */

/** Articles to be compared in the fragment of an address, packed like one article in share_link.js. */
const prefix = "#compare=";

/** @param {string} fragment */
export const isCompareLink = (fragment) => fragment.startsWith(prefix);

/** @param {Analysis[]} analyses their article parts travel @returns {Promise<string>} */
export const toCompareFragment = (analyses) => toLink(prefix, analyses.map(articlePart));

/**
 * @param {string} fragment
 * @returns {Promise<Analysis[]>} the article parts, as they were sent: the core judges whether their spans are right
 */
export async function fromCompareFragment(fragment) {
  const articles = await fromLink(prefix, fragment);
  if (!Array.isArray(articles) || articles.length < 2 || !articles.every(isArticle)) throw new LinkError("damaged");
  return articles;
}
