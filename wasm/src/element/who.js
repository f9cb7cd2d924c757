import { words } from "./words.js";

/** @import { Analysis, Claim, Source } from "../types.js" */

/**
 * How a source is named.
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
  return whoIs(analysis, source)?.name ?? words.noSpeaker;
}

/**
 * @param {Analysis} analysis
 * @param {Claim} claim
 */
export function claimantOf(analysis, claim) {
  return claim.claimant ? nameOf(analysis, claim.claimant) : words.theArticle;
}

/** A type with the sign that its claims carry. @param {string} name */
export function typeName(name) {
  return `${words.typeSigns[name] ?? ""} ${words.claimTypes[name] ?? name}`.trim();
}
