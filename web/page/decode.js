/**
 * Text of a file whose encoding nobody told: a byte order mark, else what an HTML file declares in
 * its first 1024 bytes (as WHATWG HTML's prescan does), else UTF-8 where it is valid, else windows-1252.
 *
 * @param {Uint8Array} bytes
 * @param {boolean} html whether to look for a declaration
 * @returns {string}
 */
export function decode(bytes, html) {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const declared = html && declaredEncoding(bytes);
  if (declared) return declared.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** @param {Uint8Array} bytes */
function byteOrderMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return undefined;
}

/** @param {Uint8Array} bytes */
function declaredEncoding(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  if (!label) return undefined;
  // The declaration itself was readable as ASCII, so UTF-16 cannot be meant.
  if (/^utf-?16/i.test(label)) return new TextDecoder("utf-8");
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
