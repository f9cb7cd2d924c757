import { element } from "./dom.js";
import { countValues, facets, isShown } from "./facets.js";
import { hideEmptyGroups } from "./findings.js";
import { findingNamed, findingOf } from "./highlights.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */
/** @import { Facet } from "./facets.js" */
/** @import { Finding } from "./highlights.js" */

/** Facets that are always in view; the others unfold. */
const in_view = ["quote", "class"];

/**
 * The legend of the highlights, which is also the switch for each kind: what is switched off
 * disappears from the article and from the lists alike.
 *
 * @param {HTMLElement} legend
 * @param {HTMLElement} article
 * @param {HTMLElement} findings
 * @param {() => void} changed called after the reader switched something
 */
export function installFilters(legend, article, findings, changed) {
  /** @type {Set<string>} as "facet:value" */
  const off = new Set(facets.flatMap(({ name, off = [] }) => off.map((value) => `${name}:${value}`)));
  /** @type {Analysis | undefined} */
  let analysis;

  /** @param {Finding} finding */
  const shows = (finding) => analysis !== undefined && isShown(analysis, off, finding);

  legend.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const { toggle, all } = button.dataset;
    if (toggle) {
      if (!off.delete(toggle)) off.add(toggle);
    } else if (all) {
      const values = [...legend.querySelectorAll(`[data-toggle^="${all}:"]`)].map((item) => item.getAttribute("data-toggle") ?? "");
      const turnOff = values.every((value) => !off.has(value));
      for (const value of values) {
        if (turnOff) off.add(value);
        else off.delete(value);
      }
    }
    press();
    apply();
    changed();
  });

  /** Lets the buttons say what is on. */
  function press() {
    for (const button of legend.querySelectorAll("[data-toggle]")) {
      button.setAttribute("aria-pressed", String(!off.has(button.getAttribute("data-toggle") ?? "")));
    }
    for (const button of legend.querySelectorAll("[data-all]")) {
      const anyOff = [...off].some((value) => value.startsWith(`${button.getAttribute("data-all")}:`));
      button.textContent = anyOff ? strings.facets.all : strings.facets.none;
    }
  }

  /** Hides and shows what is drawn already. */
  function apply() {
    for (const mark of article.querySelectorAll("mark[data-index]")) {
      mark.classList.toggle("off", !shows(findingOf(/** @type {HTMLElement} */ (mark))));
    }
    for (const node of document.querySelectorAll("[data-handle], [data-entry]")) {
      const finding = findingNamed(node.getAttribute("data-handle") ?? node.getAttribute("data-entry"));
      if (finding) node.classList.toggle("off", !shows(finding));
    }
    hideEmptyGroups(findings);
    for (const [kind, total] of /** @type {const} */ ([["quote", "quotes"], ["claim", "claims"]])) {
      const many = analysis?.[total].length ?? 0;
      let shown = 0;
      for (let index = 0; index < many; ++index) if (shows({ kind, index })) ++shown;
      const place = findings.querySelector(`[data-count="${total}"]`);
      if (place) place.textContent = shown === many ? strings.number(many) : strings.someOf(shown, many);
    }
  }

  /** @param {Facet} facet */
  function group(facet) {
    const counts = countValues(/** @type {Analysis} */ (analysis), facet);
    const present = Object.entries(facet.values).filter(([value]) => counts.has(value));
    if (!present.length) return undefined;
    const buttons = present.map(([value, label]) =>
      element(
        "button",
        { type: "button", class: "legend-item", "data-toggle": `${facet.name}:${value}` },
        swatch(facet, value),
        label,
        " ",
        element("b", {}, strings.number(counts.get(value) ?? 0)),
      ),
    );
    if (present.length > 2) {
      buttons.push(element("button", { type: "button", class: "link-button legend-all", "data-all": facet.name }));
    }
    return element(
      "div",
      { class: "legend-group", role: "group", "aria-label": facet.label },
      element("span", { class: "legend-label", "aria-hidden": "true" }, facet.label),
      element("span", { class: "legend-items" }, ...buttons),
    );
  }

  return {
    shows,
    /** To be called when article and lists are drawn anew; nothing in them is hidden yet. */
    applyToNew: () => (off.size ? apply() : undefined),
    /** @param {Analysis} found */
    update(found) {
      analysis = found;
      const groups = facets.map((facet) => ({ name: facet.name, node: group(facet) }));
      const nodes = (/** @type {boolean} */ always) =>
        groups.flatMap(({ name, node }) => (node && in_view.includes(name) === always ? [node] : []));
      const open = legend.querySelector("details")?.open;
      const more = nodes(false);
      legend.replaceChildren(
        ...nodes(true),
        ...(found.claims.length
          ? [element("details", { class: "legend-more", open }, element("summary", {}, strings.facets.more), ...more)]
          : []),
      );
      press();
    },
  };
}

/** @param {Facet} facet @param {string} value */
function swatch({ name }, value) {
  if (name === "quote") return element("span", { class: "swatch", "data-kind": "quote", "data-quote": value, "aria-hidden": "true" });
  if (name === "class") {
    const look = value === "stated" ? { "data-status": "unverified" } : { "data-class": value, "data-strong": value === "CFS" };
    return element("span", { class: "swatch", "data-kind": "claim", ...look, "aria-hidden": "true" });
  }
  if (name === "type" && strings.typeSigns[value]) {
    return element("span", { class: "sign", "aria-hidden": "true" }, strings.typeSigns[value]);
  }
  if (name === "status") return element("span", { class: "swatch", "data-kind": "claim", "data-status": value, "aria-hidden": "true" });
  return undefined;
}
