import { expect, test } from "vitest";
import type { Ask } from "./describe-queries.js";

/** Fixtures. */
export function graphCases(ask: Ask): void {
  test("placeholder-graph", async () => {
    expect((await ask().stats()).reports).toBe(9);
  });
}
