// Reads articles, HTML or plain text, and prints who said what and what of it is worth checking first.
//
//     node who_said_what.js FILE...
import { readFile } from "node:fs/promises";
import { load } from "onrecord";

const files = process.argv.slice(2);
if (files.length === 0) console.error("usage: node who_said_what.js FILE...");

const analyzer = await load();
for (const file of files) {
  try {
    print(await analyzer.analyze(await readFile(file, "utf8")));
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
analyzer.dispose();

/** @param {import("onrecord").Analysis} analysis */
function print({ text, metadata, entities, quotes, claims }) {
  const words = (span) => text.slice(...span).replace(/\s+/g, " ");

  const said = new Map();
  for (const { kind, speaker, span } of quotes) {
    const { name = "Somebody", role = "" } = entities[speaker?.entity] ?? {};
    const who = [name, role].filter(Boolean).join(", ");
    said.set(who, [...(said.get(who) ?? []), kind === "indirect" ? words(span) : `“${words(span)}”`]);
  }

  console.log(metadata.title);
  for (const [who, parts] of said) console.log(`\n${who}\n  ${parts.join("\n  ")}`);

  console.log("\nWorth checking first");
  const first = [...claims].sort((one, other) => other.score - one.score).slice(0, 3);
  for (const { score, span } of first) console.log(`  ${score.toFixed(2)}  ${words(span)}`);
  console.log();
}
