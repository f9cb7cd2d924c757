/** What `import … from "onrecord"` gives, in browsers and in Node. */

export { load, OnrecordError } from "./index.js";
export type * from "./types.js";
