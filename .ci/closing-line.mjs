// Prints the plain closing line of a test run from vitest's JSON report: CI reads it.
import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, testResults } = JSON.parse(
  readFileSync(path, "utf8"),
);
// a file that could not be loaded has no tests of its own to count
const broken = testResults.filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
);
const failed = numFailedTests + broken.length;
const skipped = numPendingTests + numTodoTests;
console.log(`${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0 || numFailedTestSuites > 0 || numPassedTests === 0) process.exitCode = 1;
