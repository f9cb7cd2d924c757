import { element, part } from "./dom.js";
import { isOn, keep, list, switchOff, switchOn } from "./recent.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */
/** @import { Kept } from "./recent.js" */

/**
 * The dialog of the recent articles: a switch, the articles, and a button that deletes them.
 *
 * @param {(kept: Kept) => void} open
 * @param {(message: string) => void} tell
 */
export function installRecent(open, tell) {
  const sheet = /** @type {HTMLDialogElement} */ (part("recent"));
  const on = /** @type {HTMLInputElement} */ (part("recent-switch"));
  const remove = part("recent-delete");

  async function refresh() {
    on.checked = await isOn();
    const articles = on.checked ? await list() : [];
    remove.hidden = !articles.length;
    part("recent-list").replaceChildren(
      ...articles.map((kept) => {
        const button = element("button", { type: "button" }, kept.name, element("small", {}, strings.dateAndTime(kept.when)));
        button.addEventListener("click", () => {
          sheet.close();
          open(kept);
        });
        return element("li", {}, button);
      }),
    );
  }

  /** What the browser refuses, as it does in private windows or on full disks, is said. @param {Promise<unknown>} work */
  const orTell = (work) => work.then(refresh).catch(({ message }) => tell(strings.notKept(message)));

  part("recent-open").addEventListener("click", () => {
    sheet.showModal();
    orTell(Promise.resolve());
  });
  on.addEventListener("change", () => orTell(on.checked ? switchOn() : switchOff()));
  remove.addEventListener("click", () => orTell(switchOff().then(switchOn)));

  return {
    /** Keeps an article if the reader wants that. @param {string} name @param {Analysis} article */
    async keep(name, article) {
      try {
        if (await isOn()) await keep(name, article);
      } catch (error) {
        tell(strings.notKept(/** @type {Error} */ (error).message));
      }
    },
  };
}
