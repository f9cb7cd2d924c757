import { decode } from "./decode.js";
import { strings } from "./strings.js";

/** @import { Source } from "./input.js" */

const largest_file = 64 * 2 ** 20;
/** How files begin that are no text, whatever they are called: RTF, PDF, and what has NUL bytes. */
const other = /^({\\rtf|%PDF-|[^]{0,99}\0)/;

/**
 * Files as sources, and what is to be said of those that cannot be read.
 *
 * @param {Iterable<File>} files
 * @returns {Promise<{ sources: Source[], troubles: string[] }>}
 */
export async function readFiles(files) {
  /** @type {Source[]} */
  const sources = [];
  const troubles = [];
  for (const file of files) {
    const kind = kindOf(file);
    if (!kind) troubles.push(strings.notText(file.name));
    else if (file.size > largest_file) troubles.push(strings.fileTooLarge(file.name));
    else {
      try {
        const content = decode(new Uint8Array(await file.arrayBuffer()), kind !== "text");
        if (other.test(content)) troubles.push(strings.notText(file.name));
        else sources.push({ content, kind, name: file.name, label: strings.file(file.name, file.size) });
      } catch {
        troubles.push(strings.unreadable(file.name));
      }
    }
  }
  return { sources, troubles };
}

/** @param {File} file @returns {Source["kind"] | undefined} nothing where it cannot be text */
function kindOf({ name, type }) {
  if (type === "text/html" || type === "application/xhtml+xml" || /\.x?html?$/i.test(name)) return "html";
  if (/\.(txt|md|markdown)$/i.test(name) || /^text\/(plain|markdown)$/.test(type)) return "text";
  return type === "" || type.startsWith("text/") ? "auto" : undefined;
}
