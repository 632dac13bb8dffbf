/**
 * The knowledge graph of a folder of reports as a GraphML file, which Gephi, yEd, Cytoscape and networkx open.
 *
 * node --conditions=@govkg/source --import tsx examples/export-a-graph.ts [FOLDER [FILE]]
 */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline as streamTo } from "node:stream/promises";
import { graphml, MemoryFacts } from "@govkg/graph";
import { createPipeline } from "govkg";

const [folder = "seeds", file = "out/graph.graphml"] = process.argv.slice(2);

const facts = new MemoryFacts();
for await (const result of createPipeline().run([`${folder}/*.txt`])) {
  if (result.kind === "extraction") facts.put(result.extraction);
}

// reports, laws and programmes only; leave the filter out for the whole graph
const pieces = graphml(facts, { labels: ["Report", "Law", "Programme"] });
await streamTo(Readable.from(pieces), createWriteStream(file));

console.log(`${file}: ${facts.graph.order} nodes, ${facts.graph.size} edges in the graph`);
