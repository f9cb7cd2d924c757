/**
 * What is put into the page, anew at each click: the first opens the panel, the second takes everything away again.
 * It runs in a world of its own, where there are no custom elements and the scripts of the page cannot reach it.
 */
import { Annotator } from "../../wasm/src/element/annotator.js";
import { panelSheet } from "../../wasm/src/element/panel_sheet.js";
import { words } from "../../wasm/src/element/words.js";
import { frame_rules, page_rules } from "./frame.js";

/** @import { Answer } from "./background.js" */

const world = /** @type {any} */ (globalThis);

/** Where a click finds what the one before has opened. */
const opened = "onrecordClose";

if (world[opened]) world[opened]();
else world[opened] = open();

/** @returns {() => void} what closes it */
function open() {
  const annotator = new Annotator({ analyze, close, bottom, wholePage: true });
  const host = document.createElement("on-record-panel");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [panelSheet(), sheetOf(frame_rules)];
  root.append(annotator.panel.node);
  const room = sheetOf(page_rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
  document.documentElement.append(host);
  annotator.annotate(document.body).catch(({ message }) => annotator.panel.say(words.failed(message), { failed: true }));

  /** On a narrow window the panel covers the lower part. */
  function bottom() {
    const { top } = host.getBoundingClientRect();
    return top > 0 ? top : innerHeight;
  }

  function close() {
    annotator.leave();
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room);
    delete world[opened];
  }
  return close;
}

/** @param {string} html */
async function analyze(html) {
  /** @type {Answer} */
  const answer = await world.chrome.runtime.sendMessage({ html, url: document.URL });
  if ("error" in answer) throw new Error(answer.error);
  return answer.analysis;
}

/** @param {string} rules */
function sheetOf(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
