import { load, OnrecordError } from "onrecord";
import type { Analysis, Analyzer, Comparison, ExportFormat, LoadOptions, Quote, QuoteClusters, Span } from "onrecord";
import { OnRecordElement } from "onrecord/element";
import "onrecord/worker";

const options: LoadOptions = {
  wasmUrl: new URL("https://example.org/core.wasm"),
  compareUrl: "/compare.wasm",
  worker: false,
};
const analyzer: Analyzer = await load(options);

const analysis: Analysis = await analyzer.analyze("“Yes,” she said.", {
  input: "text",
  url: "https://example.org/",
  signal: AbortSignal.timeout(1000),
});
const texts: string[] = analysis.quotes.map(({ span }: Quote) => analysis.text.slice(...span));
const spans: Span[] = analysis.entities.flatMap(({ mentions }) => mentions);
const speaker: string | undefined = analysis.entities[analysis.quotes[0]?.speaker?.entity ?? -1]?.name;

const again: Analysis = await analyzer.annotate(analysis, { keep: [1], remove: [2] });
const formats: ExportFormat[] = ["json", "text", "markdown", "csv", "web-annotation", "html"];
const written: string = await analyzer.export(again, formats[0]!);
const pair: Comparison = await analyzer.compare(analysis, again);
const clusters: Comparison | QuoteClusters = await analyzer.compare([analysis, again, analysis]);
if ("clusters" in clusters) clusters.clusters.map(({ members }) => members.map(({ verdict }) => verdict));

try {
  await analyzer.analyze("");
} catch (error) {
  if (error instanceof OnrecordError) console.log(error.code.toUpperCase(), error.name, error.cause);
}

const element: OnRecordElement | null = document.querySelector("on-record");
element?.select({ kind: "quote", index: 0 });
element?.addEventListener("on-record-analysis", ({ detail }) => console.log(detail.analysis.quotes.length, detail.placed));
document.addEventListener("on-record-select", ({ detail }) => detail.kind === "claim" && console.log(detail.claim.score));

analyzer.dispose();
analyzer[Symbol.dispose]();
console.log(texts, spans, speaker, written, pair.quotes[0]?.verdict === "reworded", analyzer.version);

// What is wrong must not pass.

// @ts-expect-error -- no such format
await analyzer.export(analysis, "pdf");
// @ts-expect-error -- an article is a string
await analyzer.analyze(42);
// @ts-expect-error -- one of the offset units only
const unit: "utf8" = analysis.offset_unit;
// @ts-expect-error -- a quotation may have no speaker
const known: number = analysis.quotes[0].speaker.entity;
// @ts-expect-error -- no such kind of finding
element?.select({ kind: "speaker", index: 0 });
// @ts-expect-error -- what is not exported cannot be reached
await import("onrecord/dist/engine.js");
console.log(unit, known);

export {};
