import { load } from "onrecord";

/** @import { QuotePair } from "onrecord" */

const fields = /** @type {HTMLTextAreaElement[]} */ ([...document.querySelectorAll("textarea")]);
const verdict = /** @type {HTMLOutputElement} */ (document.querySelector("#verdict"));
const analyzer = await load();

async function show() {
  const [here, there] = await Promise.all(fields.map(({ value }) => analyzer.analyze(value)));
  const { summary, quotes } = await analyzer.compare(here, there);
  verdict.replaceChildren(paragraph(summary), ...quotes.map((pair) => drawn(pair, here.text, there.text)));
}

/**
 * The words of both, what only one prints crossed out or underlined.
 *
 * @param {QuotePair} pair
 * @param {string} here
 * @param {string} there
 */
function drawn({ edits }, here, there) {
  const words = edits.flatMap(({ op, a, b }) =>
    op === "equal" ? [there.slice(...b)] : [marked("del", here.slice(...a)), marked("ins", there.slice(...b))],
  );
  return paragraph(...words.filter((each) => each !== "").flatMap((each) => [each, " "]));
}

/** @param {"del" | "ins"} name @param {string} words */
function marked(name, words) {
  return words === "" ? "" : Object.assign(document.createElement(name), { textContent: words });
}

/** @param {...(string | Node)} content */
function paragraph(...content) {
  const made = document.createElement("p");
  made.append(...content);
  return made;
}

for (const field of fields) field.addEventListener("input", show);
await show();
