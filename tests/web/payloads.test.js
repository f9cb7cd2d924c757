import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { analyzeText, visitor } from "./support/visit.js";

/** @import { Page } from "playwright-core" */

const list = fileURLToPath(new URL("../../../shared/data/hostile/xss.json", import.meta.url));
const skip = existsSync(list) ? false : "../shared/data/hostile/xss.json is not here";
/** @type {string[]} */
const payloads = skip ? [] : JSON.parse(await readFile(list, "utf8"));

const visit = visitor();

/** Counts the calls of what payloads call. @param {Page} page */
const listen = (page) =>
  page.addInitScript(() => {
    const heard = /** @type {any} */ (globalThis.top);
    heard.ran ??= [];
    for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
      /** @type {any} */ (globalThis)[name] = () => void heard.ran.push(name);
    }
  });

/**
 * Pastes each payload between two paragraphs and waits until it is drawn.
 *
 * @param {Page} page
 * @param {"text/html" | "text/plain"} type
 * @returns {Promise<string[]>} what an element or attribute should not be
 */
const pasteAll = (page, type) =>
  page.evaluate(
    async ({ payloads, type }) => {
      const state = /** @type {HTMLElement} */ (document.getElementById("state"));
      const wrong = [];
      for (const payload of payloads) {
        const markup = `<p>Words before the trouble begins.</p>${payload}<p>Words after the trouble has ended.</p>`;
        const clipboardData = new DataTransfer();
        clipboardData.setData(type, markup);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        do await new Promise((resolve) => setTimeout(resolve));
        while (state.getAttribute("aria-busy") === "true");
        for (const node of document.querySelectorAll("body *")) {
          for (const { name, value } of node.attributes) {
            const script = /^(?:href|src|action|formaction|data|xlink:href)$/.test(name) && /^[\s\p{Cc}]*(?:javascript|data|vbscript):/iu.test(value);
            if (name.startsWith("on") || name === "srcdoc" || script) wrong.push(`${node.localName} ${name}=${value} of ${payload}`);
          }
        }
        const strange = document.querySelector("main :is(script, iframe, frame, object, embed, style, link, base, meta, svg:not(#minimap svg), math, form, video, audio, #article img)");
        if (strange) wrong.push(`<${strange.localName}> of ${payload}`);
      }
      return wrong;
    },
    { payloads, type },
  );

for (const type of /** @type {const} */ (["text/html", "text/plain"])) {
  test(`no payload that is pasted as ${type} runs, asks, leads away or leaves a trace in the page`, { skip }, async () => {
    const { page, requests, complaints } = await visit({ reducedMotion: "reduce" });
    page.setDefaultTimeout(300_000);
    await listen(page);
    await page.reload();
    await analyzeText(page, "The analyzer is there.");
    const address = page.url();
    const asked = requests.length;
    /** @type {string[]} */
    const away = [];
    page.on("framenavigated", (frame) => away.push(frame.url()));
    assert.deepEqual(await pasteAll(page, type), []);
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).ran), []);
    assert.deepEqual(requests.slice(asked), []);
    assert.deepEqual(away, []);
    assert.equal(page.url(), address);
    assert.deepEqual(complaints, []);
  });
}

test("on a page that puts them in raw most payloads run: the check can fail", { skip }, async () => {
  const { page } = await visit();
  await listen(page);
  await page.goto(new URL("examples/harbour.html", page.url()).href);
  const ran = await page.evaluate(
    async (payloads) => {
      for (const payload of payloads) {
        const holder = document.createElement("div");
        holder.innerHTML = payload; // eslint-disable-line no-unsanitized/property, no-restricted-properties -- the control
        document.body.append(holder);
        // What a reader would do by hand sooner or later.
        for (const node of holder.querySelectorAll("*")) {
          for (const name of node.getAttributeNames()) if (name.startsWith("on")) node.dispatchEvent(new Event(name.slice(2)));
        }
      }
      return /** @type {any} */ (globalThis).ran.length;
    },
    // Without those that lead away, after which nothing could be counted.
    payloads.filter((payload) => !/refresh|location|<base|submit/i.test(payload)),
  );
  assert.ok(ran > payloads.length / 2, `${ran} calls`);
});

test("the page refuses markup from text, for Trusted Types are enforced", async () => {
  const { page } = await visit();
  const [refused, directive] = await page.evaluate(async () => {
    const violation = new Promise((resolve) =>
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective)),
    );
    try {
      document.createElement("div").innerHTML = "<b>bold</b>"; // eslint-disable-line no-restricted-properties -- to be refused
      return ["nothing", ""];
    } catch (error) {
      return [/** @type {Error} */ (error).name, await violation];
    }
  });
  assert.deepEqual([refused, directive], ["TypeError", "require-trusted-types-for"]);
});

test("no second policy can be made", async () => {
  const { page } = await visit();
  const made = await page.evaluate(() =>
    ["onrecord", "another"].map((name) => {
      try {
        /** @type {any} */ (globalThis).trustedTypes.createPolicy(name, {});
        return "made";
      } catch {
        return "refused";
      }
    }),
  );
  assert.deepEqual(made, ["refused", "refused"]);
});
