import { expect, test } from "vitest";
import type { Ask } from "./describe-queries.js";

/** Fixtures. */
export function reportCases(ask: Ask): void {
  test("placeholder-report", async () => {
    expect((await ask().stats()).reports).toBe(9);
  });
}
