import { byteLength } from "./bytes.js";
import { sourceOf } from "./clipboard.js";
import { isEditable, part } from "./dom.js";
import { readFiles } from "./files.js";
import { strings } from "./strings.js";

/**
 * What is to be analyzed. A source that is not what stands in the text area has a label.
 *
 * @typedef {object} Source
 * @property {string} content
 * @property {"auto" | "html" | "text"} kind
 * @property {string} [name] of the file it came from
 * @property {string} [label]
 * @property {string} [plain] the plain text that came along with formatted text
 */

/** Longer texts are kept beside the text area, which would be slow to lay them out. */
const longest_shown = 300_000;

/**
 * Takes articles in by paste, drop and file.
 *
 * @param {(sources: Source[], troubles: string[]) => void} submit called where the reader need not
 *   ask for the analysis, with what could not be read besides
 */
export function installInput(submit) {
  const area = /** @type {HTMLTextAreaElement} */ (part("paste"));
  const picker = /** @type {HTMLInputElement} */ (part("file"));
  const composer = part("composer");
  /** @type {Source | undefined} what was taken in, as long as the text area is not edited */
  let taken;

  function showSource() {
    part("source").hidden = !taken?.label;
    part("source-label").textContent = taken?.label ?? "";
    part("source-plain").hidden = taken?.plain === undefined;
  }

  /** @param {Source} source */
  function take(source) {
    const shown = source.plain ?? source.content;
    const long = shown.length > longest_shown;
    area.value = long ? "" : shown;
    taken = long ? { label: strings.longText(byteLength(source.content)), ...source } : source;
    showSource();
  }

  /** @param {string} text */
  function takePlain(text) {
    take({ content: text, kind: "auto" });
  }

  /** @param {Source} source */
  function takeAndSubmit(source) {
    take(source);
    submit([taken ?? source], []);
  }

  /** @param {Iterable<File>} files */
  async function takeFiles(files) {
    const { sources, troubles } = await readFiles(files);
    if (sources.length === 1) take(sources[0]);
    submit(sources, troubles);
  }

  area.addEventListener("paste", (event) => {
    const source = event.clipboardData && sourceOf(event.clipboardData);
    if (!source) return;
    const replaces = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    if (!replaces || (source.kind !== "html" && source.content.length <= longest_shown)) return;
    event.preventDefault();
    take(source);
  });
  area.addEventListener("focus", () => composer.classList.remove("compact"));
  area.addEventListener("input", () => {
    taken = undefined;
    showSource();
  });

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (event.defaultPrevented || !data) return;
    if (data.files.length) {
      event.preventDefault();
      return void takeFiles([...data.files]);
    }
    if (isEditable(event.target)) return;
    const source = sourceOf(data);
    if (!source) return;
    event.preventDefault();
    takeAndSubmit(source);
  });

  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    composer.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) composer.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    composer.classList.remove("dropping");
    const data = event.dataTransfer;
    if (data?.files.length) return void takeFiles([...data.files]);
    const source = data && sourceOf(data);
    if (source) takeAndSubmit(source);
  });

  part("choose").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    if (picker.files?.length) takeFiles([...picker.files]);
    picker.value = "";
  });
  part("source-plain").addEventListener("click", () => takePlain(taken?.plain ?? ""));
  part("source-clear").addEventListener("click", () => {
    takePlain("");
    area.focus();
  });

  return {
    take,
    takeFiles,
    /** Makes room for the article; the focus unfolds it, and nothing moves under a click. */
    fold: () => composer.classList.add("compact"),
    focus: () => area.focus(),
    /** @returns {Source} */
    current: () => taken ?? { content: area.value, kind: "auto" },
  };
}
