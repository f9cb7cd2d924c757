import { load } from "../onrecord/index.js";
import { forgetFragment, installArrivals } from "./arrivals.js";
import { attributed } from "./attribution.js";
import { installCompare } from "./compare.js";
import { fromCompareFragment } from "./compare_link.js";
import { add, close, current, decide, History, readingOf, replace } from "./desk.js";
import { part, reveal } from "./dom.js";
import { installDownloads } from "./downloads.js";
import { installInput } from "./input.js";
import { installKeys } from "./keys.js";
import { installOffline } from "./offline.js";
import { installReader } from "./reader.js";
import { installRecent } from "./recent_sheet.js";
import { fromFragment, longest_link, toFragment } from "./share_link.js";
import { renderShelf } from "./shelf.js";
import { strings } from "./strings.js";
import { installViews } from "./views.js";
import { installWork } from "./work.js";

/** @import { Analysis, Analyzer } from "../onrecord/types.js" */
/** @import { Desk, Reading } from "./desk.js" */
/** @import { Source } from "./input.js" */
/** @import { Work } from "./work.js" */

const status = part("status");
const { run, tell } = installWork({
  status,
  progress: /** @type {HTMLProgressElement} */ (part("progress")),
  cancel: part("cancel"),
  busy: part("state"),
});
const history = new History();
const reader = installReader();
const input = installInput(open);
installViews();

/** @type {Promise<Analyzer> | undefined} */
let loading;

/** The analyzer; where it could not be loaded, it is tried again. */
function analyzer() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
analyzer().then(
  ({ version }) => (part("version").textContent = version),
  (error) => tell(strings.notLoaded(error.message)),
);

/**
 * Puts a desk in place of the one that is there, and draws the article on top of it.
 *
 * @param {Desk} desk
 * @param {Work} work
 * @param {() => void} [accept] makes it the desk of the history
 */
async function lay(desk, work, accept = () => history.push(desk)) {
  const reading = current(desk);
  const analysis = reading && (await annotated(reading, work.signal));
  accept();
  renderShelf(part("shelf"), history.now);
  compare.changed();
  part("undo").hidden = !history.before;
  if (!analysis) {
    reader.clear();
    return tell("");
  }
  await reader.show(analysis, reading.keep, work);
  tell(reader.summary(analysis));
}

/** @param {Reading} reading @param {AbortSignal} signal @returns {Promise<Analysis>} with the reader's decisions */
async function annotated({ original, keep, remove }, signal) {
  if (keep.size + remove.size === 0) return original;
  return (await analyzer()).annotate(original, { keep: [...keep], remove: [...remove] }, { signal });
}

/**
 * Analyzes sources: one takes the place of the article that is read, several are laid beside it.
 *
 * @param {Source[]} sources
 * @param {string[]} [troubles] what is to be said besides
 * @param {boolean} [beside] lays a single one beside the others as well
 */
async function open(sources, troubles = [], beside = sources.length > 1) {
  if (!sources.length) return tell(troubles.join(" ") || strings.empty);
  const [first] = sources;
  if (sources.length === 1 && !first.content.trim()) return tell(strings.empty);
  if (sources.length === 1 && isAddress(first.content)) return tell(strings.address);
  const done = await run(async (work) => {
    let desk = history.now;
    let firstNew = -1;
    for (const [at, { content, kind, name, label }] of sources.entries()) {
      const what = label ?? "";
      if (sources.length > 1) work.step(strings.workingOnOf(at + 1, sources.length, what));
      else work.step(label ? strings.workingOn(what) : strings.working);
      const reading = readingOf(await (await analyzer()).analyze(content, { input: kind, signal: work.signal }), name);
      desk = beside ? add(desk, reading) : replace(desk, reading);
      if (firstNew < 0) firstNew = desk.at;
    }
    await lay({ ...desk, at: firstNew }, work);
  });
  if (!done) return;
  forgetFragment();
  await keepShown();
  if (troubles.length) tell(`${status.textContent} ${troubles.join(" ")}`);
  input.fold();
  reveal(part("state"), "start");
}

/**
 * Puts a block back or takes it out, and leaves the focus at the control that undoes it.
 *
 * @param {number} index
 * @param {boolean} kept
 */
async function judge(index, kept) {
  const reading = current(history.now);
  if (!reading) return;
  const desk = replace(history.now, decide(reading, index, kept));
  if (!(await run((work) => lay(desk, work)))) return;
  const undo = part("findings").querySelector(`[data-keep="${index}"], [data-remove="${index}"]`);
  /** @type {HTMLElement | null} */ (undo)?.focus({ preventScroll: true });
  const block = part("article").querySelector(`[data-block="${index}"]`);
  if (block) reveal(block);
}

/** @param {"back" | "forth"} way */
async function travel(way) {
  const desk = way === "back" ? history.before : history.after;
  if (desk) await run((work) => lay(desk, work, () => history[way]()));
}

/** Turning to another article changes nothing that could be undone. @param {number} index */
function turnTo(index) {
  const desk = { ...history.now, at: index };
  return run((work) => lay(desk, work, () => (history.now = desk)));
}

/** Lays the articles of a link beside those that are open. @param {string} fragment */
async function openCompared(fragment) {
  const done = await run(async (work) => {
    work.step(strings.opening);
    let desk = history.now;
    for (const article of await fromCompareFragment(fragment)) {
      desk = add(desk, readingOf(await (await analyzer()).annotate(article, {}, { signal: work.signal })));
    }
    await lay(desk, work);
  });
  if (done) input.fold();
}

/** Opens the article part of an analysis that came from elsewhere. @param {() => Promise<Analysis>} from */
async function openArticle(from) {
  const done = await run(async (work) => {
    work.step(strings.opening);
    const article = await from();
    work.signal.throwIfAborted();
    const reading = readingOf(await (await analyzer()).annotate(article, {}, { signal: work.signal }));
    await lay(replace(history.now, reading), work);
  });
  if (done) input.fold();
}

async function keepShown() {
  const reading = current(history.now);
  const analysis = reader.shown();
  if (reading && analysis) await recent.keep(reading.name || strings.untitled, analysis);
}

async function share() {
  const analysis = reader.shown();
  if (!analysis) return;
  const fragment = await toFragment(analysis);
  if (fragment.length > longest_link) return tell(strings.linkTooLong(fragment.length, longest_link));
  await copy(new URL(fragment, location.href).href, strings.linkCopied);
}

/** @param {number} index of a quote */
function copyQuote(index) {
  const analysis = reader.shown();
  if (analysis) copy(attributed(analysis, index), strings.copied);
}

/** @param {string} text @param {string} done */
async function copy(text, done) {
  tell((await toClipboard(text)) ? done : strings.notCopied);
}

/** @param {string} text @returns {Promise<boolean>} whether the browser allowed it */
const toClipboard = (text) => navigator.clipboard.writeText(text).then(() => true, () => false);

/** @param {string} content */
function isAddress(content) {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(content);
}

/** @param {string} name */
async function showExample(name) {
  const answer = await fetch(`examples/${name}`).catch(() => undefined);
  if (!answer?.ok) return tell(strings.exampleMissing(name));
  /** @type {Source} */
  const source = { content: await answer.text(), kind: name.endsWith(".html") ? "html" : "text" };
  input.take(source);
  await open([source]);
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  const { keep, remove, example, open: turn, shut, copy: quote } = button.dataset;
  if (keep) judge(Number(keep), true);
  else if (remove) judge(Number(remove), false);
  else if (example) showExample(example);
  else if (turn) turnTo(Number(turn));
  else if (quote) copyQuote(Number(quote));
  else if (button.matches("[data-close]")) button.closest("dialog")?.close();
  else if (shut) run((work) => lay(close(history.now, Number(shut)), work));
});
part("analyze").addEventListener("click", () => open([input.current()]));
part("undo").addEventListener("click", () => travel("back"));
part("share").addEventListener("click", share);
part("print").addEventListener("click", () => print());
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) open([input.current()]);
});

installDownloads((format, save) =>
  run(async ({ signal, step }) => {
    const analysis = reader.shown();
    if (!analysis) return;
    const before = status.textContent ?? "";
    step(strings.writing);
    const content = await (await analyzer()).export(analysis, format, { signal });
    save(current(history.now)?.name ?? "", content);
    tell(before);
  }),
);

/** @param {string} id of a part that takes the focus */
const goTo = (id) => () => {
  part(id).focus();
  reveal(part(id), "start");
};
/** @param {number} by */
const turnBy = (by) => () => {
  const { readings, at } = history.now;
  if (readings[at + by]) turnTo(at + by);
};
const { selection } = reader;
installKeys({
  search: goTo("search-words"),
  next: () => (compare.shown() ? compare : selection).step(1),
  previous: () => (compare.shown() ? compare : selection).step(-1),
  nextQuote: () => selection.step(1, "quote"),
  previousQuote: () => selection.step(-1, "quote"),
  nextClaim: () => selection.step(1, "claim"),
  previousClaim: () => selection.step(-1, "claim"),
  copy() {
    const finding = selection.selected();
    if (finding?.kind === "quote") copyQuote(finding.index);
  },
  remove() {
    const block = selection.block();
    if (block !== undefined) judge(block, false);
  },
  undo: () => travel("back"),
  redo: () => travel("forth"),
  quotes: goTo("quotes"),
  claims: goTo("claims"),
  removed: goTo("removed"),
  article: goTo("article"),
  composer: input.focus,
  previousArticle: turnBy(-1),
  nextArticle: turnBy(1),
});

const compare = installCompare({
  readings: () => history.now.readings,
  annotated,
  analyzer,
  add: (content) => open([{ content, kind: "auto" }], [], true),
  openLink: openCompared,
  copy: toClipboard,
});
compare.changed();

const recent = installRecent(({ article }) => openArticle(async () => article), tell);

installArrivals({
  link: (fragment) => openArticle(() => fromFragment(fragment)),
  text: (content) => open([{ content, kind: "auto" }]),
  files: input.takeFiles,
});

installOffline((takeOver) => {
  part("update").hidden = false;
  part("update-now").addEventListener("click", takeOver, { once: true });
});
