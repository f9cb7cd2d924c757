import js from "@eslint/js";
import globals from "globals";
import noUnsanitized from "eslint-plugin-no-unsanitized";

/** Ways to turn text into markup or code; the page makes elements and text nodes only. */
const sinks = [
  "innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc",
  "createContextualFragment", "parseFromString", "write", "writeln",
].map((property) => ({ property, message: "Markup from text: use createElement and textContent." }));

export default [
  { ignores: ["tests/build/**", "examples/*/dist/**"] },
  js.configs.recommended,
  noUnsanitized.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": ["error", ...sinks],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
    },
  },
  { files: ["web/**", "wasm/src/**", "examples/**"], languageOptions: { globals: globals.browser } },
  { files: ["tests/**", "scripts/**", "examples/node/**", "wasm/src/node.js"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
