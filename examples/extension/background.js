/**
 * The service worker: puts the reader into the page whose button was clicked, and analyzes what the reader sends. Here the
 * policy is that of the extension, whatever the page's own forbids.
 */
import { load } from "./onrecord/index.js";

/** @import { Analysis, Analyzer } from "./onrecord/types.js" */

const { chrome } = /** @type {any} */ (globalThis);

/** @type {Promise<Analyzer> | undefined} the browser ends this worker when it is idle, and with it the analyzer */
let analyzer;

chrome.action.onClicked.addListener(async (/** @type {{ id: number }} */ { id: tabId }) => {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, files: ["reader.js"] });
  } catch {
    // Pages of the browser itself and of its store let no extension in.
    await chrome.action.setBadgeText({ tabId, text: "–" });
    await chrome.action.setTitle({ tabId, title: "This page cannot be read by extensions" });
  }
});

/**
 * @typedef {{ html: string, url: string }} Question
 * @typedef {{ analysis: Analysis } | { error: string }} Answer
 */
chrome.runtime.onMessage.addListener((/** @type {Question} */ question, /** @type {any} */ _sender, /** @type {(answer: Answer) => void} */ answer) => {
  analyze(question).then(
    (analysis) => answer({ analysis }),
    ({ message }) => answer({ error: message }),
  );
  return true; // The answer comes later.
});

/** @param {Question} question */
async function analyze({ html, url }) {
  analyzer ??= load({ wasmUrl: chrome.runtime.getURL("onrecord/core.wasm"), worker: false });
  return (await analyzer).analyze(html, { input: "html", url });
}
