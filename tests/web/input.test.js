import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { analyze, analyzeText, bytesOf, drop, paste, settled, visitor } from "./support/visit.js";

const visit = visitor();
const examples = new URL("../../examples/articles/", import.meta.url);

const rich = `<article><h1>Old mill to become a school</h1>
  <p>Mayor Oda Prell opened the <b>north wing</b> of the mill on Monday morning.</p>
  <p>The council had argued for two years about what the empty building could become, and in the end it followed the parents, who want a school that children can walk to. What the builders have to finish before the summer:</p>
  <ul><li>Twelve classrooms on two floors, each with windows on the river side</li><li>A library for nine thousand books, with a view of the weir</li></ul>
  <p>The roof was made safe in the autumn, the mayor said, and the first lessons will be held in the north wing as soon as the heating has been tested through one whole winter.</p></article>`;

test("formatted text keeps its structure", async () => {
  const { page } = await visit();
  await paste(page, "#paste", { "text/html": rich, "text/plain": "Old mill to become a school" });
  assert.match(await page.locator("#source").innerText(), /Formatted text/);
  await analyze(page);
  const article = page.getByTestId("article");
  assert.equal(await article.locator(".headline").innerText(), "Old mill to become a school");
  assert.deepEqual(await article.locator("li").allInnerTexts(), [
    "Twelve classrooms on two floors, each with windows on the river side",
    "A library for nine thousand books, with a view of the weir",
  ]);
});

test("formatted text can be taken as plain text instead", async () => {
  const { page } = await visit();
  await paste(page, "#paste", { "text/html": rich, "text/plain": "Only these plain words about the mill." });
  await page.getByRole("button", { name: "use as plain text" }).click();
  await analyze(page);
  assert.equal((await page.getByTestId("article").innerText()).trim(), "Only these plain words about the mill.");
});

test("editing what was pasted makes it plain text", async () => {
  const { page } = await visit();
  await paste(page, "#paste", { "text/html": rich, "text/plain": "Pasted words." });
  await page.getByTestId("paste").press("End");
  await page.getByTestId("paste").pressSequentially(" Typed words.");
  await analyze(page);
  assert.equal((await page.getByTestId("article").innerText()).trim(), "Pasted words. Typed words.");
});

test("HTML source that is typed or pasted as text is read as HTML", async () => {
  const { page } = await visit();
  await analyzeText(page, rich);
  assert.equal(await page.getByTestId("article").locator("li").count(), 2);
});

test("source code that an editor copied with its own colours is read as the source", async () => {
  const { page } = await visit();
  await paste(page, "#paste", { "text/html": `<pre style="color:red">${rich.replaceAll("<", "&lt;")}</pre>`, "text/plain": rich });
  await page.getByTestId("paste").fill(rich);
  await analyze(page);
  assert.equal(await page.getByTestId("article").locator("li").count(), 2);
});

test("plain text becomes one paragraph a line", async () => {
  const { page } = await visit();
  await analyzeText(page, "The first line of the report.\nThe second line of the report.");
  assert.deepEqual(await page.locator("[data-testid=article] p").allInnerTexts(), [
    "The first line of the report.",
    "The second line of the report.",
  ]);
});

test("what is pasted outside of the text area is analyzed at once", async () => {
  const { page } = await visit();
  await paste(page, "body", { "text/plain": "The council met on Monday." });
  await page.locator("#result").waitFor();
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The council met on Monday.");
});

test("a chosen file is analyzed at once", async () => {
  const { page } = await visit();
  await page.locator("#file").setInputFiles(fileURLToPath(new URL("river.txt", examples)));
  await page.locator("#result").waitFor();
  assert.match(await page.getByTestId("article").innerText(), /Mayor Inger Solbakken/);
  assert.match(await page.locator("#source").innerText(), /river\.txt, \d KB/);
});

test("a dropped HTML file is read in the encoding that it declares", async () => {
  const { page } = await visit();
  const html = "<meta charset=iso-8859-2><p>Starosta Vra\xbbte z \xd8\xed\xe8an otev\xf8el most.</p>";
  await drop(page, { name: "most.html", type: "text/html", bytes: [...html].map((letter) => letter.charCodeAt(0)) });
  await page.locator("#result").waitFor();
  assert.match(await page.getByTestId("article").innerText(), /Vraťte z Říčan otevřel most/);
});

test("a dropped file that begins with a byte order mark is read by it", async () => {
  const { page } = await visit();
  const bytes = [0xff, 0xfe, ..."Łódź opens a bridge.".split("").flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8])];
  await drop(page, { name: "bridge.txt", type: "text/plain", bytes });
  await page.locator("#result").waitFor();
  assert.equal((await page.getByTestId("article").innerText()).trim(), "Łódź opens a bridge.");
});

test("an undeclared file that is no UTF-8 is read as windows-1252", async () => {
  const { page } = await visit();
  const bytes = [..."\x93Enough,\x94 said the caf\xe9 owner."].map((letter) => letter.charCodeAt(0));
  await drop(page, { name: "cafe.txt", type: "text/plain", bytes });
  await page.locator("#result").waitFor();
  assert.equal((await page.getByTestId("article").innerText()).trim(), "“Enough,” said the café owner.");
});

test("several files are read one after the other and lie side by side; what is no text is named", async () => {
  const { page } = await visit();
  await drop(
    page,
    { name: "one.txt", type: "text/plain", bytes: bytesOf("The first article.") },
    { name: "photo.png", type: "image/png", bytes: [137, 80, 78, 71] },
    { name: "two.html", type: "text/html", bytes: bytesOf("<p>The second article.</p>") },
    { name: "three.md", type: "", bytes: bytesOf("The third article.") },
  );
  await page.getByTestId("status").getByText("photo.png is no text and no HTML and was left out.").waitFor();
  const shelf = page.getByRole("navigation", { name: "Open articles" });
  assert.deepEqual(await shelf.locator(".shelf-open").allInnerTexts(), ["one.txt", "two.html", "three.md"]);
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The first article.");
  await shelf.getByRole("button", { name: "three.md", exact: true }).click();
  await page.getByTestId("article").getByText("The third article.").waitFor();
  assert.equal(await shelf.locator("[aria-current]").innerText(), "three.md");
  await shelf.getByRole("button", { name: "Close three.md" }).click();
  await page.getByTestId("article").getByText("The second article.").waitFor();
  assert.equal(await shelf.locator(".shelf-open").count(), 2);
});

test("what is called a text and is none is named", async () => {
  const { page } = await visit();
  await drop(
    page,
    { name: "letter.rtf", type: "text/rtf", bytes: bytesOf("{\\rtf1 The letter.}") },
    { name: "scan", type: "", bytes: bytesOf("%PDF-1.7 obj") },
    { name: "photo.txt", type: "text/plain", bytes: [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13] },
    { name: "one.txt", type: "text/plain", bytes: bytesOf("The first {\\rtf article.") },
  );
  const status = page.getByTestId("status");
  for (const name of ["letter.rtf", "scan", "photo.txt"])
    await status.getByText(`${name} is no text and no HTML and was left out.`).waitFor();
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The first {\\rtf article.");
});

test("a file that is pasted is read", async () => {
  const { page } = await visit();
  await page.locator("#paste").evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["The pasted file."], "pasted.txt", { type: "text/plain" }));
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await settled(page);
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The pasted file.");
});

test("the installed page opens the files that it is started with", async () => {
  const { page } = await visit();
  await page.addInitScript(() => {
    const file = new File(["<p>The opened file.</p>"], "opened.html", { type: "text/html" });
    const launchQueue = {
      setConsumer: (/** @type {Function} */ consume) => consume({ files: [{ getFile: async () => file }] }),
    };
    Object.defineProperty(globalThis, "launchQueue", { value: launchQueue });
  });
  await page.reload();
  await settled(page);
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The opened file.");
});

test("the example shows quotes, claims and removed parts", async () => {
  const { page } = await visit();
  await page.locator("#welcome").getByRole("button", { name: "Try the example" }).click();
  await page.locator("#result").waitFor();
  assert.equal(await page.locator("#welcome").isVisible(), false);
  for (const list of ["quotes", "claims", "removed"]) {
    assert.notEqual(await page.getByTestId(list).locator("li").count(), 0, list);
  }
});

test("every highlight of the example holds the text of its entry", async () => {
  const { page } = await visit();
  await analyzeText(page, await readFile(new URL("harbour.html", examples), "utf8"));
  const [marked, listed] = await page.evaluate(() => {
    /** @type {Record<string, string>} */
    const marks = {};
    for (const mark of document.querySelectorAll("#article mark")) {
      const { kind, index } = /** @type {HTMLElement} */ (mark).dataset;
      marks[`${kind}-${index}`] = (marks[`${kind}-${index}`] ?? "") + mark.textContent;
    }
    /** @type {Record<string, string>} */
    const entries = {};
    for (const entry of document.querySelectorAll("[data-entry]")) {
      entries[entry.getAttribute("data-entry") ?? ""] = entry.querySelector(".entry-words")?.textContent ?? "";
    }
    return [marks, entries];
  });
  assert.ok(Object.keys(listed).length > 10);
  assert.deepEqual(marked, listed);
});

test("Control and Enter analyze", async () => {
  const { page } = await visit();
  await page.getByTestId("paste").fill("The council met on Monday.");
  await page.getByTestId("paste").press("Control+Enter");
  await page.locator("#result").waitFor();
});

test("nothing, and an address alone, are answered with what to do", async () => {
  const { page } = await visit();
  await page.getByTestId("analyze").click();
  assert.match(await page.getByTestId("status").innerText(), /Paste an article first/);
  await page.getByTestId("paste").fill("https://news.example/today");
  await page.getByTestId("analyze").click();
  assert.match(await page.getByTestId("status").innerText(), /cannot fetch other sites/);
});

test("a second article takes the place of the first", async () => {
  const { page } = await visit();
  await analyzeText(page, "The first article.");
  await page.getByTestId("paste").fill("The second article.");
  await page.getByTestId("analyze").click();
  await page.getByTestId("article").getByText("The second article.").waitFor();
  assert.equal((await page.getByTestId("article").innerText()).trim(), "The second article.");
});

test("a text of two megabytes is shown, and the reader can cancel", async () => {
  const { page } = await visit();
  const lines = Array.from({ length: 10_000 }, (_, year) =>
    `In its meeting number ${year} the council of the town spoke about the old bridge and its ${year} stones, and about ` +
    "who would pay for the ropes, the lamps and the tar that a bridge of that age needs before each winter comes.");
  const long = lines.join("\n");
  await paste(page, "#paste", { "text/plain": long });
  assert.match(await page.locator("#source").innerText(), /Pasted text, 2\.\d MB/);
  await page.evaluate(() => {
    document.getElementById("analyze")?.click();
    document.getElementById("cancel")?.click();
  });
  await page.getByTestId("status").getByText("Cancelled.").waitFor();
  await analyze(page);
  assert.equal(await page.locator("[data-testid=article] [data-block]").count(), 10_000);
});
