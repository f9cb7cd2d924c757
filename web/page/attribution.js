import { readableDate } from "./article.js";
import { strings } from "./strings.js";
import { whoIs } from "./who.js";

/** @import { Analysis } from "../onrecord/types.js" */

/**
 * A quote as it can be pasted elsewhere: its words, who said them, and where they stand. What was
 * reported without quote marks gets none.
 *
 * @param {Analysis} analysis
 * @param {number} index
 */
export function attributed(analysis, index) {
  const { text, metadata } = analysis;
  const quote = analysis.quotes[index];
  const who = whoIs(analysis, quote.speaker);
  const words = text.slice(...quote.span).replace(/\s+/g, " ");
  const said = quote.kind === "indirect" ? strings.reported(words) : strings.quoted(words);
  const name = who && [who.name, who.role].filter(Boolean).join(", ");
  const published = metadata.published && readableDate(metadata.published);
  const source = [metadata.site, metadata.title && strings.quoted(metadata.title), published, metadata.url].filter(Boolean).join(", ");
  return [`${said} — ${name ?? strings.noSpeaker}`, source].filter(Boolean).join("\n");
}
