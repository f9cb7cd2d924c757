/**
 * The words for what an analysis holds, which the page, the element and the extension show. Each can be replaced
 * by that of another language before the first element is connected: `Object.assign(words, { ... })`.
 */

const language = "en";

/** @param {number} many */
const number = (many) => many.toLocaleString(language);

/** @param {number} many @param {string} one @param {string} more */
const count = (many, one, more) => `${number(many)} ${many === 1 ? one : more}`;

/** @param {number} share 0 to 1 */
const percent = (share) => `${Math.round(share * 100)} %`;

export const words = {
  language,

  /** @type {Record<string, string>} */
  quoteKinds: { direct: "Direct", mixed: "Fragment", indirect: "Reported" },
  /** @type {Record<string, string>} */
  quoteKindsExplained: {
    direct: "Direct quote: the source’s words as a full utterance",
    mixed: "Quoted fragment inside the article’s own sentence",
    indirect: "Reported without quote marks",
  },
  /** @type {Record<string, string>} */
  claimTypes: {
    quantity: "Number",
    causation: "Cause",
    comparison: "Comparison",
    prediction: "Prediction",
    rule: "Rule",
    accusation: "Accusation",
    position: "Position",
    event: "Event",
    personal: "Own experience",
    opinion: "Opinion",
  },
  /** @type {Record<string, string>} each claim of the type carries it, so that types differ in more than colour */
  typeSigns: {
    quantity: "#",
    causation: "→",
    comparison: "≥",
    prediction: "↗",
    rule: "§",
    accusation: "!",
    position: "±",
    event: "•",
    personal: "°",
    opinion: "~",
  },
  /** @type {Record<string, string>} */
  voices: {
    article: "in the article’s own voice",
    direct: "in quote marks",
    indirect: "reported",
    mixed: "reported, partly in quote marks",
    anonymous: "by unnamed sources",
  },
  /** @type {Record<string, string>} */
  statuses: {
    unverified: "Unverified",
    disputed: "Disputed",
    debunked: "Debunked",
    corroborated: "Corroborated",
  },
  /** @type {Record<string, string>} */
  classes: {
    CFS: "Worth checking",
    UFS: "Factual, of less weight",
    NFS: "Not a factual statement",
  },

  number,
  percent,
  noSpeaker: "No speaker named",
  theArticle: "The article",
  noQuotes: "No quotes found.",
  noClaims: "No claims found.",
  uncertain: "uncertain",
  working: "Reading…",
  parts: { quotes: "Quotes", claims: "Claims" },
  /** @param {number} many */
  quoteCount: (many) => count(many, "quote", "quotes"),
  /** @param {number} many */
  speakerCount: (many) => count(many, "speaker", "speakers"),
  /** @param {number} many */
  claimCount: (many) => count(many, "claim", "claims"),
  /** @param {string} word */
  cue: (word) => `“${word}”`,
  /** @param {number} score */
  score: (score) => `Check-worthiness ${Math.round(score * 100)} of 100`,
  /** @param {string[]} hedges */
  hedged: (hedges) => `Hedged: ${hedges.map((word) => `“${word}”`).join(", ")}`,
  /** @param {string} who @param {string} voice */
  claimed: (who, voice) => `${who}, ${voice}`,
  /** @param {string} message */
  failed: (message) => `This could not be analyzed. ${message}`,

  panel: {
    title: "On the record",
    /** @param {{ quotes: string, speakers: string, claims: string }} found counts with their words */
    summary: ({ quotes, speakers, claims }) => `${quotes} by ${speakers}, ${claims} to check`,
    /** @param {string} summary @param {number} many parts of the page that are no part of the article */
    leftOut: (summary, many) => `${summary}; ${count(many, "part of the page is", "parts of the page are")} left out`,
    /** @param {number} many */
    more: (many) => `Show ${number(many)} more`,
    /** @param {number} score */
    score: (score) => String(Math.round(score * 100)),
    close: "Close",
    notInView: "These words could not be found on the page.",
    textOnly: "This browser cannot draw highlights. Choose an entry to select its words in the text.",
  },
};
