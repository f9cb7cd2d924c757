import { reveal } from "./dom.js";
import { findingNamed, findingOf, findingsAround, marksOf, sameFinding } from "./highlights.js";

/** @import { Finding } from "./highlights.js" */

/**
 * Links highlights and list entries: what is chosen in one place is shown in the other.
 *
 * @param {HTMLElement} article
 * @param {HTMLElement} findings
 * @param {(finding: Finding | undefined) => void} told called with what is selected now
 */
export function installSelection(article, findings, told) {
  /** @type {Finding | undefined} */
  let selected;

  /** @param {Finding} finding */
  const entryOf = ({ kind, index }) => findings.querySelector(`[data-entry="${kind}-${index}"]`);
  /** @param {Finding} finding */
  const handleOf = ({ kind, index }) =>
    /** @type {HTMLElement | null} */ (article.querySelector(`[data-handle="${kind}-${index}"]`));

  /** @param {Finding | undefined} finding */
  function select(finding) {
    if (selected) {
      for (const mark of marksOf(article, selected)) mark.classList.remove("selected");
      entryOf(selected)?.removeAttribute("aria-current");
    }
    selected = finding;
    told(finding);
    if (!finding) return;
    for (const mark of marksOf(article, finding)) mark.classList.add("selected");
    entryOf(finding)?.setAttribute("aria-current", "true");
  }

  /** @param {Finding} finding */
  function showEntry(finding) {
    select(finding);
    const entry = entryOf(finding);
    if (entry) reveal(entry);
    return entry;
  }

  /** @param {Finding} finding */
  function showHighlight(finding) {
    select(finding);
    const [mark] = marksOf(article, finding);
    if (mark) reveal(mark);
  }

  article.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("a[href], .remove-block")) return;
    const handled = findingNamed(target.dataset.handle);
    if (handled) {
      // From the keyboard the focus goes along; Escape brings it back.
      const button = showEntry(handled)?.querySelector("button");
      return button?.focus({ preventScroll: true });
    }
    if (!getSelection()?.isCollapsed) return;
    const around = findingsAround(target);
    if (!around.length) return;
    // A second click on the same words goes on to the highlight around.
    const place = around.findIndex((finding) => sameFinding(finding, selected));
    showEntry(around[(place + 1) % around.length]);
  });

  /** @param {EventTarget | null} target */
  function findingOfEntry(target) {
    const entry = target instanceof Element ? target.closest("[data-entry]") : null;
    return findingNamed(entry?.getAttribute("data-entry"));
  }

  // A handle with the keyboard's focus shows at its highlight, not where it stands.
  article.addEventListener("focusin", ({ target }) => {
    const handle = /** @type {HTMLElement} */ (target);
    const finding = handle.matches(":focus-visible") && findingNamed(handle.dataset.handle);
    if (finding) for (const mark of marksOf(article, finding)) mark.classList.add("focused");
  });
  article.addEventListener("focusout", () => {
    for (const mark of article.querySelectorAll("mark.focused")) mark.classList.remove("focused");
  });

  findings.addEventListener("click", (event) => {
    const finding = findingOfEntry(event.target);
    const elsewhere = event.target instanceof Element && event.target.closest("[data-copy]");
    if (finding && !elsewhere && getSelection()?.isCollapsed) showHighlight(finding);
  });
  findings.addEventListener("keydown", (event) => {
    const finding = event.key === "Escape" && findingOfEntry(event.target);
    if (finding) handleOf(finding)?.focus();
  });

  /**
   * Selects the next highlight that is shown, or the one before.
   *
   * @param {1 | -1} by
   * @param {Finding["kind"]} [kind] of these only
   */
  function step(by, kind) {
    const marks = [...article.querySelectorAll("mark[data-index]:not(.off)")];
    const names = [...new Set(marks.map((mark) => nameOf(findingOf(/** @type {HTMLElement} */ (mark)))))];
    let to = selected ? names.indexOf(nameOf(selected)) : -1;
    if (to < 0 && by < 0) to = names.length;
    do to += by;
    while (kind && names[to]?.startsWith(kind) === false);
    if (!names[to]) return;
    const finding = /** @type {Finding} */ (findingNamed(names[to]));
    showHighlight(finding);
    const handle = handleOf(finding);
    // Without the focus's own scrolling, which would go to where the handle stands.
    handle?.focus({ preventScroll: true });
    const entry = entryOf(finding);
    if (entry && !narrow()) scrollInto(entry, findings);
  }

  /** @returns {number | undefined} the block in which the selected highlight begins */
  function block() {
    const [mark] = selected ? marksOf(article, selected) : [];
    const holder = mark?.closest("[data-block]");
    return holder ? Number(holder.getAttribute("data-block")) : undefined;
  }

  return { clear: () => select(undefined), step, selected: () => selected, block };
}

/** @param {Finding} finding */
const nameOf = ({ kind, index }) => `${kind}-${index}`;

/** Whether the lists stand below the article. */
const narrow = () => matchMedia("(max-width: 48rem)").matches;

/**
 * Scrolls `box` alone until `target` is in its middle.
 *
 * @param {Element} target
 * @param {Element} box
 */
function scrollInto(target, box) {
  const { top, height } = target.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  box.scrollBy({ top: top + height / 2 - frame.top - frame.height / 2 });
}
