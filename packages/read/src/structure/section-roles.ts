import type { SectionRole } from "@govkg/model";
import { fallbackRole } from "./role.js";
import type { OpenSection } from "./sections.js";

/** Longest heading of a subsection that may have a role of its own. */
const MAX_SUBHEADING = 24;
/** Deepest rank of such a subsection: 1、. */
const MAX_RANK = 3;

/** A section's own heading decides, then its parent's role; children of a results section stay results. */
export function assignRoles(sections: readonly OpenSection[]): void {
  let isBehindPlan = false;
  for (const section of sections) {
    // opened by a lead, which has told its role
    if (section.heading === "" && section.role !== "other") continue;
    const parent = sections[section.parent];
    const told = section.told?.role;
    if (parent !== undefined) section.role = isOwnRole(section, parent, told) ? (told ?? parent.role) : parent.role;
    else {
      section.role = told ?? fallbackRole(section.heading, isBehindPlan);
      isBehindPlan ||= told === "plan";
    }
  }
}

/** Whether a subsection may differ from the section around it: only by a heading that is about nothing else. */
function isOwnRole(section: OpenSection, parent: OpenSection, role: SectionRole | undefined): boolean {
  if (role === undefined || section.heading.length > MAX_SUBHEADING || section.rank > MAX_RANK) return false;
  if (parent.role === "results" || parent.told?.joined === true) return isRoleAlone(section.heading);
  return parent.role === "problems" && role === "plan" && isRoleAlone(section.heading);
}

/** A heading that names nothing but the role: 存在的主要问题, 下一步打算. */
export function isRoleAlone(heading: string): boolean {
  return /^(?:目前|当前|主要)?(?:存在|面临)?的?(?:主要)?(?:问题|不足|短板|困难|差距|薄弱环节)|^存在|^下一?[步阶年]|^明年|^\d{4}年.{0,12}(?:安排|计划|打算|思路|重点|工作)|^上一?年|^(?:工作)?(?:打算|计划|安排|思路)|^(?:改进|整改)(?:措施|方向|情况)|^(?:问题)?整改/u.test(
    heading,
  );
}
