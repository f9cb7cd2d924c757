import { element, part } from "./dom.js";
import { strings } from "./strings.js";

/** @import { ExportFormat } from "../onrecord/types.js" */

/** @type {{ format: ExportFormat, extension: string, type: string }[]} */
const formats = [
  { format: "html", extension: "html", type: "text/html" },
  { format: "markdown", extension: "md", type: "text/markdown" },
  { format: "csv", extension: "csv", type: "text/csv" },
  { format: "json", extension: "json", type: "application/json" },
  { format: "web-annotation", extension: "jsonld", type: "application/ld+json" },
];

/**
 * The menu of formats.
 *
 * @param {(format: ExportFormat, save: (name: string, content: string) => void) => void} write is to
 *   call `save` with the name of the file, without its extension, and what it holds
 */
export function installDownloads(write) {
  const menu = /** @type {HTMLDetailsElement} */ (part("download"));
  part("download-list").append(
    ...formats.map(({ format, extension, type }) => {
      const { name, what } = strings.formats[format];
      const button = element("button", { type: "button", "data-format": format }, name, element("small", {}, what));
      button.addEventListener("click", () => {
        menu.open = false;
        write(format, (title, content) => save(`${fileName(title)}.${extension}`, type, content));
      });
      return button;
    }),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (menu.open && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

/** @param {string} title */
export function fileName(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "onrecord";
}

/** @param {string} name @param {string} type @param {string} content */
export function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element("a", { href: url, download: name }).click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
