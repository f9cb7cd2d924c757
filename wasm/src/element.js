/**
 * The custom element: `import "onrecord/element"`.
 */
import { Annotator } from "./element/annotator.js";
import { element } from "./element/make.js";
import { panelSheet } from "./element/panel_sheet.js";
import { shareAnalyzer } from "./element/shared_analyzer.js";
import { words } from "./element/words.js";
import { OnrecordError, messageOf } from "./errors.js";

/** @import { Finding } from "./element/highlighter.js" */
/** @import { Selection } from "./element/annotator.js" */
/** @import { Analysis } from "./types.js" */

export { words };

/** Where there is no page, as on a server that draws one, the module can still be imported. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * Shows who says what in an article, and what in it can be checked: as highlights over its text, of which no node is
 * touched, and as lists in a panel. The article is what stands inside the element, or what `for` points at.
 *
 * @customElement on-record
 * @tagname on-record
 *
 * @attribute {string} for - id of the article, in the same document or shadow root; without it the article is what the element holds
 * @attribute {string} wasm-url - where core.wasm is, relative to the page; by default beside the script
 * @attribute {boolean} same-thread - analyze on the page's own thread instead of in a worker
 * @attribute {boolean} observe - analyze again when the article changes, or comes later
 * @attribute {"beside" | "none"} panel - where the panel stands; `beside` the article, or below it where there is no room
 * @attribute {"all" | "quotes" | "claims" | "none"} highlights - which findings are drawn over the text
 *
 * @fires {CustomEvent<{ version: string }>} on-record-ready - the analyzer is loaded
 * @fires {CustomEvent<{ analysis: Analysis, placed: number }>} on-record-analysis - an analysis is there and drawn; `placed`: how many quotes and claims have their place in the page's text
 * @fires {CustomEvent<Selection>} on-record-select - the reader, or a script, selected a quote or claim, or none (`kind` is null)
 * @fires {CustomEvent<{ error: Error }>} on-record-error - something went wrong; `error.code` says what, as of the analyzer, and `target_missing`: `for` points at nothing
 *
 * @slot - the article, where `for` is not used
 * @slot heading - instead of the panel's title
 * @slot foot - below the lists
 *
 * @csspart frame - article and panel side by side
 * @csspart panel - the whole panel
 * @csspart head - title and summary
 * @csspart title - the title
 * @csspart summary - what was found in numbers, and what goes wrong
 * @csspart tabs - the bar above the lists
 * @csspart tab - one of the two buttons in it
 * @csspart list - a list
 * @csspart nothing - what stands in an empty list
 * @csspart group - a speaker with the quotes
 * @csspart speaker - name and role
 * @csspart role - the role
 * @csspart entry - a quote or a claim
 * @csspart quote - a quote
 * @csspart claim - a claim
 * @csspart words - the words of an entry
 * @csspart details - what is known of it
 * @csspart score - how likely a claim is worth checking
 * @csspart status - what the text says of a claim's truth
 * @csspart claimant - whose claim it is
 * @csspart hedges - how it is hedged
 * @csspart why - why it is listed, shown of the selected entry
 * @csspart more - the button for the rest of a long list
 *
 * @cssproperty [--on-record-quote=#1a8f98] - highlights of quotes; set it where the article is
 * @cssproperty [--on-record-claim=#c8741a] - highlights of claims; set it where the article is
 * @cssproperty [--on-record-selected=#f2b01e] - highlight of what is selected; set it where the article is
 * @cssproperty --on-record-quote-ink - quotes in the panel
 * @cssproperty --on-record-claim-ink - claims in the panel
 * @cssproperty --on-record-warning - unverified, disputed, debunked
 * @cssproperty --on-record-good - corroborated
 * @cssproperty --on-record-ink - text of the panel
 * @cssproperty --on-record-muted - lesser text
 * @cssproperty --on-record-surface - background
 * @cssproperty --on-record-sunken - background under the pointer
 * @cssproperty --on-record-line - lines
 * @cssproperty --on-record-focus - outline of what has the focus
 * @cssproperty --on-record-radius - roundness of corners
 * @cssproperty --on-record-font - font of the panel
 * @cssproperty --on-record-words-font - font of quoted words
 * @cssproperty --on-record-panel-width - width of the panel beside an article
 * @cssproperty --on-record-panel-height - the most that the panel is high
 */
export class OnRecordElement extends Base {
  static observedAttributes = ["for", "wasm-url", "same-thread", "observe", "panel", "highlights"];

  /** @type {Annotator} */
  #annotator;
  /** @type {ReturnType<typeof shareAnalyzer> | undefined} */
  #shared;
  #content;
  #isReady = false;
  #isPlanned = false;
  /** @type {MutationObserver | undefined} looks out for an article that is not there yet */
  #lookout;

  constructor() {
    super();
    this.#annotator = new Annotator({
      analyze: async (html) => (await this.#analyzer()).analyze(html, { input: "html", url: this.baseURI }),
      onselect: (selection) => this.#tell("on-record-select", selection),
    });
    this.#annotator.onagain = () => this.#tellAnalysis();
    this.#content = element("div", { class: "content" }, element("slot"));
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [panelSheet()];
    root.append(element("div", { class: "frame", part: "frame" }, this.#content, this.#annotator.panel.node));
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (["htmlFor", "wasmUrl", "sameThread", "observe", "panel", "highlights"])) this.#upgrade(name);
    this.#plan();
  }

  disconnectedCallback() {
    this.#annotator.leave();
    this.#lookout?.disconnect();
    this.#shared?.leave();
    this.#shared = undefined;
  }

  /** Moved in one step: the highlights go with their text. */
  connectedMoveCallback() {
    this.#plan();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "wasm-url" || name === "same-thread") {
      this.#shared?.leave();
      this.#shared = undefined;
    }
    if (name === "panel" || name === "for") this.#layOut();
    if (name === "highlights") this.#annotator.show(this.#shown());
    else if (name !== "panel") this.#plan();
  }

  /** The analysis that is shown. @type {Analysis | undefined} */
  get analysis() {
    return this.#annotator.analysis;
  }

  /** What is selected, by its index in the analysis. @type {Finding | undefined} */
  get selected() {
    return this.#annotator.selected;
  }

  /**
   * Selects a quote or claim: emphasises and scrolls to its words, and shows its entry in the panel.
   *
   * @param {Finding} [finding] nothing ends the selection
   * @returns {void}
   */
  select(finding) {
    this.#annotator.select(finding);
  }

  /**
   * Where the words of a quote or claim stand: a range for each text node, none where they are not on the page.
   *
   * @param {Finding} finding
   * @returns {Range[]}
   */
  rangesOf(finding) {
    return this.#annotator.rangesOf(finding);
  }

  /**
   * Reads the article as it is now; the same text is not analyzed again.
   *
   * @returns {Promise<Analysis | undefined>} nothing where there is no article, or the element left it meanwhile. What goes
   *   wrong is told by `on-record-error`
   */
  async refresh() {
    if (!this.isConnected) return undefined;
    this.#lookout?.disconnect();
    try {
      const target = this.#target();
      if (!target) return this.#missing();
      this.#annotator.shown = this.#shown();
      const analyzer = await this.#analyzer();
      if (!this.#isReady) this.#tell("on-record-ready", { version: analyzer.version });
      this.#isReady = true;
      if (!this.isConnected || target !== this.#target()) return undefined;
      const outcome = this.#annotator.annotate(target);
      this.#annotator.observe(this.observe ? (error) => this.#fail(error) : undefined);
      const analysis = await outcome;
      if (analysis) this.#tellAnalysis();
      return analysis;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Id of the article. @type {string} @reflect */
  get htmlFor() {
    return this.getAttribute("for") ?? "";
  }

  set htmlFor(id) {
    this.setAttribute("for", id);
  }

  /** Where core.wasm is. @type {string} @reflect */
  get wasmUrl() {
    return this.getAttribute("wasm-url") ?? "";
  }

  set wasmUrl(url) {
    this.setAttribute("wasm-url", url);
  }

  /** Analyze on the page's own thread. @type {boolean} @reflect */
  get sameThread() {
    return this.hasAttribute("same-thread");
  }

  set sameThread(wanted) {
    this.toggleAttribute("same-thread", Boolean(wanted));
  }

  /** Analyze again what changes. @type {boolean} @reflect */
  get observe() {
    return this.hasAttribute("observe");
  }

  set observe(wanted) {
    this.toggleAttribute("observe", Boolean(wanted));
  }

  /** Where the panel stands. @type {"beside" | "none"} @reflect */
  get panel() {
    return this.getAttribute("panel") === "none" ? "none" : "beside";
  }

  set panel(place) {
    this.setAttribute("panel", place);
  }

  /** Which findings are drawn. @type {"all" | "quotes" | "claims" | "none"} @reflect */
  get highlights() {
    const given = this.getAttribute("highlights");
    return given === "quotes" || given === "claims" || given === "none" ? given : "all";
  }

  set highlights(which) {
    this.setAttribute("highlights", which);
  }

  /** Whatever changed in one go is acted upon once. */
  #plan() {
    if (this.#isPlanned || !this.isConnected) return;
    this.#isPlanned = true;
    const start = () => {
      this.#isPlanned = false;
      void this.refresh();
    };
    // While the page is still read, the article is not complete.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
    else queueMicrotask(start);
  }

  /** A property that was set before the element was known hides the one of this class. @param {keyof OnRecordElement} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const given = /** @type {any} */ (this)[name];
    delete this[name];
    /** @type {any} */ (this)[name] = given;
  }

  #layOut() {
    this.#content.hidden = this.hasAttribute("for");
    this.#annotator.panel.node.hidden = this.panel === "none";
  }

  #shown() {
    const { highlights } = this;
    return { quotes: highlights === "all" || highlights === "quotes", claims: highlights === "all" || highlights === "claims" };
  }

  #analyzer() {
    this.#shared ??= shareAnalyzer({ wasmUrl: this.wasmUrl, sameThread: this.sameThread });
    return this.#shared.analyzer;
  }

  /** @returns {Element | null} */
  #target() {
    if (!this.hasAttribute("for")) return this;
    return /** @type {Document | ShadowRoot} */ (this.getRootNode()).getElementById(this.htmlFor);
  }

  #missing() {
    this.#annotator.leave();
    if (!this.observe) throw new OnrecordError("target_missing", `There is no element with the id “${this.htmlFor}”.`);
    this.#lookout = new MutationObserver(() => this.#target() && this.#plan());
    this.#lookout.observe(this.getRootNode(), { subtree: true, childList: true, attributes: true, attributeFilter: ["id"] });
    return undefined;
  }

  #tellAnalysis() {
    this.#tell("on-record-analysis", { analysis: this.analysis, placed: this.#annotator.placed });
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#annotator.panel.say(words.failed(messageOf(error)), { failed: true });
    this.#tell("on-record-error", { error });
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (globalThis.customElements && !customElements.get("on-record")) customElements.define("on-record", OnRecordElement);
