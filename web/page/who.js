import { verdictOn } from "../onrecord/element/verdicts.js";
import { strings } from "./strings.js";

export { claimantOf, nameOf, typeName, whoIs } from "../onrecord/element/who.js";

/** @import { Analysis } from "../onrecord/types.js" */

/**
 * What a claim is called where there is room for few words: its status, else its types.
 *
 * @param {Analysis} analysis
 * @param {number} index
 */
export function claimLabel(analysis, index) {
  const claim = analysis.claims[index];
  const verdict = verdictOn(analysis, index);
  const types = claim.types.map(({ name }) => strings.claimTypes[name] ?? name);
  return [...(verdict ? [strings.statuses[verdict.status]] : []), ...types].join(", ") || strings.classes[claim.class];
}
