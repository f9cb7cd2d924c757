import { load } from "../onrecord/index.js";
import { renderArticle } from "./article.js";
import { installCard } from "./card.js";
import { renderClaims } from "./claims.js";
import { part, reveal } from "./dom.js";
import { renderNavigation } from "./findings.js";
import { installInput } from "./input.js";
import { installLegend } from "./legend.js";
import { renderQuotes, speakers } from "./quotes.js";
import { renderRemoved } from "./removed.js";
import { installRoving } from "./roving.js";
import { installSelection } from "./selection.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */
/** @import { Source } from "./input.js" */

const article = part("article");
const findings = part("findings");
const status = part("status");
const cancel = part("cancel");

const loading = load();
loading.then(
  ({ version }) => (part("version").textContent = version),
  (error) => tell(strings.notLoaded(error.message)),
);

/**
 * An article as it came from the input, and the reader's decisions on its blocks.
 *
 * @typedef {{ original: Analysis, keep: Set<number>, remove: Set<number> }} Reading
 */

/** @type {Reading | undefined} */
let reading;
/** @type {Analysis | undefined} what is shown: `reading.original` with the decisions applied */
let shown;
/** @type {AbortController | undefined} of the analysis that runs */
let running;

const hideCard = installCard(part("card"), article, () => shown);
const selection = installSelection(article, findings);
const updateLegend = installLegend(part("legend"), article);
const updateRoving = installRoving(article);
const input = installInput(analyze, tell);

/** @param {string} message */
function tell(message) {
  status.textContent = message;
}

/**
 * Runs `job` in place of whatever runs.
 *
 * @param {(signal: AbortSignal) => Promise<void>} job
 */
async function run(job) {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  cancel.hidden = false;
  try {
    await job(mine.signal);
  } catch (error) {
    if (running !== mine) return;
    tell(mine.signal.aborted ? strings.cancelled : strings.failed(/** @type {Error} */ (error).message));
  } finally {
    if (running === mine) {
      running = undefined;
      cancel.hidden = true;
    }
  }
}

/** @param {Source} source */
async function analyze({ content, kind, label }) {
  if (!content.trim()) return tell(strings.empty);
  if (isAddress(content)) return tell(strings.address);
  tell(label ? strings.workingOn(label) : strings.working);
  await run(async (signal) => {
    const analyzer = await loading;
    const original = await analyzer.analyze(content, { input: kind, signal });
    reading = { original, keep: new Set(), remove: new Set() };
    show(original, reading);
    reveal(status, "start");
  });
}

/**
 * Puts a block back or takes it out, and leaves the focus at the control that undoes it.
 *
 * @param {number} index
 * @param {boolean} kept
 */
async function decide(index, kept) {
  const now = reading;
  if (!now) return;
  const { original, keep, remove } = now;
  const keptByItself = !original.blocks[index].removed;
  keep.delete(index);
  remove.delete(index);
  if (kept !== keptByItself) (kept ? keep : remove).add(index);
  await run(async (signal) => {
    const analyzer = await loading;
    show(await analyzer.annotate(original, { keep: [...keep], remove: [...remove] }, { signal }), now);
    const undo = findings.querySelector(`[data-keep="${index}"], [data-remove="${index}"]`);
    /** @type {HTMLElement | null} */ (undo)?.focus({ preventScroll: true });
    const block = article.querySelector(`[data-block="${index}"]`);
    if (block) reveal(block);
  });
}

/** @param {Analysis} analysis @param {Reading} of */
function show(analysis, of) {
  hideCard();
  selection.clear();
  shown = analysis;
  renderArticle(article, analysis);
  renderQuotes(part("quotes-list"), analysis);
  renderClaims(part("claims-list"), analysis);
  renderRemoved(part("removed-list"), analysis, of.keep);
  updateLegend(analysis);
  updateRoving();
  const counts = {
    quotes: analysis.quotes.length,
    claims: analysis.claims.length,
    removed: analysis.blocks.filter((block) => block.removed).length,
  };
  renderNavigation(part("findings-nav"), counts);
  part("welcome").hidden = true;
  part("result").hidden = false;
  input.fold();
  const named = speakers(analysis).filter(({ name }) => name !== strings.noSpeaker).length;
  tell(article.textContent ? strings.found({ ...counts, speakers: named }) : strings.nothingLeft);
}

/** @param {string} content */
function isAddress(content) {
  return /^\s*https?:\/\/\S+\s*$/i.test(content);
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  if (button.dataset.keep) decide(Number(button.dataset.keep), true);
  else if (button.dataset.remove) decide(Number(button.dataset.remove), false);
  else if (button.dataset.example) showExample(button.dataset.example);
});

/** @param {string} name */
async function showExample(name) {
  const answer = await fetch(`examples/${name}`);
  if (!answer.ok) return tell(strings.exampleMissing(name));
  /** @type {Source} */
  const source = { content: await answer.text(), kind: name.endsWith(".html") ? "html" : "text" };
  input.take(source);
  await analyze(source);
}

part("analyze").addEventListener("click", () => analyze(input.current()));
cancel.addEventListener("click", () => running?.abort());
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) analyze(input.current());
});
