import { decode } from "./decode.js";
import { part } from "./dom.js";
import { strings } from "./strings.js";

/**
 * What is to be analyzed. A source that is not what stands in the text area has a label.
 *
 * @typedef {object} Source
 * @property {string} content
 * @property {"auto" | "html" | "text"} kind
 * @property {string} [label]
 * @property {string} [plain] the plain text that came along with formatted text
 */

/** Longer texts are kept beside the text area, which would be slow to lay them out. */
const longest_shown = 300_000;
const largest_file = 64 * 2 ** 20;

/**
 * Takes articles in by paste, drop and file.
 *
 * @param {(source: Source) => void} submit called where the reader need not ask for the analysis
 * @param {(message: string) => void} tell
 */
export function installInput(submit, tell) {
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

  /** @param {DataTransfer} data @returns {Source | undefined} */
  function sourceOf(data) {
    const html = data.getData("text/html");
    const plain = data.getData("text/plain");
    // Source code copied from an editor comes with markup of its own colours.
    if (html && !looksLikeMarkup(plain)) {
      return { content: html, kind: "html", label: strings.richText(byteLength(html)), plain: plain || undefined };
    }
    return plain ? { content: plain, kind: "auto" } : undefined;
  }

  /** @param {FileList} files */
  async function takeFile(files) {
    const [file] = files;
    if (files.length > 1) tell(strings.onlyFirst(file.name));
    if (file.size > largest_file) return tell(strings.fileTooLarge);
    const kind = kindOf(file);
    const content = decode(new Uint8Array(await file.arrayBuffer()), kind !== "text");
    take({ content, kind, label: strings.file(file.name, file.size) });
    if (taken) submit(taken);
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
    if (event.defaultPrevented || isEditable(event.target)) return;
    const source = event.clipboardData && sourceOf(event.clipboardData);
    if (!source) return;
    event.preventDefault();
    take(source);
    if (taken) submit(taken);
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
    if (data?.files.length) return void takeFile(data.files);
    const source = data && sourceOf(data);
    if (!source) return;
    take(source);
    if (taken) submit(taken);
  });

  part("choose").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    if (picker.files?.length) takeFile(picker.files);
    picker.value = "";
  });
  part("source-plain").addEventListener("click", () => takePlain(taken?.plain ?? ""));
  part("source-clear").addEventListener("click", () => {
    takePlain("");
    area.focus();
  });

  return {
    take,
    /** Makes room for the article; the focus unfolds it, and nothing moves under a click. */
    fold: () => composer.classList.add("compact"),
    /** @returns {Source} */
    current: () => taken ?? { content: area.value, kind: "auto" },
  };
}

/** @param {string} text */
function byteLength(text) {
  return new Blob([text]).size;
}

/** @param {string} text */
function looksLikeMarkup(text) {
  return /^\s*<(?:!doctype|!--|[a-z][^<>]*>)/i.test(text.slice(0, 2000));
}

/** @param {File} file @returns {Source["kind"]} */
function kindOf({ name, type }) {
  if (type === "text/html" || type === "application/xhtml+xml" || /\.x?html?$/i.test(name)) return "html";
  return type === "text/plain" || /\.(txt|md|markdown)$/i.test(name) ? "text" : "auto";
}

/** @param {EventTarget | null} target */
function isEditable(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));
}
