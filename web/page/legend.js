import { element } from "./dom.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */

/**
 * The legend of the highlights, which is also the switch for each kind: what is switched off is
 * named in the article's `data-hide`, and the style sheet does the rest.
 *
 * @param {HTMLElement} legend
 * @param {HTMLElement} article
 */
export function installLegend(legend, article) {
  /** @type {Set<string>} */
  const hidden = new Set();

  legend.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const kind = button?.dataset.toggle;
    if (!button || !kind) return;
    if (!hidden.delete(kind)) hidden.add(kind);
    button.setAttribute("aria-pressed", String(!hidden.has(kind)));
    article.dataset.hide = [...hidden].join(" ");
  });

  /** @param {Analysis} analysis */
  return ({ quotes, claims }) => {
    const kinds = Object.keys(strings.quoteKinds).map((kind) => ({
      kind,
      label: strings.quoteKinds[kind],
      many: quotes.filter((quote) => quote.kind === kind).length,
      look: /** @type {Record<string, string>} */ ({ "data-kind": "quote", "data-quote": kind }),
    }));
    kinds.push({
      kind: "claim",
      label: strings.legendClaims,
      many: claims.length,
      look: { "data-kind": "claim", "data-class": "CFS", "data-strong": "" },
    });
    legend.replaceChildren(
      ...kinds.map(({ kind, label, many, look }) =>
        element(
          "button",
          { type: "button", class: "legend-item", "data-toggle": kind, "aria-pressed": String(!hidden.has(kind)) },
          element("span", { class: "swatch", ...look, "aria-hidden": "true" }),
          label,
          " ",
          element("b", {}, String(many)),
        ),
      ),
    );
  };
}
