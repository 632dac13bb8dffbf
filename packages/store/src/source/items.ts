import { type ItemQuery, type ItemRow, itemId } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { FACT_KINDS } from "../bytes/codes.js";
import type { CountContext } from "./fact-counts.js";
import { inOrderOfYear } from "./reports.js";

interface StoredItem {
  readonly ordinal: number;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** Reads commitments and problems. */
export class Items {
  private readonly items: Statement<[number, number], StoredItem>;
  private readonly concerns: Statement<[number, number], { readonly ordinal: number; readonly id: string }>;

  constructor(db: Database) {
    this.items = db.prepare(
      'SELECT ordinal, heading, start, "end" FROM item WHERE report = ? AND kind = ? ORDER BY ordinal, seq',
    );
    this.concerns = db.prepare(
      "SELECT ordinal, id FROM fact JOIN entity ON no = entity WHERE report = ? AND kind = ? ORDER BY ordinal, id",
    );
  }

  /** A page of items in order of report (year, id) and ordinal. */
  list(context: CountContext, { kind, filter, concerns, limit, offset }: ItemQuery): ItemRow[] {
    const mask = context.catalogue.mask(filter);
    if (concerns !== undefined) keepConcerned(context, { kind, concerns, mask });
    const rows: ItemRow[] = [];
    for (const report of inOrderOfYear(context.catalogue, mask)) {
      if (rows.length >= offset + limit) break;
      rows.push(...this.ofReport(report, kind, context.reportId(report)).filter((row) => hasConcern(row, concerns)));
    }
    return rows.slice(offset, offset + limit);
  }

  private ofReport(no: number, kind: ItemRow["kind"], report: string): ItemRow[] {
    const code = FACT_KINDS.indexOf(kind);
    const concerns = new Map<number, string[]>();
    for (const { ordinal, id } of this.concerns.all(no, code))
      concerns.set(ordinal, [...(concerns.get(ordinal) ?? []), id]);
    return this.items.all(no, code).map(({ ordinal, heading, start, end }) => ({
      id: itemId(kind, report, ordinal),
      kind,
      report,
      ordinal,
      heading,
      start,
      end,
      concerns: [...new Set(concerns.get(ordinal))],
    }));
  }
}

function hasConcern({ concerns }: ItemRow, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return wanted === "" ? concerns.length === 0 : concerns.includes(wanted);
}

/** Leaves only reports with an item about the entity. */
function keepConcerned(
  { scan }: CountContext,
  { kind, concerns, mask }: { readonly kind: ItemRow["kind"]; readonly concerns: string; readonly mask: Uint8Array },
): void {
  const concerned = new Uint8Array(mask.length);
  const plan = scan.plan({ kind, filter: { entities: [concerns] }, mask });
  plan.run((_, report) => {
    concerned[report] = 1;
  });
  mask.set(concerned);
}
