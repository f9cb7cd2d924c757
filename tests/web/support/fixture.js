/**
 * A hand-made analysis, so that the page is tested without regard to what the core finds: quotes
 * of each kind, one that lies crosswise over a claim, a link across both, nested lists, removed blocks.
 */

/** @import { Analysis, Block, Span } from "../../../wasm/src/types.js" */

const paragraphs = [
  "Old mill to become a school 🏫",
  "By Runa Feldt",
  "Mayor Oda Prell said the roof “is safe again”, and that the school opens in May.",
  "“We were told it costs 4.1 million crowns. It will cost more,” engineer Jory Aske warned. “It always does.”",
  "READ MORE: Ten mills that fell down",
  "What is planned",
  "Twelve classrooms",
  "a library with 9,000 books",
  "A yard",
  "The builder’s figure could not be verified.",
];

const text = paragraphs.join("\n\n");

/** @param {string} words @returns {Span} */
function at(words) {
  const begin = text.indexOf(words);
  if (begin < 0 || text.indexOf(words, begin + 1) >= 0) throw new Error(`not exactly once: ${words}`);
  return [begin, begin + words.length];
}

/** @param {number} index @param {Partial<Block>} rest @returns {Block} */
const block = (index, rest) => ({ kind: "paragraph", level: 0, ...rest, span: at(paragraphs[index]) });

const prell = { entity: 0, mention: at("Mayor Oda Prell") };
const aske = { entity: 1, mention: at("engineer Jory Aske") };

/** @type {Analysis} */
export const analysis = {
  schema: "onrecord.analysis/1",
  offset_unit: "utf16",
  input: "html",
  language: "en",
  metadata: { title: "Old mill to become a school", authors: ["Runa Feldt"], published: "2026-02-03", site: "Mill Lane News", url: "" },
  text,
  blocks: [
    block(0, { kind: "headline" }),
    block(1, { kind: "byline", removed: { reason: "byline", evidence: "begins with “By”" } }),
    block(2, { links: [{ span: at("again”, and that the school"), url: "https://news.example/school" }] }),
    block(3, {}),
    block(4, { removed: { reason: "related_links", evidence: "READ MORE:" } }),
    block(5, { kind: "heading", level: 2 }),
    block(6, { kind: "list_item", level: 1, ordered: false }),
    block(7, { kind: "list_item", level: 2, ordered: true }),
    block(8, { kind: "list_item", level: 1, ordered: false }),
    block(9, {}),
  ],
  sentences: [],
  entities: [
    { name: "Oda Prell", kind: "person", role: "mayor", mentions: [at("Mayor Oda Prell")] },
    { name: "Jory Aske", kind: "person", role: "engineer", mentions: [at("engineer Jory Aske")] },
  ],
  quotes: [
    { kind: "indirect", span: at("the roof “is safe again”, and that the school opens in May"), marks: at("the roof “is safe again”, and that the school opens in May"), speaker: prell, cue: at("said"), attribution: 0, confidence: 0.9, why: "A verb of saying stands before “that”." },
    { kind: "mixed", span: at("is safe again"), marks: at("“is safe again”"), speaker: prell, cue: at("said"), attribution: 0, confidence: 0.95, why: "Quote marks inside a reported clause." },
    { kind: "direct", span: at("We were told it costs 4.1 million crowns. It will cost more,"), marks: at("“We were told it costs 4.1 million crowns. It will cost more,”"), speaker: aske, cue: at("warned"), attribution: 1, confidence: 0.98, why: "A name and a verb of saying follow the quote." },
    { kind: "direct", span: at("It always does."), marks: at("“It always does.”"), speaker: aske, cue: at("warned"), attribution: 1, confidence: 0.5, why: "The quote goes on after its speaker." },
    { kind: "direct", span: at("Twelve"), marks: at("Twelve"), speaker: null, cue: null, attribution: 2, confidence: 0.4, why: "Nobody is named." },
  ],
  claims: [
    { span: at("Mayor Oda Prell said the roof “is safe again”"), class: "UFS", score: 0.41, types: [], claimant: prell, voice: "indirect", hedges: [], verification: null, why: "" },
    { span: at("We were told it costs 4.1 million crowns."), class: "CFS", score: 0.92, types: [{ name: "quantity", evidence: [at("4.1 million crowns")] }], claimant: aske, voice: "direct", hedges: [at("We were told")], verification: null, why: "It holds an amount." },
    { span: at("The builder’s figure could not be verified."), class: "UFS", score: 0.46, types: [], claimant: null, voice: "article", hedges: [], verification: { status: "unverified", cue: at("could not be verified"), about: [1] }, why: "The text says that nobody could check it." },
  ],
  diagnostics: [],
};

/**
 * The text of a module that stands in for the analyzer: `analyze` gives the analysis above, and
 * `annotate` applies overrides to its blocks as the core does.
 */
export const stand_in = `
const analysis = ${JSON.stringify(analysis)};
export async function load() {
  return {
    version: "stand-in",
    async analyze() { return structuredClone(analysis); },
    async annotate(given, { keep, remove }) {
      const again = structuredClone(given);
      for (const index of remove) again.blocks[index].removed = { reason: "by_reader", evidence: "removed by the reader" };
      for (const index of keep) delete again.blocks[index].removed;
      return again;
    },
    dispose() {},
  };
}
`;
