import { part, reveal } from "./dom.js";
import { hideEmptyGroups } from "./findings.js";
import { rangesOf } from "./ranges.js";
import { strings } from "./strings.js";

/** @import { Analysis, Span } from "../onrecord/types.js" */

/** Matches beyond these are not looked for. */
const most_matches = 1000;
const delay_ms = 120;

/**
 * Search within: matches in the article are painted over it by the CSS Custom Highlight API, which
 * leaves its elements alone; of the lists only the entries that match stay.
 *
 * @param {HTMLElement} article
 * @param {HTMLElement} findings
 * @param {() => Analysis | undefined} current
 */
export function installSearch(article, findings, current) {
  const words = /** @type {HTMLInputElement} */ (part("search-words"));
  const count = part("search-count");
  const next = part("search-next");
  const previous = part("search-previous");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Range[]} */
  let ranges = [];
  let at = -1;

  function find() {
    clearTimeout(timer);
    const analysis = current();
    const pattern = patternOf(words.value);
    ranges = analysis && pattern ? matches(analysis, pattern).flatMap((span) => rangesOf(article, analysis, span)) : [];
    at = -1;
    paint("on-record-search", ranges);
    paint("on-record-search-current", []);
    for (const group of findings.querySelectorAll(".group, .findings-part > div > .entries")) {
      const heading = pattern && group.querySelector(".group-head")?.textContent?.match(pattern);
      for (const entry of group.querySelectorAll("li")) {
        entry.classList.toggle("missed", Boolean(pattern && !heading && !entry.textContent?.match(pattern)));
      }
    }
    hideEmptyGroups(findings);
    next.hidden = previous.hidden = !ranges.length;
    tell();
  }

  function tell() {
    if (!words.value.trim()) count.textContent = "";
    else if (!ranges.length) count.textContent = strings.noMatches;
    else if (at < 0) count.textContent = strings.matches(ranges.length, ranges.length >= most_matches);
    else count.textContent = strings.someOf(at + 1, ranges.length);
  }

  /** @param {number} by */
  function step(by) {
    if (!ranges.length) return;
    at = at < 0 && by < 0 ? ranges.length - 1 : (at + by + ranges.length) % ranges.length;
    paint("on-record-search-current", [ranges[at]]);
    const holder = ranges[at].startContainer.parentElement;
    if (holder) reveal(holder);
    tell();
  }

  words.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(find, delay_ms);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      if (at < 0) find();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && words.value) {
      event.preventDefault();
      words.value = "";
      find();
    }
  });
  next.addEventListener("click", () => step(1));
  previous.addEventListener("click", () => step(-1));

  return {
    /** To be called when article and lists are drawn anew. */
    findAgain: () => (words.value || ranges.length ? find() : undefined),
  };
}

/** @param {string} words @returns {RegExp | undefined} case does not matter, nor how words are spaced */
function patternOf(words) {
  const parts = words.trim().split(/\s+/).filter(Boolean).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return parts.length ? new RegExp(parts.join("\\s+"), "giu") : undefined;
}

/** @param {Analysis} analysis @param {RegExp} pattern @returns {Span[]} in kept blocks */
function matches({ text, blocks }, pattern) {
  /** @type {Span[]} */
  const found = [];
  for (const { span, removed } of blocks) {
    if (removed) continue;
    for (const match of text.slice(...span).matchAll(pattern)) {
      const begin = span[0] + match.index;
      found.push([begin, begin + match[0].length]);
      if (found.length >= most_matches) return found;
    }
  }
  return found;
}

/** @param {string} name of the highlight in style/article.css @param {Range[]} ranges */
function paint(name, ranges) {
  if (typeof Highlight !== "function") return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
