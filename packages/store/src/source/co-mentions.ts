import { type CoMentionQuery, type CoMentions, compareText } from "@govkg/model";
import type { CountContext } from "./fact-counts.js";
import { countMarked, reportsMentioning } from "./fact-scan.js";

interface Tally {
  both: number;
  reports: number;
}

/** Entities that stand in the same reports as one entity, by their mentions. */
export function coMentions(context: CountContext, query: CoMentionQuery): CoMentions {
  const { catalogue, names, scan } = context;
  const { filter, labels, minReports, order, limit, offset } = query;
  const mask = catalogue.mask(filter);
  const total = countMarked(mask);
  const ownMask = reportsMentioning(scan, query.entity, mask);
  const own = countMarked(ownMask);
  if (own === 0) return { total, own, rows: [] };
  const tallies = new Map<number, Tally>();
  let last = -1;
  let tally: Tally = { both: 0, reports: 0 };
  scan.plan({ kind: "mention", filter: { labels }, mask }).run((entity, report) => {
    // all reports of an entity mostly come together: asking the map for each would take half of the time
    if (entity !== last) {
      tally = tallies.get(entity) ?? { both: 0, reports: 0 };
      tallies.set(entity, tally);
      last = entity;
    }
    tally.reports++;
    tally.both += ownMask[report] ?? 0;
  });
  tallies.delete(names.numberOf(query.entity) ?? 0);
  const rows = [...tallies]
    .filter(([, { both }]) => both > 0 && both >= minReports)
    .map(([no, { both, reports }]) => ({ entity: names.idOf(no), both, reports }));
  const measure = (row: Tally) => (order === "both" ? row.both : (row.both * total) / (own * row.reports));
  rows.sort((a, b) => measure(b) - measure(a) || compareText(a.entity, b.entity));
  return { total, own, rows: rows.slice(offset, offset + limit) };
}
