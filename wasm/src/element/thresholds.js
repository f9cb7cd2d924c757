/** Quotes below this confidence are marked as uncertain. */
export const sure_enough = 0.6;

/** From this score on, a claim's line is drawn stronger. */
export const strong_score = 0.7;
