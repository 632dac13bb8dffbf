import { defineConfig } from "tsup";

export default defineConfig({
  // bin and worker are started by path; commands are chunks of bin, loaded when asked for
  entry: ["src/index.ts", "src/bin.ts", "src/extract-worker.ts"],
  format: "esm",
  dts: { entry: "src/index.ts" },
  clean: true,
  target: "node20",
});
