import { OnrecordError } from "./errors.js";

/** @import { AnalyzeOptions, Analysis, Analyzer, CallOptions, Comparison, ComparisonFormat, ExportFormat, Overrides, QuoteClusters } from "./types.js" */
/** @import { Engine } from "./engine.js" */

/**
 * A call of an engine as data, so that it can be posted to a worker.
 *
 * @typedef {{ method: "analyze", args: Parameters<Engine["analyze"]> }
 *   | { method: "annotate", args: Parameters<Engine["annotate"]> }
 *   | { method: "export", args: Parameters<Engine["export"]> }
 *   | { method: "compare", args: Parameters<Engine["compare"]> }
 *   | { method: "exportComparison", args: Parameters<Engine["exportComparison"]> }} Call
 */

/**
 * @param {Engine} engine
 * @param {Call} call
 * @returns {Promise<Analysis | Comparison | QuoteClusters | string>}
 */
export async function perform(engine, call) {
  switch (call.method) {
    case "analyze":
      return engine.analyze(...call.args);
    case "annotate":
      return engine.annotate(...call.args);
    case "export":
      return engine.export(...call.args);
    case "compare":
      return engine.compare(...call.args);
    case "exportComparison":
      return engine.exportComparison(...call.args);
  }
}

/**
 * The public analyzer: turns arguments into calls and leaves the running to `run`.
 *
 * @param {string} version
 * @param {(call: Call, signal: AbortSignal | undefined) => Promise<any>} run
 * @param {() => void} dispose
 * @returns {Analyzer}
 */
export function analyzerOf(version, run, dispose) {
  const analyzer = {
    version,

    /** @param {string} input @param {AnalyzeOptions} [options] */
    async analyze(input, { input: kind = "auto", url = "", signal } = {}) {
      if (typeof input !== "string") {
        throw new OnrecordError("invalid_input", `The input must be a string, not ${typeof input}.`);
      }
      return run({ method: "analyze", args: [input, kind, url] }, signal);
    },

    /** @param {Analysis} analysis @param {Overrides} [overrides] @param {CallOptions} [options] */
    async annotate(analysis, { keep = [], remove = [] } = {}, { signal } = {}) {
      return run({ method: "annotate", args: [articleJson(analysis), keep, remove] }, signal);
    },

    /** @param {Analysis} analysis @param {ExportFormat} format @param {CallOptions} [options] */
    async export(analysis, format, { signal } = {}) {
      return run({ method: "export", args: [articleJson(analysis), format] }, signal);
    },

    /**
     * @param {Analysis | Analysis[]} first
     * @param {Analysis | CallOptions} [second] the other article; beside a list, the options
     * @param {CallOptions} [options]
     */
    async compare(first, second, options) {
      const isList = Array.isArray(first);
      const { signal } = (isList ? /** @type {CallOptions | undefined} */ (second) : options) ?? {};
      const articles = isList ? first : [first, /** @type {Analysis} */ (second)];
      return run({ method: "compare", args: [articles.map(articleJson)] }, signal);
    },

    /** @param {Analysis[]} analyses @param {ComparisonFormat} format @param {CallOptions} [options] */
    async exportComparison(analyses, format, { signal } = {}) {
      return run({ method: "exportComparison", args: [analyses.map(articleJson), format] }, signal);
    },

    dispose,
  };
  // `using analyzer = await load()`, where the engine knows it.
  if (Symbol.dispose) Object.assign(analyzer, { [Symbol.dispose]: dispose });
  return /** @type {Analyzer} */ (analyzer);
}

/**
 * The part of an analysis that the second step starts from.
 *
 * @param {Analysis} analysis
 */
function articleJson(analysis) {
  if (typeof analysis !== "object" || analysis === null) {
    throw new OnrecordError("invalid_article", "Pass an analysis as analyze() returned it.");
  }
  const { offset_unit, input, language, metadata, text, blocks, diagnostics } = analysis;
  return JSON.stringify({ offset_unit, input, language, metadata, text, blocks, diagnostics });
}

/** What calls of a disposed analyzer are rejected with. */
export function disposedError() {
  return new OnrecordError("disposed", "This analyzer was disposed.");
}
