import { editLayers, languageOf, speakerOf, verdictChip } from "./compare_marks.js";
import { element, reveal } from "./dom.js";
import { installRoving } from "./roving.js";
import { strings } from "./strings.js";
import { Structure } from "./structure.js";
import { weave } from "./weave.js";

/** @import { Analysis, Comparison, QuotePair, Span } from "../onrecord/types.js" */

/**
 * Two articles side by side: their shared quotes, what only one of them has, and both texts.
 *
 * @param {HTMLElement} target
 * @param {{ name: string, analysis: Analysis }[]} articles the two
 * @param {Comparison} comparison
 * @returns {{ step: (by: number) => void }} goes through the shared quotes
 */
export function drawPair(target, articles, comparison) {
  const [a, b] = articles.map(({ analysis }) => analysis);
  const list = element("ol", { class: "pair-list" }, ...comparison.quotes.map((pair, index) => pairItem(pair, index, a, b)));
  target.replaceChildren(
    ...part(strings.compare.inBoth, comparison.quotes.length, list),
    ...figures(comparison, a, b),
    ...onlyLists(comparison, a, b),
    ...repeated(comparison, a, b),
    element("h2", {}, strings.compare.texts),
    element(
      "div",
      { class: "sides texts" },
      text(articles[0].name, a, comparison.quotes, "a"),
      text(articles[1].name, b, comparison.quotes, "b"),
    ),
  );
  installRoving(list)();

  const openers = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".pair-open")]);
  let selected = -1;

  /** @param {number} index */
  function select(index) {
    selected = index;
    for (const marked of target.querySelectorAll("[data-pair]")) {
      marked.classList.toggle("selected", marked.getAttribute("data-pair") === String(index));
    }
  }

  /** Brings both places of a quote into view, each in its own text. @param {number} index */
  function show(index) {
    select(index);
    for (const side of target.querySelectorAll(".text")) {
      const mark = side.querySelector(`mark[data-pair="${index}"]`);
      if (!mark) continue;
      if (side.scrollHeight > side.clientHeight) {
        side.scrollTop += mark.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
      }
    }
  }

  list.addEventListener("focusin", ({ target: focused }) => {
    const opener = focused instanceof Element ? focused.closest(".pair-open") : null;
    if (opener) show(openers().indexOf(/** @type {HTMLElement} */ (opener)));
  });
  list.addEventListener("click", ({ target: clicked }) => {
    const opener = clicked instanceof Element ? clicked.closest(".pair-open") : null;
    if (!opener) return;
    const index = openers().indexOf(/** @type {HTMLElement} */ (opener));
    show(index);
    const mark = target.querySelector(`.text mark[data-pair="${index}"]`);
    if (mark) reveal(mark);
  });
  target.addEventListener("click", ({ target: clicked }) => {
    const jump = clicked instanceof Element ? clicked.closest("[data-jump]") : null;
    if (!(jump instanceof HTMLElement)) return;
    const { jump: index, side } = jump.dataset;
    show(Number(index));
    const other = /** @type {HTMLElement | null} */ (
      target.querySelector(`[data-jump="${index}"][data-side="${side === "a" ? "b" : "a"}"]`)
    );
    other?.focus({ preventScroll: true });
    if (other) reveal(other);
  });

  return {
    step(by) {
      const all = openers();
      all[Math.min(Math.max(selected + by, 0), all.length - 1)]?.focus();
    },
  };
}

/** @param {string} heading @param {number} many @param {HTMLElement} list */
function part(heading, many, list) {
  return many ? [element("h2", {}, heading, " ", element("span", { class: "count" }, strings.number(many))), list] : [];
}

/** @param {QuotePair} pair @param {number} index @param {Analysis} a @param {Analysis} b */
function pairItem(pair, index, a, b) {
  const [first, second] = [speakerOf(a, pair.a), speakerOf(b, pair.b)];
  const who = pair.speakers_differ ? `${first} / ${second}` : first === strings.noSpeaker ? second : first;
  return element(
    "li",
    { class: "pair", "data-pair": index },
    element(
      "button",
      { type: "button", class: "pair-open", tabindex: -1 },
      element("span", { class: "visually-hidden" }, strings.compare.quote),
      element("span", { class: "pair-number" }, strings.number(index + 1)),
      verdictChip(pair.verdict, pair.speakers_differ),
      element("span", { class: "pair-who" }, who),
    ),
    sides(quoted(a, a.quotes[pair.a].span, pair, "a"), quoted(b, b.quotes[pair.b].span, pair, "b")),
    pair.verdict === "same" && !pair.speakers_differ ? undefined : element("p", { class: "why" }, pair.why),
  );
}

/** @param {...Node} two */
const sides = (...two) => element("div", { class: "sides" }, ...two);

/** @param {Analysis} analysis @param {Span} span @param {QuotePair} pair @param {"a" | "b"} side */
function quoted(analysis, span, pair, side) {
  const words = element("p", languageOf(analysis));
  weave(words, analysis.text, span, editLayers(pair.edits, side));
  return element("blockquote", {}, words);
}

/** @param {Comparison} comparison @param {Analysis} a @param {Analysis} b */
function figures({ figures: all }, a, b) {
  /** @param {Analysis} analysis @param {Span} sentence @param {Span} figure @param {"del" | "ins"} tag */
  const sentenceOf = (analysis, sentence, figure, tag) => {
    const words = element("p", languageOf(analysis));
    weave(words, analysis.text, sentence, [{ span: figure, open: () => element(tag) }]);
    return element("blockquote", {}, words);
  };
  const items = all.map((each) =>
    element(
      "li",
      { class: "pair" },
      sides(sentenceOf(a, each.sentence_a, each.a, "del"), sentenceOf(b, each.sentence_b, each.b, "ins")),
      element("p", { class: "why" }, each.why),
    ),
  );
  return part(strings.compare.figures, all.length, element("ol", { class: "pair-list" }, ...items));
}

/** @param {Comparison} comparison @param {Analysis} a @param {Analysis} b */
function onlyLists({ only_a, only_b, speakers_a, speakers_b }, a, b) {
  /** @param {string} heading @param {Analysis} analysis @param {number[]} quotes @param {number[]} speakers */
  const list = (heading, analysis, quotes, speakers) =>
    element(
      "section",
      {},
      element("h2", {}, heading),
      speakers.length ? element("p", { class: "why" }, strings.compare.speakersOnly(speakers.map((index) => analysis.entities[index].name))) : undefined,
      quotes.length
        ? element(
            "ul",
            { class: "only" },
            ...quotes.map((quote) =>
              element(
                "li",
                {},
                element("q", languageOf(analysis), analysis.text.slice(...analysis.quotes[quote].span)),
                ` – ${speakerOf(analysis, quote)}`,
              ),
            ),
          )
        : element("p", { class: "why" }, strings.compare.nothingOnly),
    );
  return [sides(list(strings.compare.onlyFirst, a, only_a, speakers_a), list(strings.compare.onlySecond, b, only_b, speakers_b))];
}

/** @param {Comparison} comparison @param {Analysis} a @param {Analysis} b */
function repeated({ repeated_a, repeated_b }, a, b) {
  /** @param {string} heading @param {Analysis} analysis @param {QuotePair[]} pairs */
  const list = (heading, analysis, pairs) =>
    part(
      heading,
      pairs.length,
      element(
        "ol",
        { class: "pair-list" },
        ...pairs.map((pair) =>
          element(
            "li",
            { class: "pair" },
            element("p", {}, verdictChip(pair.verdict, pair.speakers_differ)),
            sides(
              quoted(analysis, analysis.quotes[pair.a].span, pair, "a"),
              quoted(analysis, analysis.quotes[pair.b].span, pair, "b"),
            ),
          ),
        ),
      ),
    );
  return [...list(strings.compare.twiceFirst, a, repeated_a), ...list(strings.compare.twiceSecond, b, repeated_b)];
}

/**
 * The kept blocks of one article with its shared quotes marked.
 *
 * @param {string} name
 * @param {Analysis} analysis
 * @param {QuotePair[]} pairs
 * @param {"a" | "b"} side
 */
function text(name, analysis, pairs, side) {
  const holder = element("article", { class: "text", tabindex: 0, role: "region", "aria-label": name, ...languageOf(analysis) });
  const structure = new Structure();
  const layers = pairs.flatMap((pair, index) => [
    {
      span: analysis.quotes[pair[side]].span,
      open: () => element("mark", { "data-pair": index, "data-verdict": pair.verdict }),
    },
    ...editLayers(pair.edits, side),
  ]);
  for (const block of analysis.blocks) {
    if (block.removed) continue;
    structure.page = holder;
    const made = structure.place(block);
    const here = layers.filter(({ span }) => span[0] < block.span[1] && span[1] > block.span[0]);
    weave(made, analysis.text, block.span, here);
    for (const mark of made.querySelectorAll("mark")) {
      const index = Number(mark.dataset.pair);
      if (!holder.querySelector(`[data-jump="${index}"]`)) mark.before(jump(index, pairs[index], side));
    }
  }
  return holder;
}

/** The number of a quote, which leads to its place in the other article. @param {number} index @param {QuotePair} pair @param {"a" | "b"} side */
function jump(index, pair, side) {
  const name = strings.compare.jumpName(index + 1, strings.compare.verdicts[pair.verdict]);
  return element("button", { type: "button", class: "jump", "data-jump": index, "data-side": side, "aria-label": name }, strings.number(index + 1));
}
