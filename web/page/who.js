import { strings } from "./strings.js";

export { claimantOf, nameOf, typeName, whoIs } from "../onrecord/element/who.js";

/** @import { Claim } from "../onrecord/types.js" */

/**
 * What a claim is called where there is room for few words: its status, else its types.
 *
 * @param {Claim} claim
 */
export function claimLabel(claim) {
  const types = claim.types.map(({ name }) => strings.claimTypes[name] ?? name);
  const status = claim.verification && strings.statuses[claim.verification.status];
  return [...(status ? [status] : []), ...types].join(", ") || strings.classes[claim.class];
}
