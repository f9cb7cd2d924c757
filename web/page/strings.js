import { words } from "../onrecord/element/words.js";

/**
 * Every word of the page: those of the package for what an analysis holds, which another language replaces here too, and
 * its own. Another language is another edition of this file. `page` is what scripts/make-page writes into index.html; the
 * rest is shown by the scripts.
 */

const { language, number, percent } = words;

/** @param {number} many @param {string} one @param {string} more */
const count = (many, one, more) => `${number(many)} ${many === 1 ? one : more}`;

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export const strings = Object.assign(words, {
  page: {
    title: "onrecord: who says what, and what can be checked",
    description:
      "Paste a news article and see who is on the record saying what, and which sentences state something that can be checked. Everything runs in your browser.",
    skip: "Skip to the article",
    promise: "Nothing you paste leaves this browser.",
    keys: "Keyboard",
    recent: "Recent",
    views: "Views",
    viewRead: "Read",
    viewCompare: "Compare",
    compareTitle: "The same words, or others?",
    compareFirst: "First",
    compareSecond: "Second",
    compareAll: "All open articles as a table",
    compareHtml: "Save as web page",
    compareJson: "Save as JSON",
    comparePaste: "Another article to compare with",
    compareAdd: "Add and compare",
    composer: "Your article",
    pasteLabel: "Article to analyze",
    pasteHint: "Paste an article here: formatted text, plain text or HTML source. Or drop files.",
    usePlain: "use as plain text",
    clear: "clear",
    choose: "Choose files",
    chooseLabel: "Files to analyze",
    example: "Try the example",
    examplePlain: "or one in plain text",
    analyze: "Analyze",
    cancel: "Cancel",
    progress: "Progress",
    undo: "Undo",
    share: "Copy link",
    shareExplained: "Copies a link that holds the article itself, compressed, behind the # that browsers never send to a server",
    download: "Download",
    print: "Print",
    shelf: "Open articles",
    welcomeTitle: "Who is on the record, saying what?",
    sampleClaim: "Crane 7 ignored an emergency stop for 42 seconds",
    sampleBetween: ", the logs show. “",
    sampleQuote: "We will not build a safety plan on luck",
    sampleEnd: ",” harbour master Dagny Okonjo said.",
    step1: "The article, and only the article.",
    step1Explained: "Menus, credits and READ MORE lines are set aside, each with its reason, and can be put back.",
    step2: "Every quote with its speaker.",
    step2Explained: "Word for word, in fragments or reported: who said it, in which role, with which verb.",
    step3: "What can be checked.",
    step3Explained:
      "Numbers, causes, accusations and predictions, whose claim it is, how it is hedged, and what the text says about its truth.",
    article: "Article",
    legend: "Highlights to show",
    findings: "Findings",
    search: "Search the article",
    searchNext: "Next match",
    searchPrevious: "Previous match",
    quotesTitle: "Quotes by speaker",
    claimsTitle: "Claims to check",
    removedTitle: "Removed from the article",
    colophon:
      "rules and small models, in your browser, without a server. It reads language, not truth: a claim listed here is a claim to check, not a false one.",
    build: "build",
    noScript: "onrecord runs in your browser and needs JavaScript and WebAssembly.",
    close: "Close",
    keysTitle: "Keyboard shortcuts",
    keysSwitch: "Use single keys as shortcuts",
    keysNote: "They rest while you type. Tab, Enter and the arrow keys work everywhere.",
    recentTitle: "Recent articles",
    recentSwitch: "Keep the articles that I analyze on this device",
    recentNote:
      "Off unless you switch it on. Articles stay in this browser and are sent nowhere; switching off deletes them.",
    recentDelete: "Delete all",
    newVersion: "A new version of this page is ready.",
    takeOver: "Use it now",
  },
  /** @type {Record<string, string>} */
  voiceNames: {
    article: "The article",
    direct: "In quote marks",
    mixed: "Partly in quote marks",
    indirect: "Reported",
    anonymous: "Unnamed sources",
  },
  /** @type {Record<string, string>} */
  classNames: { CFS: "Worth checking", stated: "Verification status", UFS: "Lesser fact", NFS: "No fact" },
  facets: {
    quote: "Quotes",
    class: "Claims",
    type: "Type",
    voice: "Voice",
    status: "Status",
    noType: "No type",
    noStatus: "Nothing said",
    more: "Types, voices, status",
    all: "all",
    none: "none",
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

  /** @param {number} some @param {number} all */
  someOf: (some, all) => `${number(some)} of ${number(all)}`,
  noneRemoved: "Nothing was removed.",
  putBack: "Put back",
  removeAgain: "Remove again",
  noMatches: "no match",
  /** @param {number} many @param {boolean} more */
  matches: (many, more) => count(many, "match", "matches") + (more ? " or more" : ""),
  copy: "Copy",
  removeBlock: "Remove this part of the article",
  parts: { quotes: "Quotes", claims: "Claims", removed: "Removed" },

  chart: "Quoted words",
  /** @param {number} words @param {number} share */
  words: (words, share) => `${count(words, "word", "words")}, ${percent(share)}`,
  /** @param {number} many */
  otherSpeakers: (many) => count(many, "other", "others"),
  /** @param {number} score */
  ofHundred: (score) => `${Math.round(score * 100)} of 100`,
  facts: {
    cue: "Introduced by",
    confidence: "Confidence",
    score: "Check-worthiness",
    types: "Type",
    hedges: "Hedged by",
    status: "Verification",
  },
  /** @param {string} status @param {string} cue @param {boolean} elsewhere in another sentence than the claim's */
  verdict: (status, cue, elsewhere) => `${status}: ${words.cue(cue)}${elsewhere ? ", in another sentence" : ""}`,
  /** @param {string} kind @param {string} speaker */
  quoteName: (kind, speaker) => `${kind}: ${speaker}`,
  /** @param {string} label */
  claimName: (label) => `Claim: ${label}`,

  compare: {
    /** @type {Record<string, string>} */
    verdicts: { same: "Same words", trimmed: "Trimmed", reworded: "Reworded", spliced: "Spliced" },
    otherSpeaker: "other speaker",
    editorial: "An editor’s mark accounts for it",
    quote: "Quote",
    inBoth: "Quotes in both",
    figures: "Different figures",
    onlyFirst: "Only in the first",
    onlySecond: "Only in the second",
    nothingOnly: "No quote.",
    twiceFirst: "Twice in the first",
    twiceSecond: "Twice in the second",
    texts: "The two texts",
    table: "Quotes of all open articles",
    speaker: "Speaker",
    fullest: "Fullest",
    working: "Comparing…",
    /** @param {string} message */
    notLoaded: (message) =>
      `Articles cannot be compared now: a part of this page is missing and could not be loaded. It is tried again when there is a network. ${message}`,
    fileName: "comparison",
    /** @param {string[]} names */
    speakersOnly: (names) => `Speakers only here: ${names.join(", ")}`,
    /** @param {number} at @param {string} verdict */
    jumpName: (at, verdict) => `Quote ${number(at)}, ${verdict}: go to the other article`,
    /** @param {number} at @param {string} name */
    choice: (at, name) => `${number(at)}. ${name}`,
    /** @param {number} many */
    needsTwo: (many) =>
      many ? "One article is open. Paste another one here to compare the two." : "Paste two articles here, one after the other, or open several files.",
  },

  /** @param {string} name */
  workingOn: (name) => `Reading ${name}…`,
  /** @param {number} at @param {number} all @param {string} name */
  workingOnOf: (at, all, name) => `Reading ${at} of ${all}: ${name}…`,
  /** @param {number} share */
  drawing: (share) => `Laying out the article, ${percent(share)}…`,
  listing: "Listing what was found…",
  cancelled: "Cancelled.",
  empty: "There is nothing to analyze yet. Paste an article first.",
  nothingLeft: "No article text was found in this.",
  address:
    "This is an address, and a page in a browser cannot fetch other sites. Open the article there, select all of it, copy it, and paste it here.",
  /** @param {{ quotes: number, speakers: number, claims: number, removed: number }} found */
  found: ({ quotes, speakers, claims, removed }) =>
    `${words.quoteCount(quotes)} by ${words.speakerCount(speakers)}, ` +
    `${words.claimCount(claims)} to check, ${count(removed, "part", "parts")} removed.`,
  /** @param {string} message */
  notLoaded: (message) => `The analyzer could not be loaded. ${message}`,
  /** @param {string} message */
  noAnswer: (message) => `${message} A fresh one is at your service: try again, or paste a shorter piece.`,
  /** @param {string} name @param {number} bytes */
  file: (name, bytes) => `${name}, ${size(bytes)}`,
  /** @param {number} bytes */
  richText: (bytes) => `Formatted text, ${size(bytes)} of HTML`,
  /** @param {number} bytes */
  longText: (bytes) => `Pasted text, ${size(bytes)}`,
  /** @param {string} name */
  fileTooLarge: (name) => `${name} is larger than 64 MB and was left out.`,
  /** @param {string} name */
  notText: (name) => `${name} is no text and no HTML and was left out.`,
  /** @param {string} name */
  unreadable: (name) => `${name} could not be read.`,
  /** @param {string} name */
  closeArticle: (name) => `Close ${name}`,
  untitled: "Untitled article",
  /** @param {string} name */
  exampleMissing: (name) => `The example ${name} could not be loaded.`,

  /** @param {string} words */
  quoted: (words) => `“${words.replace(/,$/, "")}”`,
  /** @param {string} words */
  reported: (words) => `Reported: ${words}`,
  copied: "The quote is on the clipboard.",
  notCopied: "The browser did not allow copying.",
  linkCopied: "The link is on the clipboard. It holds the article itself: whoever has the link can read it.",
  /** @param {number} length @param {number} most */
  linkTooLong: (length, most) =>
    `This article would make a link of ${number(length)} characters; longer ones than ${number(most)} get lost on their way. Download it instead.`,
  opening: "Opening the article of the link…",
  linkTroubles: {
    version: "This link was made by a newer version of this page. Reload the page, or ask for the article itself.",
    damaged: "This link is damaged: part of it is missing or was changed on its way. Ask for it again.",
    too_large: "This link unpacks to more than an article can be, and was not opened.",
  },
  writing: "Writing the file…",
  /** @type {Record<string, { name: string, what: string }>} */
  formats: {
    html: { name: "Web page", what: "The article with its highlights, in one file" },
    markdown: { name: "Markdown", what: "To read and to edit" },
    csv: { name: "CSV", what: "Quotes and claims as a table" },
    json: { name: "JSON", what: "The whole analysis" },
    "web-annotation": { name: "Web Annotation", what: "W3C, for annotation tools" },
  },

  shortcuts: {
    help: "Show this sheet",
    search: "Search the article",
    next: "Next highlight, or next shared quote",
    previous: "Previous highlight, or previous shared quote",
    nextQuote: "Next quote",
    previousQuote: "Previous quote",
    nextClaim: "Next claim",
    previousClaim: "Previous claim",
    copy: "Copy the selected quote with its attribution",
    remove: "Remove the block of the selected highlight",
    undo: "Undo",
    redo: "Redo",
    quotes: "Go to the quotes",
    claims: "Go to the claims",
    removed: "Go to what was removed",
    article: "Go to the article",
    composer: "Go to the field for a new article",
    previousArticle: "Previous open article",
    nextArticle: "Next open article",
  },
  /** How a key is written. @param {string} key */
  keyName: (key) =>
    /^[A-Z]$/.test(key) ? `Shift ${key}` : key.replace(/^Mod\+([A-Z])$/, "Ctrl Shift $1").replace(/^Mod\+(.)$/, (_, letter) => `Ctrl ${letter.toUpperCase()}`),

  /** @param {number} when */
  dateAndTime: (when) => new Date(when).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }),
  /** @param {string} message */
  notKept: (message) => `The browser cannot keep articles here. ${message}`,
});
