import { whatWasShared } from "./offline.js";
import { isShareLink } from "./share_link.js";

/** What the manifest's share target leads to. */
const shared = "#shared";

/**
 * What reaches the page from outside of it: a link that holds an article, what another application
 * shared, and files that the installed page was opened with.
 *
 * @param {object} take
 * @param {(fragment: string) => void} take.link
 * @param {(text: string) => void} take.text
 * @param {(files: File[]) => void} take.files
 */
export function installArrivals({ link, text, files }) {
  async function follow() {
    const { hash } = location;
    if (isShareLink(hash)) return link(hash);
    if (hash !== shared) return;
    forgetFragment();
    const given = await whatWasShared();
    if (given?.files.length) files(given.files);
    else if (given?.text) text(given.text);
  }
  addEventListener("hashchange", follow);
  follow();

  /** @type {any} where the page can be installed */
  const { launchQueue } = /** @type {any} */ (globalThis);
  launchQueue?.setConsumer(async (/** @type {{ files: readonly FileSystemFileHandle[] }} */ launch) => {
    if (launch.files.length) files(await Promise.all(launch.files.map((handle) => handle.getFile())));
  });
}

/** The address no longer names the article that is shown. */
export function forgetFragment() {
  if (isShareLink(location.hash) || location.hash === shared) history.replaceState(null, "", location.pathname + location.search);
}
