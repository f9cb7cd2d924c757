import { load, OnrecordError } from "onrecord";

const analyzer = await load();
const analysis = await analyzer.analyze("“The roof is 🏗️ new,” said Ulla Brandt.", { input: "text" });
const [quote] = analysis.quotes;
const again = await analyzer.annotate(analysis, { remove: [0] });
const comparison = await analyzer.compare(analysis, analysis);
const error = await analyzer.export(analysis, "pdf").catch((reason) => reason);
const aborted = await analyzer.analyze("Words.", { signal: AbortSignal.abort() }).catch((reason) => reason);
const markdown = await analyzer.export(analysis, "markdown");
analyzer.dispose();
const disposed = await analyzer.analyze("Words.").catch((reason) => reason);

console.log(
  JSON.stringify({
    quote: analysis.text.slice(...quote.span),
    speaker: analysis.entities[quote.speaker.entity].name,
    again: again.blocks[0].removed.reason,
    markdown: markdown.includes("The roof is 🏗️ new"),
    verdict: comparison.quotes[0].verdict,
    error: [error.name, error.code, error instanceof OnrecordError],
    aborted: aborted.name,
    disposed: disposed.name,
  }),
);
