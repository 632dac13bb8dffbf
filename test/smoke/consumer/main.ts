/** What a user's first program may look like: every package imported, a report extracted, stored and asked. */
import { createExtractor } from "@govkg/extract";
import { createGraph, writeGraphml } from "@govkg/graph";
import { createLexicon } from "@govkg/lexicon";
import { type Extraction, extractionSchema, GovkgError, type Queries } from "@govkg/model";
import { Neo4jQueries } from "@govkg/neo4j";
import { readDocument } from "@govkg/read";
import { createSegmenter } from "@govkg/segment";
import { openStore } from "@govkg/store";
import { createPipeline } from "govkg";

const [report = "report.txt"] = process.argv.slice(2);
