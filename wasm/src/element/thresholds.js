/** @import { Claim } from "../types.js" */

/** Quotes below this confidence are marked as uncertain. */
export const sure_enough = 0.6;

/** From this score on, a claim's line is drawn stronger. */
export const strong_score = 0.7;

/** Whether a claim is one to check, and not only listed for its type, a hedge or a status. @param {Claim} claim */
export const isWorthChecking = (claim) => claim.class === "CFS";
