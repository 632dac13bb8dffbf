import { createQueries } from "@govkg/model";
import { describeChanges } from "../../../test/conformance/describe-changes.js";
import { describeQueries } from "../../../test/conformance/describe-queries.js";
import { openStore } from "../src/index.js";

describeQueries("sqlite", async (extractions) => {
  const store = openStore(":memory:");
  await store.putAll(extractions);
  return { queries: createQueries(store.facts), close: () => store.close() };
});

describeChanges("sqlite", async () => {
  const store = openStore(":memory:");
  return {
    queries: createQueries(store.facts),
    put: (extraction) => store.put(extraction),
    remove: async (report) => {
      await store.remove(report);
    },
    close: () => store.close(),
  };
});
