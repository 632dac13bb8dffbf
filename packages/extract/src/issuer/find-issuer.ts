import type { RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { AgencyGrammar } from "../agency/agency-grammar.js";
import { coordinatedHeads } from "../agency/coordinated-heads.js";
import { withHead } from "../agency/named-heads.js";
import { organName } from "../agency/organ-name.js";
import type { OrganReading } from "../agency/organ-reading.js";
import { OrganScanner, type ScanContext } from "../agency/organ-scanner.js";
import { placesEndingAt } from "../agency/prefix.js";
import type { Reading } from "../reading.js";
import { regionOfLevelWord } from "../region/level-word.js";
import { lineageOf } from "../region/resolve-region.js";
import { reportTitle } from "./report-title.js";

/** The organ that reports: its canonical name and region, and where the text says so. */
export interface Issuer {
  readonly name: string;
  readonly region: RegionEntry;
  readonly source: "title" | "signature" | "front-matter" | "opening" | "region";
}

/** Where a report says who it is from, the most telling place first. */
interface Place extends Span {
  readonly source: Issuer["source"];
}

/** A place and the organs named there, the most likely issuer first. */
interface ReadPlace {
  readonly place: Place;
  readonly organs: readonly OrganReading[];
}

const OPENING = 600;

const CONGRESS = /第[一二三四五六七八九十]{1,3}届人民代表大会/u;

export class IssuerFinder {
  constructor(
    private readonly reading: Reading,
    private readonly grammar: AgencyGrammar,
    private readonly context: ScanContext & { readonly isWorkReport?: boolean },
  ) {}

  /** The issuer, or null when neither organ nor region is named. Places are read until one names it. */
  find(): Issuer | null {
    const read: ReadPlace[] = [];
    let first: Issuer | null = null;
    for (const place of this.places()) {
      const organs = this.organsIn(place);
      read.push({ place, organs });
      first = organs[0] === undefined ? null : this.toIssuer(organs[0], place);
      if (first !== null) break;
    }
    const relative = this.relativeTo(first, read[0]);
    if (relative !== null) return relative;
    if (first?.source === "title") return first;
    const titled = this.titledRegion();
    // 福田区2023年法治政府建设情况报告: a region without an organ reports through its government
    if (titled !== null) return governmentOf(titled);
    return first ?? this.relativeIssuer(read.flatMap(({ organs }) => organs));
  }

  /** 市水务局2022年…: the organ stands in the title, and its place where the report was published or signed. */
  private relativeTo(first: Issuer | null, title: ReadPlace | undefined): Issuer | null {
    if (first === null || first.source === "title" || title?.place.source !== "title") return null;
    const organ = title.organs.find(({ prefix, form }) => prefix.word !== undefined && form !== null);
    const word = organ?.prefix.word;
    const region = word === undefined ? null : regionOfLevelWord(word, lineageOf(first.region, this.reading.lexicon));
    if (organ?.form == null || region === null) return null;
    return { name: organName(organ.form, region, this.context.year), region, source: "title" };
  }

  private places(): Place[] {
    const { signature, frontMatter } = this.reading.document;
    const title = reportTitle(this.reading.document);
    const spans: (Place | null)[] = [
      title === null ? null : { ...this.reading.fromSource(title), source: "title" },
      signature.signer === undefined ? null : { ...this.reading.fromSource(signature.signer), source: "signature" },
      ...frontMatter
        .filter(({ key }) => key === "issuer" || key === "title")
        .map((fact): Place => ({ ...this.reading.fromSource(fact), source: "front-matter" })),
      { ...this.opening(), source: "opening" },
      ...frontMatter
        .filter(({ key }) => key === "source")
        .map((fact): Place => ({ ...this.reading.fromSource(fact), source: "front-matter" })),
    ];
    return spans.filter((span) => span !== null);
  }

  private opening(): Span {
    const title = reportTitle(this.reading.document);
    const start = title === null ? 0 : this.reading.fromSource(title).end;
    return { start, end: Math.min(this.reading.text.length, start + OPENING) };
  }

  /** Organs whose region is written out, those of the party behind those of the government. */
  private organsIn(place: Place): OrganReading[] {
    const scanner = new OrganScanner(this.reading, this.grammar, this.context);
    const scanned = scanner
      .scan({ start: place.start, end: place.end + 1 })
      .map((organ) => withHead(organ, this.reading));
    const heads = coordinatedHeads(scanned, { reading: this.reading, grammar: this.grammar, year: this.context.year });
    const organs = [...scanned, ...heads].filter(({ end }) => end <= place.end);
    const candidates = place.source === "opening" ? organs.filter((organ) => this.isSubject(organ)) : organs;
    return [...candidates].sort((a, b) => Number(isParty(a)) - Number(isParty(b)) || a.start - b.start);
  }

  /** In the opening the issuer is what the first sentences are about: 光明区政务服务和数据管理局认真贯彻…. */
  private isSubject({ prefix, end }: OrganReading): boolean {
    return (
      prefix.word === undefined && !/^(?:、|和|的|党组书记|领导|指导)/u.test(this.reading.text.slice(end, end + 4))
    );
  }

  private toIssuer({ name, region, prefix, rule }: OrganReading, { source }: Place): Issuer | null {
    if (name === null || region === null || prefix.word !== undefined || rule === "") return null;
    return { name, region, source };
  }

  /** The region that stands at the beginning of the title, with no organ behind it. */
  private titledRegion(): RegionEntry | null {
    const title = reportTitle(this.reading.document);
    if (title === null) return null;
    const span = this.reading.fromSource(title);
    const ends = this.context.ends.all.filter(({ start, end }) => start >= span.start && end <= span.end);
    for (const { end } of [...ends].sort((a, b) => b.end - a.end)) {
      const prefix = placesEndingAt(end, this.context);
      if (prefix?.region == null) continue;
      if (/^(?:关于)?(?:20\d\d年|法治|依法|政府工作报告|[一二〇]{4}年)/u.test(this.reading.text.slice(end, end + 8)))
        return prefix.region;
    }
    return null;
  }

  /** 区司法局2023年…: the organ stands in the title, the place elsewhere. */
  private relativeIssuer(organs: readonly OrganReading[]): Issuer | null {
    const organ = organs.find(({ prefix, region }) => prefix.word !== undefined && region !== null);
    if (organ?.name == null || organ.region === null) return this.delegate();
    return { name: organ.name, region: organ.region, source: "title" };
  }

  /** 现在，我代表市人民政府向大会报告工作: the government of the place that the text speaks of. */
  private delegate(): Issuer | null {
    const congress = CONGRESS.exec(this.reading.text.slice(0, OPENING));
    const named = congress === null ? null : placesEndingAt(congress.index, this.context)?.region;
    const region = named ?? this.context.lineage.at(-1);
    return this.context.isWorkReport !== true || region === undefined ? null : governmentOf(region);
  }
}

function governmentOf(region: RegionEntry): Issuer {
  const organ =
    region.level === "zone" && !region.name.endsWith("市")
      ? "管理委员会"
      : region.name.endsWith("街道")
        ? "办事处"
        : "人民政府";
  return { name: `${region.fullName}${organ}`, region, source: "region" };
}

function isParty({ name }: OrganReading): boolean {
  return name?.startsWith("中共") ?? false;
}
