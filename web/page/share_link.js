/** @import { Analysis } from "../onrecord/types.js" */

/**
 * An article in the fragment of an address, which browsers never send to a server: after the
 * version, its JSON compressed by DEFLATE (RFC 1951) in base64url (RFC 4648).
 *
 *     #article=1.q1YqSy0qzszPU7JSMlTSUSpLLSpWsopWKkstKs7Mz1OyMtJRSi1Kzi9K...
 */
const prefix = "#article=";
const version = "1";

/** Longer links are cut off by too many programs that carry them. In characters, the fragment alone. */
export const longest_link = 100_000;
/** An article that unpacks to more than this was not made by this page. */
export const largest_article = 16 * 2 ** 20;

/** What is wrong with a link: `version` where a newer page made it, `damaged` otherwise. */
export class LinkError extends Error {
  /** @param {"version" | "damaged" | "too_large"} code */
  constructor(code) {
    super(code);
    this.code = code;
    this.name = "LinkError";
  }
}

/** @param {string} fragment */
export const isShareLink = (fragment) => fragment.startsWith(prefix);

/**
 * @param {Analysis} analysis its article part travels, with the reader's decisions on its blocks
 * @returns {Promise<string>} the fragment, also where it is longer than `longest_link`
 */
export const toFragment = (analysis) => toLink(prefix, articlePart(analysis));

/** What the second step starts from. @param {Analysis} analysis */
export function articlePart({ offset_unit, input, language, metadata, text, blocks, diagnostics }) {
  return { offset_unit, input, language, metadata, text, blocks, diagnostics };
}

/** @param {string} before what the fragment begins with @param {unknown} content @returns {Promise<string>} */
export async function toLink(before, content) {
  const packed = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `${before}${version}.${toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/**
 * @param {string} fragment
 * @returns {Promise<Analysis>} the article part alone, as it was sent: the core judges whether its spans are right
 */
export async function fromFragment(fragment) {
  const article = await fromLink(prefix, fragment);
  if (!isArticle(article)) throw new LinkError("damaged");
  return article;
}

/** @param {any} content */
export const isArticle = (content) => typeof content?.text === "string" && Array.isArray(content.blocks);

/** @param {string} before @param {string} fragment @returns {Promise<any>} what `toLink` packed */
export async function fromLink(before, fragment) {
  const [made, content] = fragment.slice(before.length).split(".");
  if (made !== version) throw new LinkError(/^\d+$/.test(made) ? "version" : "damaged");
  try {
    return JSON.parse(await unpack(fromBase64Url(content ?? "")));
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError("damaged");
  }
}

/**
 * Stops as soon as there is more than an article can be, however small what it came from.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function unpack(bytes) {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = unpacked.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largest_article) {
      await reader.cancel();
      throw new LinkError("too_large");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} text */
function fromBase64Url(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
