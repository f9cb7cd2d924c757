import { element } from "./make.js";
import { claimEntry, quoteEntry, speakerHead } from "./panel_entries.js";
import { speakers } from "./speakers.js";
import { isWorthChecking } from "./thresholds.js";
import { words } from "./words.js";

/** @import { Analysis } from "../types.js" */
/** @import { Finding } from "./highlighter.js" */
/** @import { Speaker } from "./speakers.js" */

/** Entries that are laid out at a time: an article has fewer, a book has thousands. */
const page_size = 150;

/**
 * The lists of quotes and claims, which say in words what highlights show in colour.
 *
 * @typedef {object} PanelOptions
 * @property {(finding: Finding | undefined) => void} choose the reader chose an entry, or none any longer
 * @property {() => void} [close] gives the panel a button to close it
 */
export class Panel {
  /** What was found, in numbers. */
  #counts = "";
  /** @type {Finding | undefined} */
  #selected;
  /** @type {Record<Finding["kind"], Tab>} */
  #tabs;
  #summary = element("p", { class: "summary", part: "summary", role: "status" });
  #choose;

  /** @param {PanelOptions} options */
  constructor({ choose, close }) {
    this.#choose = choose;
    this.#tabs = { quote: new Tab("quote", words.parts.quotes), claim: new Tab("claim", words.parts.claims) };
    const { quote, claim } = this.#tabs;
    const closing = close && element("button", { type: "button", class: "close", part: "close", "aria-label": words.panel.close, onclick: close }, "×");
    const title = element("slot", { name: "heading" }, element("h2", { class: "title", part: "title" }, words.panel.title));
    const head = element("div", { class: "head", part: "head" }, title, closing, this.#summary);
    const bar = element("div", { class: "tabs", part: "tabs", role: "tablist", "aria-label": words.panel.title }, quote.button, claim.button);
    /** The outermost element. */
    this.node = element("section", { class: "panel", part: "panel", "aria-label": words.panel.title, lang: words.language }, head, bar, quote.list, claim.list);
    this.node.append(element("slot", { name: "foot" }));

    bar.addEventListener("click", ({ target }) => {
      const kind = /** @type {HTMLElement} */ (target).closest("button")?.dataset.kind;
      if (kind) this.#open(kind === "quote" ? "quote" : "claim");
    });
    bar.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      event.preventDefault();
      const kind = { ArrowLeft: quote.isOpen ? claim : quote, ArrowRight: quote.isOpen ? claim : quote, Home: quote, End: claim }[event.key]?.kind;
      if (kind) this.#open(kind);
      if (kind) this.#tabs[kind].button.focus();
    });
    for (const tab of [quote, claim]) {
      tab.list.addEventListener("click", (event) => {
        const chosen = entryOf(event.target);
        if (chosen) this.#choose({ kind: tab.kind, index: Number(chosen.dataset.index) });
      });
      tab.list.addEventListener("keydown", (event) => this.#move(event, tab));
    }
    this.node.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      if (this.#selected) this.#choose(undefined);
      else close?.();
    });
    this.#open("quote");
  }

  /** What there is to say while there is no analysis, or instead of one. @param {string} message @param {{ failed?: boolean }} [options] */
  say(message, { failed = false } = {}) {
    this.#summary.textContent = message;
    this.#summary.toggleAttribute("data-failed", failed);
  }

  /** Says that the words of the selected entry are not on the page. @param {boolean} missing */
  notFound(missing) {
    if (missing) this.say(words.panel.notInView);
    else if (this.#counts) this.say(this.#counts);
  }

  /** @param {Analysis} analysis @param {{ wholePage?: boolean }} [options] `wholePage`: and says how much of it was left out */
  show(analysis, { wholePage = false } = {}) {
    this.#selected = undefined;
    const { quotes, claims } = analysis;
    const all = speakers(analysis);
    const known = all.filter((speaker) => speaker.known);
    const bySpeaker = all.flatMap((speaker) => speaker.quotes.map((index) => ({ index, group: speaker })));
    this.#tabs.quote.fill(bySpeaker, words.noQuotes, (index) => quoteEntry(analysis, index));
    const byScore = claims.map((_, index) => ({ index })).sort((a, b) => claims[b.index].score - claims[a.index].score || a.index - b.index);
    this.#tabs.claim.fill(byScore, words.noClaims, (index) => claimEntry(analysis, index));
    const count = { quotes: words.quoteCount(quotes.length), speakers: words.speakerCount(known.length), claims: words.claimCount(claims.filter(isWorthChecking).length) };
    const leftOut = wholePage ? analysis.blocks.filter(({ removed }) => removed).length : 0;
    const summary = words.panel.summary(count);
    this.#counts = leftOut ? words.panel.leftOut(summary, leftOut) : summary;
    this.say(this.#counts);
    this.#open(quotes.length || !claims.length ? "quote" : "claim");
  }

  /** Marks an entry as the selected one and brings it into view. @param {Finding | undefined} finding */
  select(finding) {
    for (const tab of Object.values(this.#tabs)) tab.mark(finding?.kind === tab.kind ? finding.index : undefined);
    this.#selected = finding;
    if (finding) this.#open(finding.kind);
    if (finding) this.#tabs[finding.kind].bringIntoView(finding.index);
  }

  /** @param {Finding["kind"]} kind */
  #open(kind) {
    for (const tab of Object.values(this.#tabs)) tab.isOpen = tab.kind === kind;
  }

  /** Arrow keys go from entry to entry. @param {KeyboardEvent} event @param {Tab} tab */
  #move(event, tab) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = entryOf(event.target);
    if (!step || !from) return;
    const all = /** @type {HTMLElement[]} */ ([...tab.list.querySelectorAll(".entry")]);
    const to = all[all.indexOf(from) + step];
    if (!to) return;
    event.preventDefault();
    to.querySelector("button")?.focus();
  }
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const entryOf = (target) => (target instanceof Element ? target.closest(".entry") : null);

/**
 * An entry that is still to be made: of which finding, and in whose group.
 *
 * @typedef {{ index: number, group?: Speaker }} Waiting
 */

/** One of the two lists with its button. */
class Tab {
  /** @type {Waiting[]} */
  #waiting = [];
  /** @type {Map<number, HTMLElement>} */
  #entries = new Map();
  /** @type {(index: number) => HTMLElement} */
  #make = () => element("li");
  /** @type {{ of: Speaker | undefined, list: HTMLElement } | undefined} the one that entries go into */
  #group;
  #count = element("span", { class: "count" });
  #more = element("button", { type: "button", class: "more", part: "more", onclick: () => this.#draw() });

  /** @param {Finding["kind"]} kind @param {string} name */
  constructor(kind, name) {
    this.kind = kind;
    this.button = element("button", { type: "button", class: "tab", part: "tab", role: "tab", id: `tab-${kind}`, "aria-controls": `list-${kind}`, "data-kind": kind }, name, this.#count);
    this.list = element("div", { class: "list", part: "list", role: "tabpanel", id: `list-${kind}`, "aria-labelledby": `tab-${kind}` });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  set isOpen(open) {
    this.list.hidden = !open;
    this.button.setAttribute("aria-selected", String(open));
    this.button.tabIndex = open ? 0 : -1;
  }

  /** @param {Waiting[]} entries @param {string} nothing what is said where there are none @param {(index: number) => HTMLElement} make */
  fill(entries, nothing, make) {
    this.#waiting = entries;
    this.#make = make;
    this.#group = undefined;
    this.#entries.clear();
    this.#count.textContent = words.number(entries.length);
    this.list.replaceChildren(...(entries.length ? [] : [element("p", { class: "nothing", part: "nothing" }, nothing)]));
    this.list.tabIndex = entries.length ? -1 : 0;
    this.#draw();
  }

  #draw() {
    const hadFocus = this.#more.isConnected && /** @type {ShadowRoot} */ (this.#more.getRootNode()).activeElement === this.#more;
    this.#more.remove();
    /** @type {HTMLElement | undefined} */
    let first;
    for (const { index, group } of this.#waiting.splice(0, page_size)) {
      const made = this.#make(index);
      if (!this.#group || this.#group.of !== group) {
        this.#group = { of: group, list: element("ol") };
        this.list.append(element("div", { class: "speaker", part: "group" }, group && speakerHead(group), this.#group.list));
      }
      this.#group.list.append(made);
      this.#entries.set(index, made);
      first ??= made;
    }
    if (hadFocus) first?.querySelector("button")?.focus();
    if (!this.#waiting.length) return;
    this.#more.textContent = words.panel.more(Math.min(page_size, this.#waiting.length));
    this.list.append(this.#more);
  }

  /** @param {number | undefined} index */
  mark(index) {
    while (index !== undefined && !this.#entries.has(index) && this.#waiting.length) this.#draw();
    for (const [each, entry] of this.#entries) {
      if (each === index) entry.setAttribute("aria-current", "true");
      else entry.removeAttribute("aria-current");
    }
  }

  /** Scrolls this list alone: the page stays with the words. @param {number} index */
  bringIntoView(index) {
    const entry = this.#entries.get(index);
    if (!entry) return;
    const [own, list] = [entry.getBoundingClientRect(), this.list.getBoundingClientRect()];
    if (own.top < list.top) this.list.scrollTop += own.top - list.top - 8;
    else if (own.bottom > list.bottom) this.list.scrollTop += Math.min(own.bottom - list.bottom, own.top - list.top) + 8;
  }
}
