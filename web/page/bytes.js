/** Length of a text in UTF-8. @param {string} text */
export function byteLength(text) {
  return new Blob([text]).size;
}
