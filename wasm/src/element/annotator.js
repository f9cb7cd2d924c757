import { Highlighter } from "./highlighter.js";
import { readPage } from "./page_text.js";
import { Panel } from "./panel.js";
import { canHighlight } from "./shared_highlights.js";
import { words } from "./words.js";

/** @import { Analysis, Claim, Quote } from "../types.js" */
/** @import { Finding } from "./highlighter.js" */

/**
 * What a selection says: which finding, where it was chosen, and the finding itself. `kind` is null where nothing is
 * selected any longer.
 *
 * @typedef {{ kind: "quote", index: number, quote: Quote, text: string, from: Origin }
 *   | { kind: "claim", index: number, claim: Claim, text: string, from: Origin }
 *   | { kind: null, from: Origin }} Selection
 * @typedef {"panel" | "text" | "script"} Origin
 */

/**
 * @typedef {object} AnnotatorOptions
 * @property {(html: string) => Promise<Analysis>} analyze
 * @property {(selection: Selection) => void} [onselect]
 * @property {() => void} [close] gives the panel a button to close it
 * @property {() => number} [bottom] of the part of the window in which the text can be seen, where not all of it is
 * @property {boolean} [wholePage] the target is a whole page, of which the head is read too
 */

/** What may change the text of a page, or what of it is shown. */
const changes = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "hidden", "style"] };

/** Behind the last change that much quiet is waited for, and at most so long. */
const quiet_ms = 300;
const patience_ms = 3000;

/**
 * Reads a part of a page, has it analyzed, and shows what was found as highlights there and as a list in a panel. It
 * needs no custom element, so it also serves where there are none: in the scripts of extensions.
 */
export class Annotator {
  /** @type {Analysis | undefined} */
  analysis;
  /** @type {Finding | undefined} */
  selected;
  /** Which findings are drawn. */
  shown = { quotes: true, claims: true };
  panel;

  /** @type {Highlighter | undefined} */
  #highlighter;
  /** @type {import("./page_text.js").PageText | undefined} */
  #page;
  /** @type {string | undefined} what the analysis is of */
  #html;
  /** @type {Element | undefined} */
  #target;
  /** @type {MutationObserver | undefined} */
  #observer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #changed_at = 0;
  /** @type {Promise<void>} */
  #turn = Promise.resolve();
  #options;

  /** @param {AnnotatorOptions} options */
  constructor(options) {
    this.#options = options;
    this.panel = new Panel({ choose: (finding) => this.#choose(finding), close: options.close });
  }

  /**
   * Reads `target` as it is now. Calls run one after the other; the same text is not analyzed a second time.
   *
   * @param {Element} target
   * @returns {Promise<Analysis | undefined>} nothing if it was left meanwhile
   */
  annotate(target) {
    if (target !== this.#target) this.leave();
    if (!this.#target) target.addEventListener("click", this.#clicked);
    this.#target = target;
    const outcome = this.#turn.then(() => this.#run(target));
    this.#turn = outcome.then(() => {}, () => {});
    return outcome;
  }

  /** @param {Element} target */
  async #run(target) {
    if (target !== this.#target) return undefined;
    if (!this.analysis) this.panel.say(words.working);
    const { wholePage } = this.#options;
    let page = readPage(target, { wholePage });
    if (page.html !== this.#html || !this.analysis) {
      let changed = false;
      const watch = new MutationObserver(() => {
        changed = true;
      });
      watch.observe(target, changes);
      const analysis = await this.#options.analyze(page.html).finally(() => {
        changed ||= watch.takeRecords().length > 0;
        watch.disconnect();
      });
      if (target !== this.#target) return undefined;
      this.analysis = analysis;
      this.#html = page.html;
      // What is still there is found in its new place.
      if (changed) page = readPage(target, { wholePage });
    }
    this.#page = page;
    this.#draw();
    return this.analysis;
  }

  #draw() {
    const { analysis } = this;
    if (!analysis || !this.#page || !this.#target) return;
    const root = /** @type {Document | ShadowRoot} */ (this.#target.getRootNode());
    this.#highlighter?.clear();
    this.#highlighter = new Highlighter(analysis, this.#page, root, this.shown);
    this.selected = undefined;
    this.panel.show(analysis, { wholePage: this.#options.wholePage });
    if (!canHighlight()) this.panel.say(words.panel.textOnly);
  }

  /** Draws other findings than before, of the same analysis. @param {{ quotes: boolean, claims: boolean }} shown */
  show(shown) {
    this.shown = shown;
    this.#draw();
  }

  /** How many findings stand on the page, letter for letter; only those are highlighted. */
  get placed() {
    return this.#highlighter?.placed ?? 0;
  }

  /** @param {Finding} finding @returns {Range[]} its words on the page, a range for each text node */
  rangesOf(finding) {
    return this.#highlighter?.rangesOf(finding) ?? [];
  }

  /**
   * Annotates again what changes, some time after it has.
   *
   * @param {((error: unknown) => void) | undefined} failed is told when that fails; nothing ends it
   */
  observe(failed) {
    this.#observer?.disconnect();
    this.#observer = undefined;
    clearTimeout(this.#timer);
    if (!failed || !this.#target) return;
    const target = this.#target;
    this.#observer = new MutationObserver(() => {
      const now = performance.now();
      if (!this.#timer) this.#changed_at = now;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.annotate(target).then((analysis) => analysis && this.onagain?.(), failed);
      }, Math.max(0, Math.min(quiet_ms, this.#changed_at + patience_ms - now)));
    });
    this.#observer.observe(target, changes);
  }

  /** Called when a change was annotated. @type {(() => void) | undefined} */
  onagain;

  /**
   * @param {Finding | undefined} finding nothing ends the selection
   * @param {Origin} [from]
   */
  select(finding, from = "script") {
    const { analysis } = this;
    if (!analysis) return;
    this.selected = finding;
    this.panel.select(finding);
    const found = this.#highlighter?.select(finding, { scroll: from !== "text", bottom: this.#options.bottom?.() });
    this.panel.notFound(found === false);
    this.#options.onselect?.(selectionOf(analysis, finding, from));
  }

  /** @param {Finding | undefined} finding */
  #choose(finding) {
    this.select(finding, "panel");
  }

  #clicked = (/** @type {Event} */ event) => {
    if (!(event instanceof MouseEvent) || !this.#highlighter) return;
    const path = event.composedPath();
    const [inner] = path;
    if (path.includes(this.panel.node)) return;
    if (inner instanceof Element && inner.closest("a, button, input, select, textarea, label, summary")) return;
    // Who selects text, or clicks words that fallback selected, is not choosing a finding.
    if (canHighlight() && getSelection()?.isCollapsed === false) return;
    const finding = this.#highlighter.findingAt(event.clientX, event.clientY);
    if (finding) this.select(finding, "text");
    else if (this.selected) this.select(undefined, "text");
  };

  /** Takes the highlights away and forgets the target; what was found is kept for the case that it comes back. */
  leave() {
    this.observe(undefined);
    this.#target?.removeEventListener("click", this.#clicked);
    this.#target = undefined;
    this.#page = undefined;
    this.#highlighter?.clear();
    this.#highlighter = undefined;
    this.selected = undefined;
    this.panel.select(undefined);
  }
}

/** @param {Analysis} analysis @param {Finding | undefined} finding @param {Origin} from @returns {Selection} */
function selectionOf({ text, quotes, claims }, finding, from) {
  if (!finding) return { kind: null, from };
  const { kind, index } = finding;
  if (kind === "quote") return { kind, index, quote: quotes[index], text: text.slice(...quotes[index].span), from };
  return { kind, index, claim: claims[index], text: text.slice(...claims[index].span), from };
}
