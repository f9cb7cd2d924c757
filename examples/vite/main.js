import { load } from "onrecord";

/** @import { Analysis, Quote } from "onrecord" */

const article = /** @type {HTMLTextAreaElement} */ (document.querySelector("#article"));
const said = /** @type {HTMLOutputElement} */ (document.querySelector("#said"));

const analyzer = await load();
let typing = new AbortController();

async function show() {
  // What was typed since makes the answer that is still on its way useless.
  typing.abort();
  typing = new AbortController();
  const { signal } = typing;
  try {
    const analysis = await analyzer.analyze(article.value, { signal });
    said.replaceChildren(...analysis.quotes.map((quote) => drawn(quote, analysis)));
  } catch (error) {
    if (!signal.aborted) said.textContent = /** @type {Error} */ (error).message;
  }
}

/**
 * @param {Quote} quote
 * @param {Analysis} analysis
 */
function drawn({ span, speaker, kind }, { text, entities }) {
  const words = document.createElement("blockquote");
  words.textContent = text.slice(...span);
  words.dataset.kind = kind;
  const who = document.createElement("cite");
  who.textContent = entities[speaker?.entity ?? -1]?.name ?? "somebody";
  words.prepend(who);
  return words;
}

article.addEventListener("input", show);
await show();
