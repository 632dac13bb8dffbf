import type { FactFilter, FactKind } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { ByteReader } from "../bytes/byte-reader.js";
import { factKey, forEachGroup, KEY_SHIFT } from "../pack/fact-groups.js";
import type { PostingIndex } from "../postings/posting-index.js";
import { type EntityNames, labelPredicate, labelRange } from "./entity-names.js";
import type { ReportMask } from "./report-catalogue.js";

/** The facts of one report about one entity: `reader` stands at their bytes (see `groupFacts`). */
export type VisitFacts = (entity: number, report: number, reader: ByteReader) => void;

/**
 * With so many reports to open for each entity at most, opening them is quicker than reading all reports of the
 * entities: a fixed number (a lookup asks every run), or a share of all reports (a common name is in many).
 */
const REPORTS_A_LOOKUP = 10;
const REPORTS_A_NAME = 1 / 300;
/** From this share of all reports on, reading the whole index of a label is quicker than opening report by report. */
const DENSE = 0.3;
/** The highest number of an entity. */
const MAX_ENTITY = KEY_SHIFT - 1;

export interface ScanRequest {
  readonly kind: FactKind;
  readonly filter: FactFilter;
  readonly mask: ReportMask;
}

/** A way to read the facts asked for. */
export interface ScanPlan {
  /** Whether all facts of a report come together; else all reports of an entity do. */
  readonly isByReport: boolean;
  run(visit: VisitFacts): void;
}

/** Finds the facts that a filter asks for: from the reports, or from the index, whichever reads less. */
export class FactScan {
  private readonly facts: Statement<[number], Buffer>;

  constructor(
    db: Database,
    private readonly index: PostingIndex,
    private readonly names: EntityNames,
  ) {
    this.facts = db.prepare<[number], Buffer>("SELECT data FROM report_facts WHERE no = ?").pluck();
  }

  plan(request: ScanRequest): ScanPlan {
    const { filter, mask } = request;
    const choice = this.names.choose(filter);
    const reports = countMarked(mask);
    if (choice.kind === "some") {
      const { numbers } = choice;
      const few = numbers.length * Math.max(REPORTS_A_LOOKUP, REPORTS_A_NAME * mask.length);
      if (reports <= few) return this.byReport(request, new Set(numbers));
      return this.byKeys(
        request,
        numbers.map((entity) => [entity, entity]),
      );
    }
    if (reports < DENSE * mask.length) return this.byReport(request, null);
    return this.byKeys(request, filter.labels?.map(labelRange) ?? [[0, MAX_ENTITY]]);
  }

  private byKeys({ kind, mask }: ScanRequest, ranges: readonly (readonly [low: number, high: number])[]): ScanPlan {
    const run = (visit: VisitFacts) => {
      for (const [low, high] of ranges) {
        this.index.range(factKey(kind, low), factKey(kind, high), (key, report, reader) => {
          if (mask[report] === 1) visit(key % KEY_SHIFT, report, reader);
        });
      }
    };
    return { isByReport: false, run };
  }

  private byReport({ kind, filter, mask }: ScanRequest, entities: ReadonlySet<number> | null): ScanPlan {
    const base = factKey(kind, 0);
    const hasLabel = labelPredicate(filter.labels);
    const isWanted = (entity: number) =>
      entity >= 0 && entity <= MAX_ENTITY && hasLabel(entity) && (entities === null || entities.has(entity));
    const run = (visit: VisitFacts) => {
      for (let report = mask.indexOf(1); report >= 0; report = mask.indexOf(1, report + 1)) {
        const reader = new ByteReader(this.facts.get(report) ?? Buffer.alloc(0));
        forEachGroup(reader, (key) => {
          if (isWanted(key - base)) visit(key - base, report, reader);
        });
      }
    };
    return { isByReport: true, run };
  }
}

/** The reports of a mask that mention an entity. */
export function reportsMentioning(scan: FactScan, entity: string, mask: ReportMask): ReportMask {
  const mentioning = new Uint8Array(mask.length);
  scan.plan({ kind: "mention", filter: { entities: [entity] }, mask }).run((_, report) => {
    mentioning[report] = 1;
  });
  return mentioning;
}

export function countMarked(mask: ReportMask): number {
  let count = 0;
  for (let index = 0; index < mask.length; index++) count += mask[index] ?? 0;
  return count;
}
