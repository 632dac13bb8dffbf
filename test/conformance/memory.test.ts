import { MemoryFacts, memoryFacts } from "@govkg/graph";
import { createQueries } from "@govkg/model";
import { describeChanges } from "./describe-changes.js";
import { describeQueries } from "./describe-queries.js";

describeQueries("memory", async (extractions) => ({
  // in the other order: the answers don't depend on it
  queries: createQueries(memoryFacts([...extractions].reverse())),
  close: async () => {},
}));

describeChanges("memory", async () => {
  const facts = new MemoryFacts();
  return {
    queries: createQueries(facts),
    put: async (extraction) => facts.put(extraction),
    remove: async (report) => {
      facts.remove(report);
    },
    close: async () => {},
  };
});
