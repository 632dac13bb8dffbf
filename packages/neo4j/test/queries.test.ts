import { createQueries } from "@govkg/model";
import { describeChanges } from "../../../test/conformance/describe-changes.js";
import { describeQueries } from "../../../test/conformance/describe-queries.js";
import { describeNeo4j } from "../../../test/neo4j/describe-neo4j.js";
import { Neo4jFacts, syncToNeo4j } from "../src/index.js";
import { clear, fill, remove } from "./empty-server.js";

describeNeo4j("questions on a Neo4j server", (address) => {
  describeQueries(
    "neo4j",
    async (extractions) => {
      await fill(address(), extractions);
      const facts = await Neo4jFacts.open(address());
      return { queries: createQueries(facts), close: () => facts.close() };
    },
    { runs: 3 },
  );

  describeChanges(
    "neo4j",
    async () => {
      await clear(address());
      const facts = await Neo4jFacts.open(address());
      return {
        queries: createQueries(facts),
        put: async (extraction) => {
          await syncToNeo4j([extraction], address());
        },
        remove: (report) => remove(address(), report),
        close: () => facts.close(),
      };
    },
    { runs: 2 },
  );
});
