import { expect, test } from "vitest";
import type { Ask } from "./describe-queries.js";

/** Fixtures. */
export function citationCases(ask: Ask): void {
  test("placeholder-citation", async () => {
    expect((await ask().stats()).reports).toBe(9);
  });
}
