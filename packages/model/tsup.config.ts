import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  dts: true,
  clean: true,
  target: "node20",
  /** The JSON Schema comes from the built package itself: file and code can't differ. */
  async onSuccess() {
    const { extractionJsonSchema } = await import(pathToFileURL("dist/index.js").href);
    await writeFile("dist/extraction.schema.json", `${JSON.stringify(extractionJsonSchema(), null, 2)}\n`);
  },
});
