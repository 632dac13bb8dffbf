import type { Entity, Mention, Relation, Span } from "@govkg/model";
import { entryNode } from "../instrument/instrument-node.js";
import { TitleCatalogue } from "../instrument/title-catalogue.js";
import type { Findings, Related } from "../related.js";
import { mergeEvidence } from "./merge-evidence.js";

/** Words that make what follows the ground of what is then made; a plain 落实《…》 is an act of its own. */
const GROUND =
  /(?:根据|依据|按照|依照|遵照|对照|为(?:了)?(?:全面|深入|进一步|切实|认真)*(?:贯彻|落实|执行|实施)[^,。;《]{0,6})(?:[^,。;]{0,30})$/u;
/** A title that says what it carries out: 实施〈…〉办法, 贯彻落实《…》的意见. */
const QUOTED = /(?:实施|贯彻|落实|执行)[^《〈]{0,6}[《〈]([^《》〈〉]{3,60})[》〉]/u;
/** Between ground and verb there is no other act: 要求，结合我区实际，研究制定. */
const NOTHING_BETWEEN =
  /^(?:的?[^,。;\d]{0,10}(?:要求|规定|精神|部署|安排|任务|内容|原则|法律法规|法规|规章|文件))?(?:,?结合[^,。;]{0,24})?,?[^,。;]{0,16}$/u;
/** Titles of the same row, with their numbers and articles. */
const TITLES =
  /^[》〉”]?(?:\([^()]{0,60}\)|第[^,。;《]{1,40}?[条款项])*(?:[、和与及]?《[^《》]{1,80}》(?:\([^()]{0,60}\)|第[^,。;《]{1,40}?[条款项])*)*|[《〈“]$/gu;
/** How far before a title its ground stands. */
const REACH = 160;

/**
 * `IMPLEMENTS` from an instrument that the report's side makes to what it carries out:
 *
 *     根据《重大行政决策程序暂行条例》，制定《某区重大行政决策事项目录》
 */
export function implementing(findings: Findings): Related {
  const instruments = findings.mentions.filter(isInstrument);
  const relations: Relation[] = [];
  const entities = new Map<string, Entity>();
  instruments.forEach((made, index) => {
    if (made.stance !== "formulate" || made.entityId === null) return;
    for (const ground of groundsOf(made, instruments.slice(Math.max(0, index - 8), index), findings)) {
      relations.push(
        toRelation(made, ground.entityId ?? "", { start: ground.start, end: made.end }, "implements.ground"),
      );
    }
    const quoted = quotedEntity(made, findings);
    if (quoted === null || quoted.id === made.entityId) return;
    entities.set(quoted.id, quoted);
    relations.push(toRelation(made, quoted.id, made, "implements.title"));
  });
  return { relations: mergeEvidence(relations), entities: [...entities.values()] };
}

function isInstrument({ type }: Mention): boolean {
  return type === "law" || type === "document";
}

/** Instruments that the sentence names as the ground, before the one that is made. */
function groundsOf(made: Mention, before: readonly Mention[], { reading }: Findings): Mention[] {
  const at = reading.fromSource(made).start;
  const sentence = reading.clauses.sentenceAt(at);
  return before.filter((ground) => {
    if (ground.entityId === null || ground.stance !== "implement" || ground.entityId === made.entityId) return false;
    const { start } = reading.fromSource(ground);
    if (start < sentence.start || at - start > REACH) return false;
    const words = reading.text.slice(reading.clauses.clauseAt(start).start, start);
    const between = reading.text.slice(reading.fromSource(ground).end, at).replace(TITLES, "");
    return GROUND.test(words.replace(/[《〈“]$/u, "")) && NOTHING_BETWEEN.test(between);
  });
}

/** The catalogue's instrument that a title quotes as what it carries out. */
function quotedEntity(made: Mention, { reading }: Findings): Entity | null {
  const title = QUOTED.exec(made.entity ?? "")?.[1];
  if (title === undefined) return null;
  const entry = TitleCatalogue.of(reading.lexicon).exact(title)[0];
  return entry === undefined ? null : entryNode(entry);
}

function toRelation(made: Mention, to: string, { start, end }: Span, rule: string): Relation {
  return {
    kind: "IMPLEMENTS",
    from: made.entityId ?? "",
    to,
    evidence: [{ start, end }],
    rule,
    ...(made.planned === undefined ? {} : { planned: made.planned }),
  };
}
