import { isCompareLink, toCompareFragment } from "./compare_link.js";
import { drawPair } from "./compare_pair.js";
import { drawTable } from "./compare_table.js";
import { fileName, save } from "./downloads.js";
import { element, part } from "./dom.js";
import { longest_link } from "./share_link.js";
import { strings } from "./strings.js";

/** @import { Analysis, Analyzer, ComparisonFormat } from "../onrecord/types.js" */
/** @import { Reading } from "./desk.js" */

/** Columns of the table. */
const most_columns = 10;

const view = "#compare";

/**
 * The view that compares the open articles.
 *
 * @param {object} page
 * @param {() => readonly Reading[]} page.readings the open articles
 * @param {(reading: Reading, signal: AbortSignal) => Promise<Analysis>} page.annotated
 * @param {() => Promise<Analyzer>} page.analyzer
 * @param {(content: string) => Promise<void>} page.add opens one more article
 * @param {(fragment: string) => Promise<void>} page.openLink opens the articles of a link
 * @param {(text: string) => Promise<boolean>} page.copy
 */
export function installCompare({ readings, annotated, analyzer, add, openLink, copy }) {
  const summary = part("compare-summary");
  const result = part("compare-result");
  const chosen = /** @type {HTMLSelectElement[]} */ ([part("compare-first"), part("compare-second")]);
  const asTable = /** @type {HTMLInputElement} */ (part("compare-as-table"));
  const other = /** @type {HTMLTextAreaElement} */ (part("compare-paste"));
  /** @type {AbortController | undefined} */
  let drawing;
  let stale = true;
  /** @type {(by: number) => void} */
  let step = () => {};

  const shown = () => location.hash === view;

  /** @param {string} message */
  function tell(message) {
    summary.textContent = message;
  }

  /** @param {unknown} error */
  function fail(error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
    // What compares is loaded when it is needed first: with a network again it may be had.
    stale = code === "load_failed";
    tell(stale ? strings.compare.notLoaded(message) : strings.failed(message));
  }

  /** The articles that are compared: the chosen two, or all for the table. */
  function compared() {
    const all = readings();
    if (asTable.checked && all.length > 2) return all.slice(0, most_columns);
    return chosen.map(({ value }) => all[Number(value)]).filter(Boolean);
  }

  /** Lets the lists of articles say what is open, and keeps what was chosen where it can. */
  function offer() {
    const all = readings();
    for (const [at, select] of chosen.entries()) {
      const before = Number(select.value || at);
      select.replaceChildren(
        ...all.map(({ name }, index) => element("option", { value: index }, strings.compare.choice(index + 1, name || strings.untitled))),
      );
      select.value = String(before < all.length ? before : Math.min(at, all.length - 1));
    }
    if (all.length > 1 && chosen[0].value === chosen[1].value) chosen[1].value = chosen[0].value === "0" ? "1" : "0";
    part("compare-choose").hidden = all.length < 2;
    part("compare-all").hidden = all.length < 3;
    part("compare-actions").hidden = all.length < 2;
  }

  /** @param {AbortSignal} signal */
  async function articles(signal) {
    const list = compared();
    const analyses = await Promise.all(list.map((reading) => annotated(reading, signal)));
    return list.map(({ name }, index) => ({ name: name || strings.untitled, analysis: analyses[index] }));
  }

  async function draw() {
    drawing?.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    stale = false;
    step = () => {};
    result.replaceChildren();
    if (readings().length < 2) return tell(strings.compare.needsTwo(readings().length));
    tell(strings.compare.working);
    result.setAttribute("aria-busy", "true");
    try {
      const list = await articles(signal);
      const found = await (await analyzer()).compare(list.map(({ analysis }) => analysis), { signal });
      if (signal.aborted) return;
      if ("clusters" in found) drawTable(result, list, found);
      else ({ step } = drawPair(result, list, found));
      tell(found.summary);
    } catch (error) {
      if (!signal.aborted) fail(error);
    } finally {
      if (!signal.aborted) result.setAttribute("aria-busy", "false");
    }
  }

  function drawIfShown() {
    if (shown() && stale) draw();
  }

  addEventListener("online", drawIfShown);
  for (const control of [...chosen, asTable]) control.addEventListener("change", draw);
  addEventListener("hashchange", async () => {
    if (isCompareLink(location.hash)) await follow();
    drawIfShown();
  });

  /** Opens what a link holds, and leads to the view. */
  async function follow() {
    await openLink(location.hash);
    location.replace(view);
  }

  part("compare-add").addEventListener("click", async () => {
    const content = other.value;
    if (!content.trim()) return tell(strings.empty);
    tell(strings.working);
    await add(content);
    // The next one may have been pasted meanwhile.
    if (other.value === content) other.value = "";
  });

  part("compare-share").addEventListener("click", async () => {
    const list = await articles(new AbortController().signal);
    const fragment = await toCompareFragment(list.map(({ analysis }) => analysis));
    if (fragment.length > longest_link) return tell(strings.linkTooLong(fragment.length, longest_link));
    tell((await copy(new URL(fragment, location.href).href)) ? strings.linkCopied : strings.notCopied);
  });

  /** @type {[ComparisonFormat, string][]} */
  const formats = [["html", "text/html"], ["json", "application/json"]];
  for (const [format, type] of formats) {
    part(`compare-${format}`).addEventListener("click", async () => {
      try {
        const list = await articles(new AbortController().signal);
        const content = await (await analyzer()).exportComparison(list.map(({ analysis }) => analysis), format);
        save(`${fileName(strings.compare.fileName)}.${format}`, type, content);
      } catch (error) {
        fail(error);
      }
    });
  }

  if (isCompareLink(location.hash)) follow();

  return {
    /** To be called when other articles are open, or a decision on their blocks was made. */
    changed() {
      stale = true;
      offer();
      drawIfShown();
    },
    shown,
    /** Goes to the next or the previous shared quote. @param {number} by */
    step: (by) => step(by),
  };
}
