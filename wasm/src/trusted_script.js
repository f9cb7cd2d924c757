/**
 * Address of a script of this package's own origin, as pages that enforce Trusted Types want it:
 * such a page allows the policy with `trusted-types onrecord`. Elsewhere it is the plain address.
 *
 * @param {URL} url
 * @returns {string}
 */
export function trustedScript(url) {
  if (url.origin !== new URL(import.meta.url).origin) throw new TypeError(`${url} is of another origin.`);
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("onrecord", {
    createScriptURL: (/** @type {string} */ address) => address,
  });
  return policy ? policy.createScriptURL(url.href) : url.href;
}

/** @type {{ createScriptURL(address: string): string } | undefined} made once: a second one of this name is refused */
let policy;
