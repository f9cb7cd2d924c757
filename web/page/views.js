import { part } from "./dom.js";

/**
 * Shows the section `data-view` that the address names behind its #; other fragments lead to places
 * within the view that is shown. Links to views stand in the masthead, once there are two.
 */
export function installViews() {
  const views = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-view]")]);
  const links = [...document.querySelectorAll("[data-view-link]")];
  part("views").hidden = links.length < 2;

  const named = () => views.find(({ dataset }) => `#${dataset.view}` === location.hash);

  /** @param {HTMLElement} shown */
  function show(shown) {
    for (const view of views) view.hidden = view !== shown;
    for (const link of links) {
      if (links.length > 1 && link.getAttribute("data-view-link") === shown.dataset.view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  addEventListener("hashchange", () => {
    const view = named();
    if (view) show(view);
  });
  show(named() ?? views[0]);
}
