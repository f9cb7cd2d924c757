import { verdictOn } from "../onrecord/element/verdicts.js";
import { strings } from "./strings.js";

/** @import { Analysis } from "../onrecord/types.js" */
/** @import { Finding } from "./highlights.js" */

/**
 * A way to tell findings apart; each finding has one value of it, or several.
 *
 * @typedef {object} Facet
 * @property {string} name
 * @property {Finding["kind"]} kind of the findings it tells apart
 * @property {string} label
 * @property {Record<string, string>} values all there are, in the order of the legend, with their labels
 * @property {(analysis: Analysis, index: number) => string[]} of
 * @property {string[]} [off] values that the reader has to switch on first
 */

const none = "none";

/** @type {Facet[]} */
export const facets = [
  {
    name: "quote",
    kind: "quote",
    label: strings.facets.quote,
    values: strings.quoteKinds,
    of: ({ quotes }, index) => [quotes[index].kind],
  },
  // A claim of which the text says whether it is verified is shown however little there is to check.
  {
    name: "class",
    kind: "claim",
    label: strings.facets.class,
    values: strings.classNames,
    of: (analysis, index) => [analysis.claims[index].class, ...(verdictOn(analysis, index) ? ["stated"] : [])],
    off: ["UFS", "NFS"],
  },
  {
    name: "type",
    kind: "claim",
    label: strings.facets.type,
    values: { ...strings.claimTypes, [none]: strings.facets.noType },
    of: ({ claims }, index) => {
      const types = claims[index].types.map(({ name }) => name);
      return types.length ? types : [none];
    },
  },
  {
    name: "voice",
    kind: "claim",
    label: strings.facets.voice,
    values: strings.voiceNames,
    of: ({ claims }, index) => [claims[index].voice],
  },
  {
    name: "status",
    kind: "claim",
    label: strings.facets.status,
    values: { ...strings.statuses, [none]: strings.facets.noStatus },
    of: (analysis, index) => [verdictOn(analysis, index)?.status ?? none],
  },
];

/**
 * What is switched off, as "facet:value". A finding is shown where each of its facets has a value
 * that is on.
 *
 * @param {Analysis} analysis
 * @param {ReadonlySet<string>} off
 * @param {Finding} finding
 */
export function isShown(analysis, off, { kind, index }) {
  return facets.every(
    (facet) => facet.kind !== kind || facet.of(analysis, index).some((value) => !off.has(`${facet.name}:${value}`)),
  );
}

/**
 * How many findings have each value of `facet`.
 *
 * @param {Analysis} analysis
 * @param {Facet} facet
 * @returns {Map<string, number>}
 */
export function countValues(analysis, facet) {
  const many = facet.kind === "quote" ? analysis.quotes.length : analysis.claims.length;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let index = 0; index < many; ++index) {
    for (const value of facet.of(analysis, index)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
