/** @import { Analysis, Verification } from "../types.js" */

/** @type {WeakMap<Analysis, (Verification | null)[]>} */
const read = new WeakMap();

/**
 * What the text says about the truth of a claim: in the claim's own sentence, else in the first
 * that speaks of it.
 *
 * @param {Analysis} analysis
 * @param {number} index of the claim
 * @returns {Verification | null}
 */
export function verdictOn(analysis, index) {
  const known = read.get(analysis) ?? verdictsOf(analysis);
  read.set(analysis, known);
  return known[index];
}

/** @param {Analysis} analysis */
function verdictsOf({ claims }) {
  const verdicts = claims.map(({ verification }) => verification);
  for (const { verification } of claims) {
    for (const index of verification?.about ?? []) verdicts[index] ??= verification;
  }
  return verdicts;
}
