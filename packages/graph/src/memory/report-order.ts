import { compareText } from "@govkg/model";
import type { HeldReport } from "./held-report.js";

/** Orders reports by year (none counts as 0), then id. */
export function byYear(a: HeldReport, b: HeldReport): number {
  return (a.report.year ?? 0) - (b.report.year ?? 0) || compareText(a.report.id, b.report.id);
}
