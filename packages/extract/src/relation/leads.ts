import type { Mention, Relation } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { mergeEvidence } from "./merge-evidence.js";

const LED_TYPES: ReadonlySet<Mention["type"]> = new Set(["programme", "platform"]);

/** How far behind 牵头 stands what is led. */
const REACH = 40;

/**
 * `LEADS` from an organ to the programme or platform whose work it heads, and to the organs that assist it:
 *
 *     由区司法局牵头、区财政局配合推进“某某行动”
 *         ^────^  ^──^
 */
export function leads(findings: Findings): Related {
  const { mentions, reading } = findings;
  const relations: Relation[] = [];
  for (const [index, leader] of mentions.entries()) {
    if (leader.type !== "agency" || leader.entityId === null) continue;
    const { end } = reading.fromSource(leader);
    if (reading.text[end] !== "牵" && reading.text[end] !== "负") continue;
    if (!/^(?:负责)?牵头/u.test(reading.text.slice(end, end + 4))) continue;
    const sentence = reading.clauses.sentenceAt(end);
    for (const led of mentions.slice(index + 1, index + 9)) {
      const at = reading.fromSource(led);
      if (at.start >= Math.min(sentence.end, end + REACH)) break;
      relations.push(...ledBy(leader, led, { reading, end: at.end }));
    }
  }
  return { relations: mergeEvidence(relations), entities: [] };
}

function ledBy(
  leader: Mention,
  led: Mention,
  { reading, end }: Pick<Findings, "reading"> & { readonly end: number },
): Relation[] {
  if (led.entityId === null || led.entityId === leader.entityId) return [];
  const shared = {
    evidence: [{ start: leader.start, end: led.end }],
    planned: led.planned ?? false,
  };
  const heads = {
    kind: "LEADS",
    from: leader.entityId ?? "",
    to: led.entityId,
    ...shared,
    rule: "leads.heads",
  } as const;
  if (LED_TYPES.has(led.type)) return [heads];
  const isAssisting =
    led.type === "agency" && /^(?:等[^,。;]{0,8})?(?:配合|协助|参与)/u.test(reading.text.slice(end, end + 12));
  if (!isAssisting) return [];
  const assists = {
    kind: "ASSISTS",
    from: led.entityId,
    to: leader.entityId ?? "",
    ...shared,
    rule: "assists.led",
  } as const;
  return [{ ...heads, rule: "leads.assisted" }, assists];
}
