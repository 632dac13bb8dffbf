import { foldName } from "@govkg/lexicon";
import type { Resolved } from "./resolved.js";
import { titleParts } from "./title-parts.js";

/** A title met before, that a short form may stand for. */
interface Antecedent {
  readonly key: string;
  readonly offset: number;
  readonly resolved: Resolved;
}

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

  /** A full title was met; its key is the title without notes, folded. */
  meet(key: string, resolved: Resolved, offset: number): void {
    this.antecedents.push({ key, resolved, offset });
  }

  /** 《…管理办法》（以下简称《办法》）: from here on the form means this. */
  define(form: string, resolved: Resolved): void {
    this.defined.set(foldName(form), resolved);
  }

  /** What a form, folded, means by definition. */
  definition(form: string): Resolved | null {
    return this.defined.size === 0 ? null : (this.defined.get(form) ?? null);
  }

  /**
   * The last title that a form (folded, without notes) at an offset is short for, though nobody said so: 《管理办法》 after the full title.
   * A head noun alone (《条例》) looks back a few sentences only.
   */
  implied(key: string, offset: number): Resolved | null {
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
