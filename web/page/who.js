import { strings } from "./strings.js";

/** @import { Analysis, Claim, Source } from "../onrecord/types.js" */

/**
 * How the page names a source.
 *
 * @param {Analysis} analysis
 * @param {Source | null} source
 * @returns {{ name: string, role: string } | undefined} nothing where nobody is named
 */
export function whoIs(analysis, source) {
  if (!source) return undefined;
  if (source.entity !== null) {
    const { name, role } = analysis.entities[source.entity];
    return { name, role };
  }
  return source.mention ? { name: analysis.text.slice(...source.mention), role: "" } : undefined;
}

/**
 * @param {Analysis} analysis
 * @param {Source | null} source
 */
export function nameOf(analysis, source) {
  return whoIs(analysis, source)?.name ?? strings.noSpeaker;
}

/**
 * @param {Analysis} analysis
 * @param {Claim} claim
 */
export function claimantOf(analysis, claim) {
  return claim.claimant ? nameOf(analysis, claim.claimant) : strings.theArticle;
}

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

/** A type with the sign that its claims carry in the text. @param {string} name */
export function typeName(name) {
  return `${strings.typeSigns[name] ?? ""} ${strings.claimTypes[name] ?? name}`.trim();
}
