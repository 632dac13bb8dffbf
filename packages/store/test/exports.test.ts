import { expect, test } from "vitest";
import * as store from "../src/index.js";

test("the package exports what its README tells of", () => {
  expect(Object.keys(store).sort()).toEqual(["PUT_ALL_DEFAULTS", "STORE_DEFAULTS", "Store", "openStore"]);
});
