import type { Span } from "@govkg/model";
import type { Reading } from "../reading.js";
import { type RegionPrefix, regionPrefix } from "./region-prefix.js";
import type { TitleClues } from "./title-kind.js";

/** A verb of making right before a title, or a few words before it. */
const MAKING =
  /(?:制定|制订|印发|出台|修订|修改|起草|编制|编印|拟定|拟订|草拟|发布|公布|推出|完善|建立|健全|审定|颁布|提请审议)了?(?:并[一-龥]{2,4})?(?:实施|施行)?[^,。;:、《》\n的]{0,6}$/u;
/** Verbs by which bureaus put a document out. */
const SENDING = /(?:印发|下发|制发|转发)了?(?:实施)?[^,。;:、《》\n的]{0,6}$/u;
/** The nation's organs, as the subject of what is made: 国务院颁布《优化营商环境条例》. */
const NATIONS =
  /(?:国务院|中央|全国人大|总局|国家|(?:司法|公安|财政|商务|交通运输|教育|水利|农业农村|应急管理|生态环境|自然资源|住房城乡建设|民政)部)[^,。;]{0,16}$/u;
/** How far before a title words are looked at. */
const BEFORE = 24;
/** How far a row of titles is followed. */
const ROW = 160;

/** Where a title stands; what the words before it tell is found out when it is asked for. */
export class TitlePlace implements TitleClues {
  private words: string | undefined;
  private making: boolean | undefined;
  private regions: RegionPrefix | undefined;

  constructor(
    readonly span: Span,
    /** Offset of the opening bracket, or of the title that has none. */
    readonly from: number,
    readonly docNumber: string | undefined,
    readonly reading: Reading,
  ) {}

  /** The regions it begins with. */
  get prefix(): RegionPrefix {
    this.regions ??= regionPrefix(this.span, this.reading);
    return this.regions;
  }

  /** Some words before it, its opening bracket left out, titles beside it left out. */
  get before(): string {
    this.words ??= wordsBefore(this.reading.text, this.from);
    return this.words;
  }

  /** Whether the words before it make, change or put it out, and no organ of the nation is said to. */
  get isOwn(): boolean {
    this.making ??= MAKING.test(this.before) && !NATIONS.test(this.before);
    return this.making;
  }

  get isSentOut(): boolean {
    return SENDING.test(this.before);
  }
}

function wordsBefore(text: string, offset: number): string {
  return beforeRow(text, offset, ROW).slice(-BEFORE);
}

/** What a row of titles ends with: 》, its number, a joining word. */
const ROW_ENDS = new Set(Array.from("》)、和及与", (sign) => sign.charCodeAt(0)));
const TITLES = /(?:《[^《》]{1,80}》(?:\([^()]{0,60}\))?(?:、|和|及|与|以及)?)+$/u;

/** Up to `reach` characters before an offset, without the titles that stand right before it. */
export function beforeRow(text: string, offset: number, reach: number): string {
  const words = text.slice(Math.max(0, offset - reach), offset);
  return ROW_ENDS.has(text.charCodeAt(offset - 1)) ? words.replace(TITLES, "") : words;
}
