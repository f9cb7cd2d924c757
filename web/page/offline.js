import { trustedScript } from "../onrecord/trusted_script.js";

/**
 * Registers the service worker that keeps the page usable without a network.
 *
 * @param {(takeOver: () => void) => void} offer called when a new version of the page lies ready
 */
export async function installOffline(offer) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const script = new URL("../service_worker.js", import.meta.url);
  const registration = await serviceWorker.register(trustedScript(script)).catch(() => undefined);
  if (!registration) return;

  const ready = () => {
    const { waiting } = registration;
    // The first version has nothing to take over from.
    if (!waiting || !serviceWorker.controller) return;
    offer(() => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
  };
  ready();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", ready));
}

/**
 * What another application shared with the installed page.
 *
 * @returns {Promise<{ text: string, files: File[] } | undefined>}
 */
export async function whatWasShared() {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  active?.postMessage("what was shared", [port2]);
  return new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
}
