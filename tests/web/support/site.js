import { createServer } from "node:http";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";
import sirv from "sirv";

/** The built page; `scripts/build-site` makes it. */
export const site = fileURLToPath(new URL("../../../build/site", import.meta.url));

/** Debian's browser, or the one that CHROMIUM names. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** The browser itself must ask nothing of the network, or tests that look for requests mean little. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Serves `folder` on a free port of the loopback, under a path that is not the root: the page must
 * not care where it stands.
 *
 * @param {string} [folder]
 * @param {Record<string, string>} [headers] that every answer carries
 */
export async function serve(folder = site, headers = {}) {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value)),
  });
  const server = createServer((request, response) => {
    const path = request.url?.startsWith("/some/path/") ? request.url.slice("/some/path".length) : undefined;
    if (!path) return void response.writeHead(404).end();
    request.url = path;
    files(request, response, () => void response.writeHead(404).end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}/some/path/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

export function launch() {
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * A browser with an extension, which only one with a profile of its own takes.
 *
 * @param {string} folder of the unpacked extension
 */
export function launchWithExtension(folder) {
  return chromium.launchPersistentContext("", {
    executablePath,
    reducedMotion: "reduce",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...quiet, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
}
