import { describe } from "vitest";
import { takesLinearTime } from "../linear-time.js";

describe("figures take linear time", () => {
  takesLinearTime([
    ["a number and its unit again and again, in one clause", "3场".repeat(50_000)],
    ["publicity counted again and again, in one clause", "宣传某法3场".repeat(20_000)],
    ["digits alone", "7".repeat(1_000_000)],
  ]);
});
