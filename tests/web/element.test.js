import assert from "node:assert/strict";
import { test } from "node:test";

import { analyzed, embedder, strict_policy } from "./support/embed.js";
import { axeViolations } from "./support/axe.js";

/** @import { Page } from "playwright-core" */

const embed = embedder();

const article = `<p>“We will not build a safety plan on luck,” harbour master Dagny Okonjo said on Tuesday.</p>
  <p>Unemployment rose to 7.5 percent in March, up from 6.9 percent a year earlier.</p>
  <p>Minister Lena Corvin said the port “has learned nothing” and that it will close in May.</p>`;
const around = `<on-record id="it">${article}</on-record>`;

/** @param {Page} page @param {string} [type] @returns {Promise<any[]>} details of the element's events */
const events = (page, type) =>
  page.evaluate((wanted) => /** @type {any} */ (globalThis).events.filter((/** @type {any} */ event) => !wanted || event.type === wanted), type);

/** @param {Page} page @returns {Promise<Record<string, number>>} how many ranges each highlight of the page has */
const highlights = (page) => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));

/** @param {Page} page */
const sheets = (page) => page.evaluate(() => document.adoptedStyleSheets.length);

/** A quote's words in the article's own text. @param {Page} page @param {string} words */
async function clickWords(page, words) {
  const [x, y] = await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
  await page.mouse.click(x, y);
}

test("around an article it says what it does by events that bubble, with data", async () => {
  const { page, complaints } = await embed(around);
  await analyzed(page);
  const [ready, analysis] = await events(page);
  assert.equal(ready.type, "ready");
  assert.match(ready.detail.version, /^\d/);
  assert.equal(analysis.id, "it");
  assert.equal(analysis.detail.analysis.schema, "onrecord.analysis/1");
  assert.equal(analysis.detail.placed, analysis.detail.analysis.quotes.length + analysis.detail.analysis.claims.length);
  assert.deepEqual(complaints, []);
});

test("events leave the shadow root that the element stands in", async () => {
  const { page } = await embed('<div id="host"></div>');
  await page.evaluate((html) => {
    const root = /** @type {HTMLElement} */ (document.getElementById("host")).attachShadow({ mode: "open" });
    const element = document.createElement("on-record");
    for (const words of html) element.appendChild(document.createElement("p")).textContent = words;
    root.append(element);
  }, ["“Enough,” said Ulla Brandt, who leads the council.", "Taxes rose by 4 percent in 2024."]);
  await analyzed(page);
  assert.equal((await highlights(page))["on-record-quote-direct"], 1);
  const [inShadow, inDocument] = await page.evaluate(() => [
    /** @type {HTMLElement} */ (document.getElementById("host")).shadowRoot?.adoptedStyleSheets.length, document.adoptedStyleSheets.length,
  ]);
  assert.deepEqual([inShadow, inDocument], [1, 0], "the rules are where the text is");
});

test("it points at an article elsewhere on the page", async () => {
  const { page } = await embed(`<main id="text">${article}</main><on-record id="it" for="text"></on-record>`);
  await analyzed(page);
  assert.ok((await highlights(page))["on-record-quote-direct"] >= 1);
  assert.ok(await page.getByText("Dagny Okonjo1").isVisible());
});

test("pointing at nothing is an error with a code, and with observe it waits", async () => {
  const { page } = await embed('<on-record id="it" for="text"></on-record><on-record id="waits" for="text" observe></on-record>');
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.some((/** @type {any} */ { type }) => type === "error"));
  const failed = await page.evaluate(() => /** @type {any} */ (globalThis).events.map((/** @type {any} */ { id, detail }) => [id, detail.error.code]));
  assert.deepEqual(failed, [["it", "target_missing"]]);
  await page.evaluate(() => {
    const text = document.createElement("p");
    text.id = "text";
    text.textContent = "“Enough,” said Ulla Brandt, who leads the council.";
    document.body.append(text);
  });
  await analyzed(page);
  assert.equal((await events(page, "analysis"))[0].id, "waits");
});

test("attributes and properties are one and the same", async () => {
  const { page } = await embed('<on-record id="it" panel="none">x</on-record>');
  await analyzed(page);
  const [read, written] = await page.evaluate(() => {
    const element = /** @type {any} */ (document.getElementById("it"));
    const before = [element.htmlFor, element.wasmUrl, element.sameThread, element.observe, element.panel, element.highlights];
    Object.assign(element, { htmlFor: "a", wasmUrl: "b.wasm", sameThread: true, observe: true, panel: "beside", highlights: "quotes" });
    return [before, element.getAttributeNames().sort().map((/** @type {string} */ name) => `${name}=${element.getAttribute(name)}`)];
  });
  assert.deepEqual(read, ["", "", false, false, "none", "all"]);
  assert.deepEqual(written, ["for=a", "highlights=quotes", "id=it", "observe=", "panel=beside", "same-thread=", "wasm-url=b.wasm"]);
});

test("properties set before the element is known are heeded", async () => {
  const { page } = await embed(`<main id="text">${article}</main><on-record id="it"></on-record>`, {
    before: () => {
      addEventListener("readystatechange", () => Object.assign(document.getElementById("it") ?? {}, { htmlFor: "text", highlights: "quotes" }), true);
    },
  });
  await analyzed(page);
  assert.equal(await page.locator("#it").getAttribute("for"), "text");
  assert.deepEqual(Object.keys(await highlights(page)).filter((name) => name.includes("claim")), []);
});

test("which findings are drawn can be changed without another analysis", async () => {
  const { page } = await embed(around);
  await analyzed(page);
  await page.evaluate(() => document.getElementById("it")?.setAttribute("highlights", "claims"));
  assert.deepEqual(Object.keys(await highlights(page)).filter((name) => name.includes("quote")), []);
  await page.evaluate(() => document.getElementById("it")?.setAttribute("highlights", "none"));
  assert.deepEqual(await highlights(page), {});
  assert.equal((await events(page, "analysis")).length, 1);
});

test("choosing an entry emphasises its words and scrolls to them", async () => {
  const { page } = await embed(`<p style="height: 3000px">Far above.</p><main id="text">${article}</main><div style="position: fixed; inset: 0 0 auto"><on-record id="it" for="text"></on-record></div>`);
  await analyzed(page);
  await page.locator(".entry", { hasText: "safety plan" }).getByRole("button").click();
  const [selected, inView] = await page.evaluate(() => {
    const [range] = /** @type {Range[]} */ ([.../** @type {any} */ (CSS.highlights.get("on-record-selected"))]);
    const { top, bottom } = range.getBoundingClientRect();
    return [range.toString(), top >= 0 && bottom <= innerHeight];
  });
  assert.equal(selected, "We will not build a safety plan on luck,");
  assert.equal(inView, true);
  const [{ detail }] = await events(page, "select");
  assert.deepEqual([detail.kind, detail.from, detail.text, detail.quote.kind], ["quote", "panel", selected, "direct"]);
});

test("clicking highlighted words selects their entry, clicking others ends that", async () => {
  const { page } = await embed(around);
  await analyzed(page);
  await clickWords(page, "safety plan");
  assert.match((await page.locator(".entry[aria-current]").textContent()) ?? "", /safety plan/);
  await clickWords(page, "7.5 percent");
  assert.equal(await page.locator(".entry[aria-current]").getAttribute("data-class"), "CFS");
  assert.equal(await page.getByRole("tab", { name: "Claims" }).getAttribute("aria-selected"), "true");
  await page.mouse.click(5, 700);
  await page.evaluate(() => document.getElementById("it")?.querySelector("p")?.click());
  assert.equal(await page.locator(".entry[aria-current]").count(), 0);
  assert.equal((await highlights(page))["on-record-selected"], undefined);
});

test("an entry can be clicked anywhere", async () => {
  const { page } = await embed(around);
  await analyzed(page);
  await page.locator(".entry .details").first().click();
  assert.equal(await page.locator(".entry[aria-current]").count(), 1);
  assert.equal((await highlights(page))["on-record-selected"], 1);
});

test("everything works by keyboard", async () => {
  const { page } = await embed(around);
  await analyzed(page);
  await page.getByRole("tab", { name: "Quotes" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByRole("tab", { name: "Claims" }).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const [{ detail }] = await events(page, "select");
  assert.equal(detail.kind, "claim");
  assert.equal(await page.locator(".entry[aria-current]").count(), 1);
  await page.keyboard.press("Escape");
  assert.deepEqual((await events(page, "select")).at(-1).detail, { kind: null, from: "panel" });
});

test("removed it leaves nothing behind, and back again it shows the same without a second analysis", async () => {
  const { page } = await embed(`<main id="text">${article}</main><on-record id="it" for="text"></on-record>`);
  await analyzed(page);
  const before = await highlights(page);
  assert.equal(await sheets(page), 1);
  await page.evaluate(() => {
    const element = /** @type {any} */ (document.getElementById("it"));
    Object.assign(globalThis, { element, first: element.analysis });
    element.remove();
  });
  assert.deepEqual(await highlights(page), {});
  assert.equal(await sheets(page), 0);
  await page.evaluate(() => document.body.prepend(/** @type {any} */ (globalThis).element));
  await analyzed(page, 2);
  assert.deepEqual(await highlights(page), before);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).element.analysis === /** @type {any} */ (globalThis).first), true);
});

test("moved with its article it stays at work", async () => {
  const { page } = await embed(`${around}<section id="elsewhere"></section>`);
  await analyzed(page);
  const before = await highlights(page);
  await page.evaluate(() => document.getElementById("elsewhere")?.append(/** @type {Node} */ (document.getElementById("it"))));
  await analyzed(page, 2);
  assert.deepEqual(await highlights(page), before);
  await clickWords(page, "safety plan");
  assert.equal(await page.locator(".entry[aria-current]").count(), 1);
});

test("moved in one step it does not begin anew", async () => {
  const { page } = await embed(`${around}<section id="elsewhere"></section>`);
  await analyzed(page);
  const before = await highlights(page);
  const during = await page.evaluate(() => {
    /** @type {any} */ (document.getElementById("elsewhere")).moveBefore(document.getElementById("it"), null);
    return Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size]));
  });
  assert.deepEqual(during, before);
  await analyzed(page, 2);
  assert.deepEqual(await highlights(page), before);
});

test("removed while it still reads, it draws nothing", async () => {
  const { page } = await embed(`<main id="text">${article}</main>`);
  await page.evaluate(async () => {
    await customElements.whenDefined("on-record");
    const element = document.createElement("on-record");
    element.setAttribute("for", "text");
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    element.remove();
  });
  await page.waitForTimeout(800);
  assert.deepEqual(await highlights(page), {});
  assert.equal(await sheets(page), 0);
  assert.deepEqual(await events(page, "error"), []);
});

test("two on a page share names and one analyzer, and one may go without the other", async () => {
  const { page } = await embed(`${around}<on-record id="other"><p>“Enough is enough,” said Ulla Brandt, who leads the council.</p></on-record>`);
  await analyzed(page, 2);
  const both = (await highlights(page))["on-record-quote-direct"];
  assert.equal(page.workers().length, 1);
  await page.evaluate(() => document.getElementById("other")?.remove());
  assert.equal((await highlights(page))["on-record-quote-direct"], both - 1);
  assert.equal(await sheets(page), 1);
});

test("highlights of others stay, whatever the element does", async () => {
  const { page } = await embed(around, {
    before: () => {
      addEventListener("DOMContentLoaded", () => {
        const range = new Range();
        range.selectNodeContents(document.body);
        CSS.highlights.set("search", new Highlight(range));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("::highlight(search) { color: red }");
        document.adoptedStyleSheets.push(sheet);
      });
    },
  });
  await analyzed(page);
  await page.evaluate(() => document.getElementById("it")?.remove());
  assert.deepEqual(await highlights(page), { search: 1 });
  assert.equal(await sheets(page), 1);
});

test("with observe, changes are read again, once for many", async () => {
  const { page } = await embed('<on-record id="it" observe><p id="p">The council met on Monday.</p></on-record>');
  await analyzed(page);
  await page.evaluate(async () => {
    const p = /** @type {HTMLElement} */ (document.getElementById("p"));
    for (const words of ["“It is", "“It is late", "“It is late,” said Ulla Brandt, who leads the council."]) {
      p.textContent = words;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  await analyzed(page, 2);
  assert.equal(await page.locator(".entry", { hasText: "It is late" }).first().isVisible(), true);
  assert.equal((await highlights(page))["on-record-quote-direct"], 1);
  await page.waitForTimeout(700);
  assert.equal((await events(page, "analysis")).length, 2);
});

test("without observe, refresh reads the article again", async () => {
  const { page } = await embed('<on-record id="it"><p id="p">The council met on Monday.</p></on-record>');
  await analyzed(page);
  const quotes = await page.evaluate(async () => {
    /** @type {HTMLElement} */ (document.getElementById("p")).textContent = "“It is late,” said Ulla Brandt, who leads the council.";
    return (await /** @type {any} */ (document.getElementById("it")).refresh()).quotes.length;
  });
  assert.equal(quotes, 1);
});

test("where the browser draws no highlights, an entry selects its words in the text", async () => {
  const { page, complaints } = await embed(around, {
    before: () => {
      Reflect.deleteProperty(CSS, "highlights");
      Reflect.deleteProperty(globalThis, "Highlight");
    },
  });
  await analyzed(page);
  await page.locator(".entry", { hasText: "safety plan" }).getByRole("button").click();
  assert.equal(await page.evaluate(() => String(getSelection())), "We will not build a safety plan on luck,");
  assert.equal(await page.locator("#it mark").count(), 0);
  assert.deepEqual(complaints, []);
});

test("the strict policy with Trusted Types lets it work, in a worker and without", async () => {
  for (const attribute of ["", "same-thread"]) {
    const { page, complaints } = await embed(`<on-record ${attribute}>${article}</on-record>`, { policy: strict_policy });
    await analyzed(page);
    await page.locator(".entry button").first().click();
    assert.ok((await highlights(page))["on-record-selected"] >= 1);
    assert.equal(page.workers().length, attribute ? 0 : 1);
    assert.deepEqual(complaints, []);
  }
});

test("a module that is not where it should be is an error that says so, and the page goes on", async () => {
  const { page } = await embed(`<on-record id="it" wasm-url="nowhere.wasm">${article}</on-record>`);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.some((/** @type {any} */ { type }) => type === "error"));
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).events[0].detail.error.code), "load_failed");
  assert.match((await page.locator(".summary").textContent()) ?? "", /could not be analyzed/);
});

test("what an author gives for the panel is shown there and is no part of the article", async () => {
  const { page } = await embed(`<style>on-record::part(panel) { border-width: 7px }</style>
    <on-record id="it" style="--on-record-surface: rgb(1, 2, 3)"><h2 slot="heading">“Mine,” said Nobody Here.</h2>${article}</on-record>`);
  await analyzed(page);
  const [text, width, colour] = await page.evaluate(() => {
    const element = /** @type {any} */ (document.getElementById("it"));
    const { borderTopWidth, backgroundColor } = getComputedStyle(element.shadowRoot.querySelector(".panel"));
    return [element.analysis.text, borderTopWidth, backgroundColor];
  });
  assert.doesNotMatch(text, /Nobody Here/);
  assert.equal(await page.getByRole("heading", { name: "Nobody Here" }).isVisible(), true);
  assert.deepEqual([width, colour], ["7px", "rgb(1, 2, 3)"]);
});

test("a long list is laid out in parts, and a finding far down is still reached", async () => {
  const body = Array.from({ length: 300 }, (_, at) => `<p>“We counted ${at} ships today, and it was not enough for us,” harbour master Dagny Okonjo said on day ${at} of the strike, after the tide had come and gone as before.</p>`).join("");
  const { page } = await embed(`<on-record id="it">${body}</on-record>`);
  await analyzed(page);
  const many = await page.evaluate(() => /** @type {any} */ (document.getElementById("it")).analysis.quotes.length);
  assert.ok(many > 150);
  assert.equal(await page.locator(".entry[data-quote]").count(), 150);
  await page.getByRole("button", { name: /Show \d+ more/ }).click();
  await page.evaluate((index) => /** @type {any} */ (document.getElementById("it")).select({ kind: "quote", index }), many - 1);
  assert.equal(await page.locator(".entry[aria-current]").isVisible(), true);
});

for (const [look, options] of /** @type {const} */ ([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 390, height: 844 } }],
  ["in forced colours", { forcedColors: "active" }],
])) {
  test(`axe finds nothing, ${look}`, async () => {
    const { page } = await embed(`<style>:root { color-scheme: light dark }</style><main><h1>News</h1>${around}</main>`, options);
    await analyzed(page);
    assert.deepEqual(await axeViolations(page), []);
    await page.locator(".entry button").first().click();
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole("tab", { name: "Claims" }).click();
    await page.locator(".entry:visible button").first().click();
    assert.deepEqual(await axeViolations(page), []);
  });
}
