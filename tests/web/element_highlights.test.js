import assert from "node:assert/strict";
import { test } from "node:test";

import { analyzed, embedder } from "./support/embed.js";
import { host_pages } from "./support/host_pages.js";

const embed = embedder();

/**
 * What the page shows of each finding and what the analysis says it is: with runs of white space as one space, and what
 * stands in the analysis for line breaks and between cells.
 *
 * @param {import("playwright-core").Page} page
 */
function wordsOfFindings(page) {
  return page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("on-record"));
    const { text, quotes, claims } = element.analysis;
    const plain = (/** @type {string} */ words) => words.replace(/\s+/g, " ").trim();
    const findings = [
      ...quotes.map((/** @type {any} */ { span }, /** @type {number} */ index) => ({ kind: "quote", index, span })),
      ...claims.map((/** @type {any} */ { span }, /** @type {number} */ index) => ({ kind: "claim", index, span })),
    ];
    return findings.map(({ kind, index, span }) => {
      /** @type {Range[]} */
      const ranges = element.rangesOf({ kind, index });
      let shown = "";
      for (const [at, range] of ranges.entries()) {
        const between = new Range();
        if (at) between.setStart(ranges[at - 1].endContainer, ranges[at - 1].endOffset);
        if (at) between.setEnd(range.startContainer, range.startOffset);
        if (at && between.cloneContents().querySelector("br")) shown += "\n";
        if (at && between.cloneContents().querySelector("td, th")) shown += " | ";
        shown += range.toString();
      }
      return { shown: plain(shown), said: plain(text.slice(...span)), drawn: ranges.length };
    });
  });
}

for (const [name, body] of host_pages) {
  test(`every highlight holds the words of the analysis: ${name}`, async () => {
    const { page, complaints } = await embed(`<on-record id="it">${body}</on-record>`);
    await analyzed(page);
    const found = await wordsOfFindings(page);
    assert.ok(found.length >= 2, "something is found");
    for (const { shown, said } of found) assert.equal(shown, said);
    assert.deepEqual(complaints, []);
  });
}

test("what is drawn is what was found: each range of a highlight belongs to a quote or a claim", async () => {
  const { page } = await embed(`<on-record>${host_pages[0][1]}</on-record>`);
  await analyzed(page);
  const drawn = await page.evaluate(() => [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].join("")]));
  const words = Object.fromEntries(drawn);
  assert.equal(words["on-record-quote-mixed"], "is safe again");
  assert.equal(words["on-record-quote-direct"], "We were told it would take a year. It took three,It always does.");
  assert.ok(Object.keys(words).every((name) => name.startsWith("on-record-")));
});

test("the same words hidden before the shown ones are not taken for them", async () => {
  const { page } = await embed(`<style>.gone { display: none }</style><on-record><p class="gone">“The bridge is closed,” officer Mara Quist said.</p>
    <p id="shown">“The bridge is closed,” officer Mara Quist said.</p></on-record>`);
  await analyzed(page);
  const owners = await page.evaluate(() => {
    const [range] = /** @type {any} */ (document.querySelector("on-record")).rangesOf({ kind: "quote", index: 0 });
    return range.startContainer.parentElement.id;
  });
  assert.equal(owners, "shown");
});

test("words that were changed behind the analysis are not pointed at", async () => {
  const { page } = await embed('<on-record id="it"><p id="p">“The bridge is closed,” officer Mara Quist said.</p></on-record>');
  await analyzed(page);
  const left = await page.evaluate(() => {
    const element = /** @type {any} */ (document.getElementById("it"));
    const text = /** @type {Text} */ (document.getElementById("p")?.firstChild);
    text.data = "“The bridge was opened,” officer Mara Quist said.";
    return element.rangesOf({ kind: "quote", index: 0 }).length;
  });
  assert.equal(left, 0);
});

test("the nodes of the host stay as they are", async () => {
  const { page } = await embed(`<div id="host">${host_pages[1][1]}</div><on-record id="it" for="host"></on-record>`, {
    before: () => {
      addEventListener("DOMContentLoaded", () => {
        const host = /** @type {HTMLElement} */ (document.getElementById("host"));
        Object.assign(globalThis, { nodesBefore: [...host.querySelectorAll("*")], htmlBefore: new XMLSerializer().serializeToString(host) });
      });
    },
  });
  await analyzed(page);
  const same = await page.evaluate(() => {
    const { nodesBefore, htmlBefore } = /** @type {any} */ (globalThis);
    const host = /** @type {HTMLElement} */ (document.getElementById("host"));
    const now = [...host.querySelectorAll("*")];
    return htmlBefore === new XMLSerializer().serializeToString(host) && now.length === nodesBefore.length && now.every((node, at) => node === nodesBefore[at]);
  });
  assert.equal(same, true);
});

test("a page that throws when its article is changed never does", async () => {
  const { page, complaints } = await embed(`<div id="host">${host_pages[6][1]}</div><on-record for="host"></on-record>`, {
    before: () => {
      addEventListener("DOMContentLoaded", () => {
        const host = /** @type {HTMLElement} */ (document.getElementById("host"));
        new MutationObserver(() => {
          throw new Error("the article was changed");
        }).observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    },
  });
  await analyzed(page);
  await page.locator(".entry").first().click();
  await page.waitForTimeout(100);
  assert.deepEqual(complaints, []);
});

test("2 MB of text are annotated, to the last quote", async () => {
  const paragraph = (/** @type {number} */ at) => `<p>“We counted ${at} ships, and <b>it</b> was not enough,” harbour master Dagny Okonjo said on day ${at}. ${"The tide came and went as it had done before, and nobody on the pier spoke about it. ".repeat(9)}</p>`;
  const body = Array.from({ length: 2400 }, (_, at) => paragraph(at + 1)).join("");
  assert.ok(body.length > 2e6);
  const { page, complaints } = await embed(`<on-record id="it"><article>${body}</article></on-record>`);
  await analyzed(page);
  const last = await page.evaluate(() => {
    const element = /** @type {any} */ (document.getElementById("it"));
    const { quotes, text } = element.analysis;
    const missing = quotes.filter((/** @type {any} */ _, /** @type {number} */ index) => !element.rangesOf({ kind: "quote", index }).length).length;
    return { words: element.rangesOf({ kind: "quote", index: quotes.length - 1 }).join(""), said: text.slice(...quotes.at(-1).span), missing, many: quotes.length };
  });
  assert.equal(last.words, last.said);
  assert.ok(last.many >= 2300, "nearly every paragraph is read");
  assert.equal(last.missing, 0);
  assert.deepEqual(complaints, []);
});
