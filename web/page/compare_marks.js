import { element } from "./dom.js";
import { strings } from "./strings.js";
import { nameOf } from "./who.js";

/** @import { Analysis, Edit } from "../onrecord/types.js" */
/** @import { Layer } from "./weave.js" */

/**
 * What only one side of an alignment has, as layers over the text of that side: `del` in the first
 * article, `ins` in the second, and `em` around what stands in an editor's brackets on one side only.
 *
 * @param {Edit[]} edits
 * @param {"a" | "b"} side
 * @returns {Layer[]}
 */
export function editLayers(edits, side) {
  /** @type {"del" | "ins"} */
  const changed = side === "a" ? "del" : "ins";
  return edits
    .filter((edit) => edit[side][0] < edit[side][1] && (edit.op !== "equal" || edit.editorial))
    .map(({ op, editorial, ...spans }) => ({
      span: spans[side],
      open: () => element(op === "equal" ? "em" : changed, { title: editorial && strings.compare.editorial }),
    }));
}

/**
 * A quote of the second side with what it lacks of the first, in one line of text.
 *
 * @param {HTMLElement} holder
 * @param {Analysis} first
 * @param {Analysis} second
 * @param {number} quote of the second
 * @param {Edit[]} edits
 */
export function drawInline(holder, first, second, quote, edits) {
  const [begin, end] = second.quotes[quote].span;
  let at = begin;
  /** @param {number} until */
  const plain = (until) => {
    if (until > at) holder.append(second.text.slice(at, until));
    at = Math.max(at, until);
  };
  for (const { op, a, b } of edits) {
    if (op === "equal") continue;
    plain(b[0]);
    if (a[0] < a[1]) {
      // What is missing at an end or before a mark has no spaces of its own around it.
      if (/\S$/u.test(holder.textContent ?? "")) holder.append(" ");
      holder.append(element("del", {}, first.text.slice(...a)));
      if (/^[^\s\p{P}]/u.test(second.text.slice(b[0], end))) holder.append(" ");
    }
    if (b[0] < b[1]) holder.append(element("ins", {}, second.text.slice(...b)));
    at = Math.max(at, b[1]);
  }
  plain(end);
}

/** @param {Analysis} analysis @param {number} quote */
export const speakerOf = (analysis, quote) => nameOf(analysis, analysis.quotes[quote].speaker);

/** @param {string} verdict @param {boolean} differ whether the speakers do */
export function verdictChip(verdict, differ = false) {
  return element(
    "span",
    { class: "verdict", "data-verdict": verdict },
    strings.compare.verdicts[verdict],
    differ ? ` · ${strings.compare.otherSpeaker}` : undefined,
  );
}

/** `lang` and `dir` of text out of an article. @param {Analysis} analysis */
export const languageOf = ({ language }) => ({ lang: language === "und" ? undefined : language, dir: "auto" });
