/** A half-open range of region ids in code point order: `from <= id && id < to`. */
export interface RegionRange {
  readonly from: string;
  readonly to: string;
}

const COUNTRY_CODES: ReadonlySet<string> = new Set(["000000", "100000"]);

/**
 * The ids of a region and of all below it. A code of GB/T 2260 names its parents by its first digits, and a
 * township or zone without a code of its own carries its parent's (`region:440304/沙头街道`), so one range of ids
 * is enough: `region:440300` gives `region:4403` up to `region:4404`. A township or zone holds itself only.
 */
export function regionRange(id: string): RegionRange {
  const code = /^region:(\d{6})$/u.exec(id)?.[1];
  if (code === undefined) return { from: id, to: `${id} ` };
  if (COUNTRY_CODES.has(code)) return { from: "region:", to: "region;" };
  const prefix = `region:${code.replace(/(?:00){1,2}$/u, "")}`;
  const last = prefix.charCodeAt(prefix.length - 1);
  return { from: prefix, to: prefix.slice(0, -1) + String.fromCharCode(last + 1) };
}

/** Whether a region is the other one or lies below it, see {@link regionRange}. */
export function isInRegion(id: string, region: string): boolean {
  const { from, to } = regionRange(region);
  return from <= id && id < to;
}
