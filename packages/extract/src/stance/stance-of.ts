import type { Stance } from "@govkg/model";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { RowWords } from "./row-words.js";
import { type StanceWord, StanceWords } from "./stance-words.js";
import { titleRows } from "./title-rows.js";

/** What each citation's clause does with the instrument (ontology 2), for the claims that won. */
export function stancesOf(kept: readonly Candidate[], reading: Reading): ReadonlyMap<Candidate, Stance> {
  const words = StanceWords.of(reading.lexicon);
  const stances = new Map<Candidate, Stance>();
  const rows = titleRows(kept, reading);
  rows.forEach((row, index) => {
    const place = new RowWords(row, { before: rows[index - 1], behind: rows[index + 1] }, reading);
    const clause = new Clause(place, words);
    for (const title of row.titles) stances.set(title, clause.stance(isOwn(title)));
  });
  return stances;
}

const NATIONAL = new Set([
  "constitution",
  "law",
  "administrative-regulation",
  "supervisory-regulation",
  "department-rule",
  "judicial-interpretation",
  "party-regulation",
]);

/** Whether a local organ can have made the instrument. */
function isOwn({ kind }: Candidate): boolean {
  return kind === undefined || !NATIONAL.has(kind);
}

/** What the next clauses may tell of a title: 《…法》获得通过，次周即组织专题学习. */
const ACTS_BEHIND = new Set<StanceWord["stance"]>(["study", "publicise", "formulate"]);

/** Behind a title these words look to something else. */
const PREPOSITION = /^(?:根据|按照|依据|依照|对照|对标|参照|遵照|比照|基于)$/u;
/** A preposition right before the row hands it to the verb behind: 对《…》进行修改. */
const HANDED_OVER =
  /(?:对(?![照标比])(?:[^,]{0,30}(?:国务院|办公厅|委员会|政府|部|局))?|就|将|把|围绕|结合|聚焦|针对|以|推动|推进|促进|开展|启动|完成|参与|参加|做好|加大|组织|配合[^,]{0,12})(?:新?修[订正改]的|市|省|区|我[省市区县])?[《〈“"‘<]{0,2}$/u;
/** No such preposition with its object is longer. */
const LONGEST_HANDING = 60;
/** A verb here belongs to a relative clause or tells the time: 印发的《…》, 施行后. */
const NOT_GOVERNING = /(?:了?的|后的|以来|前|之[前后际]|后(?!评估)|多年|以后|期间|意见|建议|结果)/uy;
const LOST_TIME = /^(?:进度|工作?滞后|不及时|滞后|缓慢|偏慢)/u;
const IMPLEMENTING_HEAD =
  /^[》〉”"’>]{0,2}(?:的)?(?:贯彻|实施|落实|执行|宣传|配套)*(?:方案|意见|细则|办法|措施|任务|分工|配套)/u;
const REVIEWED =
  /^[》〉”"’>]{0,2}[^,。;□]{0,14}?(?:执法检查|评估|清理|监督检查|专项督查)|^[^,。;□]{0,30}?(?:废止|失效|停止执行)/u;
/** Who hands a text in to be examined makes it: 《…规划》送县司法局合法性审查. */
const SUBMITTED =
  /^[》〉”"’>]{0,2}(?:\([^()]{0,40}\))?(?:已|均|先)?(?:送|报|经|提交|提请)[^,。;□]{0,20}(?:审查|审核|审议|审定|批准)/u;
const ADOPTED = /^(?:等)?[^,。;]{0,6}(?:收官|任务|要求|部署|精神|为(?:依据|准则|准绳|遵循|指引|指导|抓手|标准|纲))/u;
const NEGATED = /(?:未|尚未|没有|迟迟|仍未|不)(?:能|及时|完全|按时|按要求)?$/u;

class Clause {
  private ofOwn: Stance | undefined;
  private ofOthers: Stance | undefined;
  private isOwn = false;

  constructor(
    private readonly place: RowWords,
    private readonly words: StanceWords,
  ) {}

  /** The stance towards a title of the row; what a local organ can't have made it does not formulate. */
  stance(isOwn: boolean): Stance {
    this.isOwn = isOwn;
    if (isOwn) {
      this.ofOwn ??= this.tell();
      return this.ofOwn;
    }
    this.ofOthers ??= this.tell();
    return this.ofOthers;
  }

  private tell(): Stance {
    const { left, right } = this.place;
    const isHandedOver = HANDED_OVER.test(left.slice(-LONGEST_HANDING));
    if (isHandedOver) {
      const handed = REVIEWED.test(right) ? "review" : this.fromRight(right, true);
      if (handed !== null) return handed;
    }
    const governed = this.fromLeft(left);
    if (governed !== null) return governed;
    if (this.isOwn && SUBMITTED.test(right)) return "formulate";
    return REVIEWED.test(right) ? "review" : (this.fromRight(right, false) ?? this.fromAround() ?? "mention");
  }

  /** The nearest verb before the row; of a chain such as 学习宣传贯彻 the first. */
  private fromLeft(left: string): Stance | null {
    const found = this.words.in(left).filter((word) => isGoverning(word, left));
    let index = found.length - 1;
    for (; index > 0; index--) {
      const gap = left.slice(found[index - 1]?.end ?? 0, found[index]?.start ?? 0);
      if (!/^[、和并了与及]{0,2}$/u.test(gap)) break;
    }
    for (; index >= 0; index--) {
      const word = found[index];
      if (word === undefined) break;
      if (word.stance === "formulate" && IMPLEMENTING_HEAD.test(this.place.right)) return "implement";
      const stance = this.settle(word, left);
      if (stance !== null) return stance;
    }
    return this.shortVerb(left.replace(/[《〈“"‘<]+$/u, ""));
  }

  /** Weak verbs count right before the row only: 依《…》, 推进《…》, 讲《…》, 发《…》三万册. */
  private shortVerb(left: string): Stance | null {
    if (/[依按]$|推进$/u.test(left)) return "implement";
    if (left.endsWith("讲")) return this.explained();
    return /(?<!转)发$/u.test(left) ? this.explained() : null;
  }

  /** The first verb behind the row, in its clause. */
  private fromRight(right: string, isHandedOver: boolean): Stance | null {
    for (let word = this.words.next(right, 0); word !== null; word = this.words.next(right, word.end)) {
      if (!isGoverning(word, right) || PREPOSITION.test(word.word)) continue;
      if (this.place.isProblem && !isHandedOver && (word.stance === "formulate" || word.stance === "implement"))
        continue;
      if (LOST_TIME.test(right.slice(word.end))) continue;
      const stance = this.settle(word, right);
      if (stance !== null) return stance;
    }
    return !this.place.isProblem && ADOPTED.test(right.replace(/^[》〉”"’>]+/u, "")) ? "implement" : null;
  }

  /** Neither side of the clause tells: what the sentence did before, then what it does next. */
  private fromAround(): Stance | null {
    const { left, before, behind, isProblem } = this.place;
    if (isProblem) return null;
    const isContinued = /^(?:[一-龥]{0,4}(?:内容|其中|包括|涵盖|涉及|围绕|如|主题)[一-龥]{0,6})?[《〈“"‘<]{0,2}$/u.test(
      left,
    );
    // 依照《甲办法》和《乙办法》，《丙规划》等履行了程序: the verb before has its titles already
    const isServed = left.replace(/[《〈“"‘<]+$/u, "") === "" && before.includes("□") && !before.endsWith(":");
    if (isContinued && !isServed) {
      const last = this.words
        .in(before)
        .filter((word) => isGoverning(word, before))
        .at(-1);
      const stance = last === undefined ? null : this.settle(last, before);
      if (stance !== null) return stance;
    }
    for (let word = this.words.next(behind, 0); word !== null; word = this.words.next(behind, word.end)) {
      const stance = isGoverning(word, behind) && ACTS_BEHIND.has(word.stance) ? this.settle(word, behind) : null;
      if (stance !== null) return stance;
    }
    return null;
  }

  /** The stance of a word; null when it can't be: a local organ does not make the nation's laws. */
  private settle(word: StanceWord, text: string): Stance | null {
    if (word.stance === "formulate") {
      if (!this.isOwn) return null;
      return NEGATED.test(text.slice(0, word.start)) ? "mention" : "formulate";
    }
    return word.stance === "explain" ? this.explained() : word.stance;
  }

  /** What teaching is: officials study, the public is told. */
  private explained(): Stance {
    const audience = this.words.audience(this.place.left) ?? this.words.audience(this.place.before);
    return audience === "officials" ? "study" : "publicise";
  }
}

function isGoverning(word: StanceWord, text: string): boolean {
  NOT_GOVERNING.lastIndex = word.end;
  return !NOT_GOVERNING.test(text);
}
