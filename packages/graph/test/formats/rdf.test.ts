import { jsonLd, memoryFacts, turtle } from "@govkg/graph";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { expect, test } from "vitest";
import { CORPUS } from "../../../../test/conformance/corpus.js";
import { awkwardReport } from "../awkward-report.js";
import { graphOf, textOf } from "../collected.js";
import { readWithPython, testWithPython } from "../python-reader.js";

const facts = memoryFacts([...CORPUS, awkwardReport()]);
const LAW = "urn:govkg:law:中华人民共和国数据安全法";
const REPORT = "urn:govkg:report:深圳市福田区政务服务数据管理局/2022";

test("Turtle parses with N3 and says the same as JSON-LD", async () => {
  const quads = new Parser().parse(await textOf(turtle(facts)));
  // as: without a callback or format option toRDF gives N-Quads when asked for them
  const nquads = (await jsonld.toRDF(JSON.parse(await textOf(jsonLd(facts))), {
    format: "application/n-quads",
  })) as unknown as string;
  const fromJson = new Parser({ format: "N-Quads" }).parse(nquads);
  expect(new Set(fromJson.map(lineOf))).toEqual(new Set(quads.map(lineOf)));
});

test("speaks the vocabularies of the field", async () => {
  const lines = new Set(new Parser().parse(await textOf(turtle(facts))).map(lineOf));
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  for (const line of [
    `${LAW} ${type} https://schema.org/Legislation`,
    `${LAW} ${type} http://data.europa.eu/eli/ontology#LegalResource`,
    `${REPORT} https://schema.org/citation ${LAW}`,
    `${REPORT} http://data.europa.eu/eli/ontology#cites ${LAW}`,
    `${REPORT} http://www.w3.org/ns/prov#wasAttributedTo urn:govkg:agency:深圳市福田区政务服务数据管理局`,
    `${REPORT} https://schema.org/temporalCoverage 2022`,
    `urn:govkg:region:440304 https://schema.org/containedInPlace urn:govkg:region:440300`,
    `urn:govkg:agency:深圳市南山区司法局 ${type} http://www.w3.org/ns/org#FormalOrganization`,
  ]) {
    expect(lines).toContain(line);
  }
});

test("every mention is a Web Annotation with its place", async () => {
  const quads = new Parser().parse(await textOf(turtle(facts)));
  const of = (predicate: string) => quads.filter((quad) => quad.predicate.value.endsWith(predicate));
  const { edges } = await graphOf(facts);
  const mentions = edges.filter(({ kind }) => kind === "CITES" || kind === "MENTIONS");
  expect(of("oa#hasBody")).toHaveLength(mentions.reduce((sum, { count }) => sum + count, 0));
  const own = of("oa#hasBody").find(
    ({ object, subject }) => object.value === LAW && subject.value.includes("2022@41-46"),
  );
  const selector = quads.find(
    ({ subject, predicate }) =>
      subject.value === `${own?.subject.value}:selector` && predicate.value.endsWith("oa#start"),
  );
  expect(selector?.object.value).toBe("41");
});

testWithPython("rdflib reads the same triples from both", ["rdflib"], async () => {
  const script = (format: string) => `
import json, sys, rdflib
graph = rdflib.Graph().parse(sys.argv[1], format="${format}")
print(json.dumps([f"{s} {p} {o}" for s, p, o in graph]))
`;
  const text = await textOf(turtle(facts));
  const triples = [...new Set(new Parser().parse(text).map(lineOf))].sort();
  const linesOf = (name: string, content: string, format: string) =>
    // as: the script prints a list of lines
    (readWithPython({ name, content }, script(format)) as string[]).sort();
  expect(linesOf("graph.ttl", text, "turtle")).toEqual(triples);
  expect(linesOf("graph.jsonld", await textOf(jsonLd(facts)), "json-ld")).toEqual(triples);
});

testWithPython(
  "the shapes of the vocabularies hold, and would tell if they didn't",
  ["rdflib", "pyshacl"],
  async () => {
    const script = `
import json, sys, pyshacl, rdflib
graph = rdflib.Graph().parse(sys.argv[1], format="turtle")
shapes = "${new URL("shapes.ttl", import.meta.url).pathname}"
conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
found = [conforms, report if not conforms else ""]
name = rdflib.URIRef("https://schema.org/name")
graph.remove((next(graph.subjects(name)), name, None))
graph.remove((None, rdflib.URIRef("http://www.w3.org/ns/oa#hasSelector"), None))
print(json.dumps([*found, pyshacl.validate(graph, shacl_graph=shapes)[0]]))
`;
    expect(readWithPython({ name: "graph.ttl", content: await textOf(turtle(facts)) }, script)).toEqual([
      true,
      "",
      false,
    ]);
  },
);

function lineOf({ subject, predicate, object }: Quad): string {
  return `${subject.value} ${predicate.value} ${object.value}`;
}
