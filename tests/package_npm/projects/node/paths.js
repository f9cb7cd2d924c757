import { createRequire } from "node:module";

const { resolve } = import.meta;
console.log(resolve("onrecord/core.wasm"));
console.log(resolve("onrecord/compare.wasm"));
console.log(resolve("onrecord/worker"));
const { name, version } = createRequire(import.meta.url)("onrecord/package.json");
console.log(name, version);
