import { readdirSync, readFileSync } from "node:fs";

const SEEDS = new URL("../../seeds/", import.meta.url);

/** Texts of the sample reports, in order of name. */
export function sampleTexts(): string[] {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(new URL(name, SEEDS), "utf8"));
}

/**
 * One report of at least `length` characters: the lines between the first sample's heading and its signature, over
 * and over, with the paragraphs of the other samples. Cut at the end of a line.
 */
export function reportOfLength(length: number): string {
  const [first = "", ...others] = sampleTexts();
  const lines = first.split("\n");
  const body = [lines, ...others.map((text) => text.split("\n").slice(4, -4))].flat();
  const chosen: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const line = body[at % body.length] ?? "";
    chosen.push(line);
    size += line.length + 1;
  }
  return `${chosen.join("\n")}\n`;
}
