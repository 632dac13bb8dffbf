import { EXPORT_FORMATS, type ExportProgress, exportFormat, memoryFacts } from "@govkg/graph";
import { GovkgError } from "@govkg/model";
import { describe, expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { bytesOf, graphOf } from "../collected.js";

const facts = memoryFacts(CORPUS);
const NANSHAN = CORPUS.filter(({ document }) => document.startsWith("ns-"));

describe("an export of some reports", () => {
  test("is the export of a graph that holds these reports alone", async () => {
    const part = await graphOf(facts, { regions: ["region:440305"] });
    expect(part).toEqual(await graphOf(memoryFacts(NANSHAN)));
  });

  test("of some years", async () => {
    const { nodes } = await graphOf(facts, { years: { from: 2024 } });
    const reports = nodes.filter(({ label }) => label === "Report").map(({ id }) => id);
    expect(reports).toEqual(["report:深圳市南山区司法局/2024", "report:深圳市福田区政务服务和数据管理局/2024"]);
    expect(nodes.some(({ id }) => id === "event:国家宪法日")).toBe(false);
  });

  test("of some labels: these nodes and the edges between them", async () => {
    const { nodes, edges } = await graphOf(facts, { labels: ["Report", "Law"], years: { to: 2022 } });
    expect(new Set(nodes.map(({ label }) => label))).toEqual(new Set(["Report", "Law"]));
    expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(["CITES"]));
  });

  test("that no report fits is empty", async () => {
    expect(await graphOf(facts, { regions: ["region:330100"] })).toEqual({ nodes: [], edges: [] });
  });
});

describe("formats", () => {
  test.each(EXPORT_FORMATS.flatMap(({ name, files }) => files.map((file) => [name, file] as const)))(
    "%s writes %s, twice the same bytes",
    async (name, file) => {
      const { write, opensWith } = exportFormat(name);
      const first = await bytesOf(write(file, facts));
      expect(first.length).toBeGreaterThan(100);
      expect(opensWith).not.toBe("");
      expect((await bytesOf(write(file, facts))).equals(first)).toBe(true);
    },
  );

  test("an unknown format or file names those there are", () => {
    expect(() => exportFormat("pdf")).toThrow(GovkgError);
    expect(() => exportFormat("csv").write("x.csv", facts)).toThrow('The format csv has no file "x.csv".');
  });
});

test.each(EXPORT_FORMATS.flatMap(({ name, files }) => files.map((file) => [name, file] as const)))(
  "%s tells how far %s is, and stops when told to",
  async (name, file) => {
    const counts = { node: 0, edge: 0, row: 0 };
    const { write } = exportFormat(name);
    const onProgress = ({ kind, count }: ExportProgress) => {
      counts[kind] += count;
    };
    await bytesOf(write(file, facts, { onProgress }));
    const { nodes, edges } = await graphOf(facts);
    for (const [kind, all] of [
      ["node", nodes.length],
      ["edge", edges.length],
    ] as const) {
      expect([0, all]).toContain(counts[kind]);
    }
    if (file === "codebook.csv") return;
    expect(counts.node + counts.edge + counts.row).toBeGreaterThan(0);
    await expect(bytesOf(write(file, facts, { signal: AbortSignal.abort() }))).rejects.toMatchObject({
      code: "aborted",
    });
  },
);
