/** What `import … from "onrecord/element"` gives; the import also makes `<on-record>` known to the page. */

import type { Selection } from "./element/annotator.js";
import type { OnRecordElement } from "./element.js";
import type { Analysis } from "./types.js";

export { OnRecordElement, words } from "./element.js";
export type { Selection } from "./element/annotator.js";
export type { Finding } from "./element/highlighter.js";

declare global {
  interface HTMLElementTagNameMap {
    "on-record": OnRecordElement;
  }
  interface GlobalEventHandlersEventMap {
    "on-record-ready": CustomEvent<{ version: string }>;
    "on-record-analysis": CustomEvent<{ analysis: Analysis; placed: number }>;
    "on-record-select": CustomEvent<Selection>;
    "on-record-error": CustomEvent<{ error: Error }>;
  }
}
