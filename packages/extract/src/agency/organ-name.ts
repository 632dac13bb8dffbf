import type { RegionEntry } from "@govkg/lexicon";
import type { AgencyLevel } from "@govkg/model";
import { type OrganForm, rowFor } from "./organ-forms.js";

/** Level of the organs that work for a region. */
export function agencyLevel(region: RegionEntry): AgencyLevel {
  switch (region.level) {
    case "country":
    case "area":
      return "central";
    default:
      return region.level;
  }
}

/**
 * Full name of an organ of a region (ontology 3: the name starts at the prefecture, at the province for provincial
 * organs): 区 + 政数局 of 福田区 in 2023 is 深圳市福田区政务服务数据管理局.
 */
export function organName(form: OrganForm, region: RegionEntry, year: number | null): string {
  const row = rowFor(form, agencyLevel(region), year);
  return row === null ? `${region.fullName}${form.form}` : fillTemplate(row.name, region);
}

const REGION = "{R}";
const WORD = "{w}";

/** Puts a region into a template of the organs table: `{R}` its full name, `{w}` the word its name ends with. */
export function fillTemplate(template: string, region: RegionEntry): string {
  const at = template.indexOf(REGION);
  const filled = at < 0 ? template : template.slice(0, at) + region.fullName + template.slice(at + REGION.length);
  return filled.includes(WORD) ? filled.replaceAll(WORD, levelCharacter(region)) : filled;
}

/** The character that 依法治区 and the like name a region by; 州 and 旗 keep theirs, an autonomous region is 区. */
function levelCharacter(region: RegionEntry): string {
  return region.name.slice(-1);
}
