import { element, isEditable, part } from "./dom.js";
import { strings } from "./strings.js";

/** @typedef {keyof typeof strings.shortcuts} Command */

/** Single keys rest while somebody types and where they are switched off (WCAG 2.2, 2.1.4). */
const switched_off = "onrecord keys off";

/** @type {{ keys: string[], command: Command }[]} in the order of the help sheet; "Mod" is Control or Command */
const shortcuts = [
  { keys: ["?"], command: "help" },
  { keys: ["/"], command: "search" },
  { keys: ["j"], command: "next" },
  { keys: ["k"], command: "previous" },
  { keys: ["q"], command: "nextQuote" },
  { keys: ["Q"], command: "previousQuote" },
  { keys: ["c"], command: "nextClaim" },
  { keys: ["C"], command: "previousClaim" },
  { keys: ["y"], command: "copy" },
  { keys: ["x"], command: "remove" },
  { keys: ["u", "Mod+z"], command: "undo" },
  { keys: ["U", "Mod+Z"], command: "redo" },
  { keys: ["1"], command: "quotes" },
  { keys: ["2"], command: "claims" },
  { keys: ["3"], command: "removed" },
  { keys: ["a"], command: "article" },
  { keys: ["e"], command: "composer" },
  { keys: ["["], command: "previousArticle" },
  { keys: ["]"], command: "nextArticle" },
];

/**
 * The keyboard shortcuts and the sheet that explains them.
 *
 * @param {Record<Exclude<Command, "help">, () => void>} commands
 */
export function installKeys(commands) {
  const sheet = /** @type {HTMLDialogElement} */ (part("keys"));
  const on = /** @type {HTMLInputElement} */ (part("keys-switch"));
  const all = { ...commands, help: () => sheet.showModal() };

  on.checked = localStorage.getItem(switched_off) === null;
  on.addEventListener("change", () => {
    if (on.checked) localStorage.removeItem(switched_off);
    else localStorage.setItem(switched_off, "");
  });
  part("keys-open").addEventListener("click", all.help);
  part("keys-list").append(
    ...shortcuts.flatMap(({ keys, command }) => [
      element("dt", {}, ...keys.map((key) => element("kbd", {}, strings.keyName(key)))),
      element("dd", {}, strings.shortcuts[command]),
    ]),
  );

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    const modified = event.ctrlKey || event.metaKey;
    if (isEditable(event.target) || (!modified && !on.checked)) return;
    const key = modified ? `Mod+${event.shiftKey ? event.key.toUpperCase() : event.key}` : event.key;
    const found = shortcuts.find(({ keys }) => keys.includes(key));
    if (!found) return;
    event.preventDefault();
    all[found.command]();
  });
}
