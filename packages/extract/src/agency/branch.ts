import { type RegionEntry, shortName } from "@govkg/lexicon";
import type { OrganForm } from "./organ-forms.js";

/** Bureaus of a city that act in its districts and towns through branches; 公安分局 is written without the bureau. */
const BRANCHES = new Set(["公安分局"]);

/**
 * Name of a city bureau's branch, where the form is one: 公安分局 in 东莞市长安镇 → 东莞市公安局长安分局,
 * 福田公安分局 → 深圳市公安局福田分局. Null for other forms.
 */
export function branchName(form: OrganForm, region: RegionEntry): string | null {
  if (!BRANCHES.has(form.form) || region.level === "prefecture" || region.level === "province") return null;
  const city = region.fullName.slice(0, region.fullName.length - region.name.length);
  if (city === "") return null;
  const bureau = form.form.replace("分局", "局");
  return `${city}${bureau}${placeWord(region)}分局`;
}

function placeWord(region: RegionEntry): string {
  if (region.level === "township") return region.name.replace(/(?:街道|镇|乡|苏木)$/u, "");
  return region.level === "zone" ? region.name : shortName(region.name);
}
