/**
 * `text` with every lone surrogate replaced by U+FFFD, its length unchanged. UTF-8 has no lone
 * surrogates, so without this the offsets behind one would not be those of the caller's string.
 *
 * @param {string} text
 * @returns {string}
 */
export function toWellFormed(text) {
  const native = /** @type {{ toWellFormed?: () => string }} */ (
    /** @type {unknown} */ (String.prototype)
  ).toWellFormed;
  if (native) return native.call(text);
  return text.replace(lone_surrogate, "\uFFFD");
}

// With the u flag a surrogate class matches only surrogates that stand alone.
const lone_surrogate = /\p{Surrogate}/gu;
