/** Every word that the scripts show; what stands on the page before them is in index.html. */

/** @param {number} many @param {string} one @param {string} more */
const count = (many, one, more) => `${many.toLocaleString("en")} ${many === 1 ? one : more}`;

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export const strings = {
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
  /** @type {Record<string, string>} */
  reasons: {
    navigation: "Navigation",
    related_links: "Related links",
    image_credit: "Image credit",
    caption: "Caption",
    byline: "Byline",
    dateline: "Dateline",
    share: "Share line",
    newsletter: "Newsletter",
    advertisement: "Advertisement",
    tags: "Tags",
    author_bio: "About the author",
    comments: "Comments",
    copyright: "Copyright",
    paywall: "Paywall",
    media_controls: "Player controls",
    duplicate_title: "Repeated headline",
    boilerplate: "Not part of the article",
    by_reader: "Removed by you",
  },
  putBackByYou: "Put back by you",

  legendClaims: "Claims",
  noSpeaker: "No speaker named",
  theArticle: "The article",
  noQuotes: "No quotes found.",
  noClaims: "No claims found.",
  noneRemoved: "Nothing was removed.",
  putBack: "Put back",
  removeAgain: "Remove again",
  removeBlock: "Remove this part of the article",
  uncertain: "uncertain",
  parts: { quotes: "Quotes", claims: "Claims", removed: "Removed" },

  /** @param {number} many */
  quoteCount: (many) => count(many, "quote", "quotes"),
  /** @param {number} share */
  shareOfWords: (share) => `${Math.round(share * 100)} % of the quoted words`,
  /** @param {string} word */
  cue: (word) => `“${word}”`,
  /** @param {number} score */
  score: (score) => `Check-worthiness ${Math.round(score * 100)} of 100`,
  /** @param {string[]} words */
  hedged: (words) => `Hedged: ${words.map((word) => `“${word}”`).join(", ")}`,
  /** @param {string} who @param {string} voice */
  claimed: (who, voice) => `${who}, ${voice}`,
  /** @param {string} kind @param {string} speaker */
  quoteName: (kind, speaker) => `${kind}: ${speaker}`,
  /** @param {string} label */
  claimName: (label) => `Claim: ${label}`,

  working: "Reading…",
  /** @param {string} name */
  workingOn: (name) => `Reading ${name}…`,
  cancelled: "Cancelled.",
  empty: "There is nothing to analyze yet. Paste an article first.",
  nothingLeft: "No article text was found in this.",
  address:
    "This is an address, and a page in a browser cannot fetch other sites. Open the article there, select all of it, copy it, and paste it here.",
  /** @param {{ quotes: number, speakers: number, claims: number, removed: number }} found */
  found: ({ quotes, speakers, claims, removed }) =>
    `${count(quotes, "quote", "quotes")} by ${count(speakers, "speaker", "speakers")}, ` +
    `${count(claims, "claim", "claims")} to check, ${count(removed, "part", "parts")} removed.`,
  /** @param {string} message */
  failed: (message) => `This could not be analyzed. ${message}`,
  /** @param {string} message */
  notLoaded: (message) => `The analyzer could not be loaded. ${message}`,
  /** @param {string} name @param {number} bytes */
  file: (name, bytes) => `${name}, ${size(bytes)}`,
  /** @param {number} bytes */
  richText: (bytes) => `Formatted text, ${size(bytes)} of HTML`,
  /** @param {number} bytes */
  longText: (bytes) => `Pasted text, ${size(bytes)}`,
  /** @param {string} name */
  onlyFirst: (name) => `One article at a time: reading ${name}.`,
  fileTooLarge: "This file is larger than 64 MB.",
  /** @param {string} name */
  exampleMissing: (name) => `The example ${name} could not be loaded.`,
};
