import {
  edgesCsv,
  gexf,
  graphml,
  graphologyJson,
  jsonLd,
  memoryFacts,
  ndjson,
  nodesCsv,
  nodesParquet,
  turtle,
} from "@govkg/graph";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { Parser } from "n3";
import { expect, test } from "vitest";
import { awkwardReport, HOSTILE_NAMES } from "../awkward-report.js";
import { bytesOf, graphOf, textOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";

const facts = memoryFacts([awkwardReport(HOSTILE_NAMES)]);

test("JSON and NDJSON hold any string", async () => {
  const { nodes } = await graphOf(facts);
  const graph = MultiDirectedGraph.from(JSON.parse((await bytesOf(graphologyJson(facts))).toString("utf8")));
  expect(graph.nodes()).toEqual(nodes.map(({ id }) => id));
  const lines = (await bytesOf(ndjson(facts))).toString("utf8").trimEnd().split("\n");
  expect(lines.slice(0, nodes.length).map((line) => JSON.parse(line).name)).toEqual(nodes.map(({ name }) => name));
});

test("CSV, Turtle and JSON-LD stay readable; a half sign, which UTF-8 doesn't have, is U+FFFD", async () => {
  const { nodes, edges } = await graphOf(facts);
  const rows: string[][] = parse(await bytesOf(nodesCsv(facts)));
  expect(rows.slice(1).map(([, , name]) => name)).toEqual(
    nodes.map(({ name }) => name.replace(/[\ud800-\udfff]/gu, "\ufffd")),
  );
  expect(parse(await bytesOf(edgesCsv(facts)))).toHaveLength(edges.length + 1);
  const quads = new Parser().parse((await bytesOf(turtle(facts))).toString("utf8"));
  const named = quads.filter(({ predicate }) => predicate.value === "https://schema.org/name");
  expect(new Set(named.map(({ subject }) => subject.value)).size).toBe(nodes.length);
  expect(JSON.parse((await bytesOf(jsonLd(facts))).toString("utf8"))).toHaveProperty("@graph");
});

testWithPython(
  "networkx, lxml, rdflib and pyarrow read what is left of any string",
  ["networkx", "lxml", "rdflib", "pyarrow"],
  async () => {
    const { nodes } = await graphOf(facts);
    const count = async (name: string, pieces: AsyncIterable<string | Uint8Array>, script: string) =>
      readWithPython({ name, content: await bytesOf(pieces) }, `import json, sys\n${script}\nprint(json.dumps(found))`);
    expect(
      await count("a.graphml", graphml(facts), "import networkx\nfound = len(networkx.read_graphml(sys.argv[1]))"),
    ).toBe(nodes.length);
    expect(await count("a.gexf", gexf(facts), "import networkx\nfound = len(networkx.read_gexf(sys.argv[1]))")).toBe(
      nodes.length,
    );
    expect(
      await count(
        "a.gexf",
        gexf(facts),
        `from lxml import etree
ids = [e.get("id") for e in etree.parse(sys.argv[1], etree.XMLParser(huge_tree=True)).iter("{http://gexf.net/1.3}node")]
found = len(set(ids))`,
      ),
    ).toBe(nodes.length);
    expect(
      await count(
        "a.ttl",
        turtle(facts),
        `import rdflib
found = len(set(rdflib.Graph().parse(sys.argv[1], format="turtle").subjects(rdflib.URIRef("https://schema.org/name"))))`,
      ),
    ).toBe(nodes.length);
    expect(
      await count(
        "a.parquet",
        nodesParquet(facts),
        "import pyarrow.parquet\nfound = pyarrow.parquet.read_table(sys.argv[1]).num_rows",
      ),
    ).toBe(nodes.length);
  },
);

test("names that differ in a control character alone stay two nodes of XML", async () => {
  const text = await textOf(graphml(facts));
  expect(text).toContain('id="programme:控制\ufffd0001符"');
  expect(text).toContain('id="programme:控制\ufffd0002符"');
});
