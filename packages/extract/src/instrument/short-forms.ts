import { foldName } from "@govkg/lexicon";
import type { Resolved } from "./resolved.js";
import { titleParts } from "./title-parts.js";

/** A title met before, that a short form may stand for. */
interface Antecedent {
  readonly key: string;
  readonly offset: number;
  readonly resolved: Resolved;
}

/** Words that a short form may consist of without naming anything: 《管理办法》, 《实施方案》. */
const GENERIC =
  /^(?:新|本|该|暂行|管理|实施|工作|监督|行动|指导|若干|具体|补充|总体|专项|三年|年度)*(?:条例|办法|规定|细则|规则|意见|通知|方案|计划|规划|纲要|清单|要点|措施|决定|指引|规程|制度|目录|标准|报告|解释|法|准则|章程)$/u;
/** How far back, in code units, a head noun alone finds its title. */
const NEAR = 400;
/** How many titles back a form finds its own. */
const MOST = 200;
/** Shorter forms are no name for a whole title. */
const SHORTEST_BARE = 6;

/** Which titles the text has named so far, and what its short forms stand for; kept in order of the text. */
export class ShortForms {
  private readonly defined = new Map<string, Resolved>();
  private readonly antecedents: Antecedent[] = [];

  /** A full title was met. */
  meet(title: string, resolved: Resolved, offset: number): void {
    this.antecedents.push({ key: foldName(titleParts(title).base), resolved, offset });
  }

  /** 《…管理办法》（以下简称《办法》）: from here on the form means this. */
  define(form: string, resolved: Resolved): void {
    this.defined.set(foldName(form), resolved);
  }

  /** What a form means by definition. */
  definition(form: string): Resolved | null {
    return this.defined.get(foldName(form)) ?? null;
  }

  /**
   * The last title that a form at an offset is short for, though nobody said so: 《管理办法》 after the full title.
   * A head noun alone (《条例》) looks back a few sentences only.
   */
  implied(form: string, offset: number): Resolved | null {
    const key = foldName(titleParts(form).base);
    const reach = key.length <= 2 ? NEAR : Number.POSITIVE_INFINITY;
    const last = this.antecedents.length - 1;
    for (let at = last; at >= Math.max(0, last - MOST); at--) {
      const antecedent = this.antecedents[at];
      if (antecedent === undefined || offset - antecedent.offset > reach) return null;
      if (antecedent.offset >= offset) continue;
      if (antecedent.key.length > key.length && isShortOf(key, antecedent.key)) return antecedent.resolved;
    }
    return null;
  }

  /** The last title met, for 《…法》及其《实施条例》. */
  get last(): Resolved | null {
    return this.antecedents.at(-1)?.resolved ?? null;
  }
}

/** Whether a form names no instrument by itself. */
export function isGeneric(form: string): boolean {
  return GENERIC.test(foldName(titleParts(form).base));
}

/** A short form ends as the title does and leaves words out of it: 监督条例 of 广东省行政执法监督条例. */
function isShortOf(form: string, full: string): boolean {
  if (!full.endsWith(form.slice(-2))) return false;
  let at = 0;
  for (let next = 0; next < full.length && at < form.length; next++) if (full[next] === form[at]) at++;
  return at === form.length;
}

/** The part of a title that may stand bare for it: 福田区民生诉求职责清单（2024版） → 民生诉求职责清单. */
export function bareForm(title: string, regionLength: number): string | null {
  const { base } = titleParts(title);
  const bare = base.slice(regionLength);
  return regionLength > 0 && bare.length >= SHORTEST_BARE && !/^(?:关于|人民政府)/u.test(bare) ? bare : null;
}
