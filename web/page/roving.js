/**
 * One stop of the Tab key for all buttons of `container`; the arrow keys, Home and End go on from
 * one to the next (the pattern "roving tabindex" of the ARIA Authoring Practices).
 *
 * @param {HTMLElement} container
 */
export function installRoving(container) {
  const buttons = () => /** @type {HTMLElement[]} */ ([...container.querySelectorAll("button:not(.off)")]);

  container.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = buttons();
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    event.preventDefault();
    all[Math.min(Math.max(at + step, 0), all.length - 1)].focus();
  });
  container.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    for (const other of container.querySelectorAll('button[tabindex="0"]')) other.setAttribute("tabindex", "-1");
    target.tabIndex = 0;
  });

  /** To be called when the buttons are new; each is made with the tab index -1. */
  return () => {
    const first = container.querySelector("button");
    if (first) first.tabIndex = 0;
  };
}

/** @type {Record<string, number>} */
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
