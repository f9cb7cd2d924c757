import { element } from "./dom.js";
import { strings } from "./strings.js";

/** @import { Desk } from "./desk.js" */

/**
 * The open articles as a row of buttons, once there is more than one.
 *
 * @param {HTMLElement} shelf
 * @param {Desk} desk
 */
export function renderShelf(shelf, { readings, at }) {
  shelf.hidden = readings.length < 2;
  const shown = shelf.hidden ? [] : readings;
  shelf.replaceChildren(
    ...shown.map(({ name }, index) =>
      element(
        "span",
        { class: "shelf-item" },
        element(
          "button",
          { type: "button", class: "shelf-open", "data-open": index, "aria-current": index === at && "true", title: name },
          name || strings.untitled,
        ),
        element("button", {
          type: "button",
          class: "shelf-close",
          "data-shut": index,
          "aria-label": strings.closeArticle(name || strings.untitled),
        }),
      ),
    ),
  );
}
