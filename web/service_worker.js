/**
 * Keeps the page usable without a network. One version of the page is kept whole, as the build
 * listed it in precache.js; a new version is fetched whole and takes over when the reader says so
 * or has closed the page. Nothing of what is analyzed is kept here.
 */
const worker = /** @type {any} */ (self);
worker.importScripts("precache.js");
/** @type {{ version: string, files: string[] }} */
const { version, files } = worker.precache;
const scope = worker.registration.scope;
// Caches belong to an origin, which may hold more than one copy of the page.
const family = `onrecord ${scope} `;
const kept = family + version;

/** What another application shared, until the page has asked for it. @type {{ text: string, files: File[] } | undefined} */
let shared;

worker.addEventListener("install", (/** @type {any} */ event) => {
  const requests = files.map((file) => new Request(new URL(file, scope), { cache: "reload" }));
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(requests)));
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(removeOlder().then(() => worker.clients.claim()));
});

async function removeOlder() {
  for (const other of await caches.keys()) {
    if (other.startsWith(family) && other !== kept) await caches.delete(other);
  }
}

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!url.href.startsWith(scope)) return;
  if (request.method === "POST" && url.pathname === new URL("share", scope).pathname) event.respondWith(receive(request));
  else if (request.method === "GET") event.respondWith(answer(request));
});

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(kept);
  const page = request.mode === "navigate" && new URL(request.url).pathname === new URL(scope).pathname;
  return (await cache.match(page ? scope : request, { ignoreSearch: page })) ?? fetch(request);
}

/**
 * Takes in what another application shared (`share_target` in the manifest): it stays here, and the
 * page asks for it.
 *
 * @param {Request} request
 */
async function receive(request) {
  const form = await request.formData();
  const words = ["title", "text", "url"].map((field) => form.get(field)).filter((value) => typeof value === "string" && value);
  shared = {
    text: words.join("\n\n"),
    files: /** @type {File[]} */ (form.getAll("files").filter((value) => value instanceof File)),
  };
  return Response.redirect(new URL("#shared", scope), 303);
}

worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "take over") worker.skipWaiting();
  if (event.data === "what was shared") {
    event.ports[0].postMessage(shared);
    shared = undefined;
  }
});
