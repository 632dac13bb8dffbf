import { once } from "node:events";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";

// prints so many generated reports, one JSON a line, a batch ahead of what the reader has taken
const [count = 0, batch = 256] = process.argv.slice(2).map(Number);
const source = await readGeneratorSource();
let isTaken = true;
for (let from = 0; from < count; from += batch) {
  const lines: string[] = [];
  for (const extraction of generateExtractions(source, { from, count: Math.min(batch, count - from) })) {
    lines.push(`${JSON.stringify(extraction)}\n`);
  }
  if (!isTaken) await once(process.stdout, "drain");
  isTaken = process.stdout.write(lines.join(""));
}
