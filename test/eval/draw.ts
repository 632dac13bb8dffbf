#!/usr/bin/env node
// Draws random facts of one type from a folder of reports with a fixed seed, each in its sentence, to be judged by a
// reader; the judged precision goes into docs/evaluation.md with its interval.
//   pnpm eval:draw FOLDER --type law|document|agency|…|quantity|commitment|problem|stance [--count 60] [--seed 1]
//   pnpm eval:draw --interval 57/60
import { parseArgs } from "node:util";
import type { Extraction, Span } from "@govkg/model";
import { createPipeline } from "govkg";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    type: { type: "string", default: "law" },
    count: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    interval: { type: "string" },
  },
});

if (flags.interval !== undefined) printInterval(flags.interval);
else await printDraw(positionals);

async function printDraw(folders: readonly string[]): Promise<void> {
  const pool: Drawn[] = [];
  for await (const result of createPipeline().run(folders)) {
    if (result.kind === "failure") {
      console.error(result.error.message);
      continue;
    }
    pool.push(...factsOf(result.extraction, flags.type));
  }
  const unresolved = pool.filter(({ reading }) => reading.startsWith("?")).length;
  const share = ((100 * unresolved) / Math.max(1, pool.length)).toFixed(1);
  console.log(`${pool.length} of ${flags.type}, ${unresolved} unresolved (${share} %)`);
  const chosen = draw(pool, Number(flags.count), Number(flags.seed));
  for (const [index, { extraction, reading, span }] of chosen.entries()) {
    console.log(`${index + 1}\t${extraction.document}\t${reading}\t${around(extraction.text, span)}`);
  }
}

/** One fact to judge: how it was read, and where. */
interface Drawn {
  readonly extraction: Extraction;
  readonly reading: string;
  readonly span: Span;
}

function factsOf(extraction: Extraction, type: string): Drawn[] {
  const drawn = (span: Span, reading: string): Drawn => ({ extraction, reading, span });
  const { mentions, quantities, commitments, problems } = extraction;
  switch (type) {
    case "quantity":
      return quantities.map((one) =>
        drawn(one, `${one.value}${one.max ? `–${one.max}` : ""} ${one.unit} | ${one.subject}`),
      );
    case "commitment":
      return commitments.map((item) => drawn(item, `item ${item.ordinal}`));
    case "problem":
      return problems.map((item) => drawn(item, `item ${item.ordinal}`));
    case "stance":
      return mentions.flatMap((one) =>
        one.stance ? [drawn(one, `${one.stance}${one.planned ? ", planned" : ""}`)] : [],
      );
    default:
      return mentions.flatMap((one) => (one.type === type ? [drawn(one, `${one.entity ?? "?"}\t${one.rule}`)] : []));
  }
}

/** `count` members of the pool without repeats, the same for the same seed (mulberry32). */
function draw<T>(pool: readonly T[], count: number, seed: number): T[] {
  const rest = [...pool];
  const random = mulberry32(seed);
  const chosen: T[] = [];
  while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return chosen;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 25);
  return `${before}【${text.slice(start, end)}】${after}`.replace(/\s+/gu, " ");
}

/** Wilson's score interval at 95 %. */
function printInterval(share: string): void {
  const [right = 0, all = 0] = share.split("/").map(Number);
  const z = 1.96;
  const p = right / all;
  const centre = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  console.log(`${right}/${all} = ${p.toFixed(3)} [${(centre - half).toFixed(3)}, ${(centre + half).toFixed(3)}]`);
}
