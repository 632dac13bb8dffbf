import type { AgencyTypeEntry, Lexicon, OrganRow } from "@govkg/lexicon";
import type { AgencyLevel } from "@govkg/model";
import { LEVEL_WORDS } from "../region/level-word.js";

/**
 * A form in which reports write an organ behind its region: 委, 司法局, 依法治区办. `rows` say what it is short for;
 * without rows it is a name of its own and stays as written.
 */
export interface OrganForm {
  readonly form: string;
  readonly rows: readonly OrganRow[];
  readonly type: AgencyTypeEntry | null;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  form: OrganForm | null;
}

/** Last characters of the regions that 依法治区 and the like may name. */
const RULED_WORDS = ["省", "市", "区", "县", "旗", "州", "盟", "镇", "乡"];

/** A name that ends otherwise is no organ (区公安, 市发改): too short to tell from the words around it. */
const ORGAN_END = /(?:[局厅委办院所处站队会部室署馆校关组台社庭府大协]|中心|政协)$/u;

/** All forms of organs' names, found by the longest match at an offset. */
export class OrganForms {
  private readonly root: TrieNode = { next: new Map(), form: null };
  /** First characters of forms, by code unit: most offsets begin none. */
  private readonly firsts = new Uint8Array(0x10000);

  constructor(lexicon: Lexicon) {
    const rowsByForm = new Map<string, OrganRow[]>();
    for (const row of lexicon.organs) {
      for (const form of spellOut(row.form)) {
        const rows = rowsByForm.get(form);
        if (rows === undefined) rowsByForm.set(form, [row]);
        else rows.push(row);
      }
    }
    const typeByForm = typesByForm(lexicon.agencyTypes, rowsByForm);
    for (const [form, rows] of rowsByForm) {
      this.add({ form, rows, type: typeByForm.get(form) ?? typeOfName(rows, typeByForm) });
    }
    for (const [form, type] of typeByForm) {
      if (!rowsByForm.has(form)) this.add({ form, rows: [], type });
    }
  }

  /** The longest form that starts at an offset, or null. */
  longestAt(text: string, offset: number): OrganForm | null {
    if (this.firsts[text.charCodeAt(offset)] !== 1) return null;
    const plain = this.walk(text, offset);
    // 州党委全面依法治州委员会 is the body that 州委全面依法治州委员会 is
    if (plain !== null && text.startsWith("党委", offset)) {
      const committee = this.walk(text, offset + 1);
      if (committee !== null && committee.form.length + 1 > (plain?.form.length ?? 0)) {
        return { ...committee, form: `党${committee.form}` };
      }
    }
    return plain;
  }

  /** The form itself, or null when it is none. */
  get(form: string): OrganForm | null {
    const found = this.walk(form, 0);
    return found?.form === form ? found : null;
  }

  private walk(text: string, offset: number): OrganForm | null {
    let node: TrieNode | undefined = this.root;
    let best: OrganForm | null = null;
    for (let at = offset; node !== undefined; at++) {
      if (node.form !== null) best = node.form;
      node = node.next.get(text.charCodeAt(at));
    }
    return best;
  }

  private add(form: OrganForm): void {
    this.firsts[form.form.charCodeAt(0)] = 1;
    let node = this.root;
    for (let at = 0; at < form.form.length; at++) {
      const unit = form.form.charCodeAt(at);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: new Map(), form: null };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.form = form;
  }
}

function spellOut(form: string): string[] {
  return form.includes("{w}") ? RULED_WORDS.map((word) => form.replaceAll("{w}", word)) : [form];
}

function typesByForm(
  types: readonly AgencyTypeEntry[],
  rowsByForm: ReadonlyMap<string, readonly OrganRow[]>,
): Map<string, AgencyTypeEntry> {
  const typeByForm = new Map<string, AgencyTypeEntry>();
  for (const type of types) typeByForm.set(type.name, type);
  // 省委, 区人民政府: the level word is the prefix, the rest is the form
  for (const { name } of types) if (isPrefixed(name, typeByForm, rowsByForm)) typeByForm.delete(name);
  for (const type of types) {
    for (const alias of type.aliases) {
      const isKnown = typeByForm.has(alias) || type.weak.includes(alias) || !ORGAN_END.test(alias);
      if (!isKnown && !isPrefixed(alias, typeByForm, rowsByForm)) typeByForm.set(alias, type);
    }
  }
  return typeByForm;
}

/** Whether an alias only repeats a known form behind a level word (区司法局). */
function isPrefixed(
  alias: string,
  typeByForm: ReadonlyMap<string, unknown>,
  rowsByForm: ReadonlyMap<string, unknown>,
): boolean {
  if (/^团[省市区县]委$/u.test(alias)) return true;
  return LEVEL_WORDS.some((word) => {
    const rest = alias.slice(word.length);
    return alias.startsWith(word) && (typeByForm.has(rest) || rowsByForm.has(rest));
  });
}

function typeOfName(
  rows: readonly OrganRow[],
  typeByForm: ReadonlyMap<string, AgencyTypeEntry>,
): AgencyTypeEntry | null {
  const name = rows[0]?.name.replace(/^(?:中共)?\{R\}委?/u, "") ?? "";
  return typeByForm.get(name) ?? null;
}

/** The row of a form that holds at a level and in a year; the first one when none says more. */
export function rowFor({ rows }: OrganForm, level: AgencyLevel, year: number | null): OrganRow | null {
  let atLevel: OrganRow | null = null;
  for (const row of rows) {
    if (row.levels.length > 0 && !row.levels.includes(level)) continue;
    if (year === null || ((row.from ?? 0) <= year && year <= (row.to ?? Number.POSITIVE_INFINITY))) return row;
    atLevel ??= row;
  }
  return atLevel;
}

/** A form of towns and communities, whose organs are many: 街道办事处, 村委会. */
export function isTownshipForm({ rows, type, form }: OrganForm): boolean {
  if (/^(?:[村居]委会|派出所|司法所|办事处|街道|[村居]民委员会)/u.test(form)) return true;
  return type?.level === "township" || (rows.length > 0 && rows.every(({ levels }) => levels.join() === "township"));
}
