import type { RelationKind } from "@govkg/model";
import { describe, expect, it } from "vitest";
import { extractParagraph } from "../marked-text.js";

const ISSUER = "深圳市福田区司法局";
const KINDS: ReadonlySet<RelationKind> = new Set(["ISSUED", "LEADS", "IMPLEMENTS"]);

/** Relations of instruments in a paragraph, as `KIND from > to`. */
function relationsOf(paragraph: string): string[] {
  const { extraction, start } = extractParagraph(paragraph, { issuer: ISSUER });
  const inside = extraction.relations.filter(
    ({ kind, evidence }) => KINDS.has(kind) && evidence.some((span) => span.start >= start),
  );
  return inside.map(({ kind, from, to }) => `${kind} ${from} > ${to}`);
}

const OWN = "document:福田区案卷评查办法";

describe("ISSUED and LEADS", () => {
  it("the report's issuer where none is named", () => {
    expect(relationsOf("印发《福田区案卷评查办法》。")).toEqual([`ISSUED agency:${ISSUER} > ${OWN}`]);
  });
  it("those with whom it acts, and itself", () => {
    expect(relationsOf("会同区应急管理局、区城管和综合执法局出台《福田区案卷评查办法》。")).toContain(
      `ISSUED agency:${ISSUER} > ${OWN}`,
    );
    expect(relationsOf("会同区应急管理局出台《福田区案卷评查办法》。")).toContain(
      `ISSUED agency:深圳市福田区应急管理局 > ${OWN}`,
    );
  });
  it("another who acts alone", () => {
    expect(relationsOf("区应急管理局印发《福田区案卷评查办法》。")).toEqual([
      `ISSUED agency:深圳市福田区应急管理局 > ${OWN}`,
    ]);
  });
  it("another place that acts", () => {
    expect(relationsOf("汕头市出台《汕头经济特区夜间经济规定》。")).toEqual([]);
  });
  it("who drafts leads", () => {
    expect(relationsOf("牵头起草《福田区案卷评查办法》。")).toEqual([`LEADS agency:${ISSUER} > ${OWN}`]);
  });
  it("what it asks others for it does not issue", () => {
    expect(relationsOf("推动出台《福田区案卷评查办法》。")).toEqual([]);
  });
  it("what it only carries out it does not issue", () => {
    expect(relationsOf("落实《公平竞争审查条例》。")).toEqual([]);
  });
});

describe("IMPLEMENTS", () => {
  it("the ground of what is made", () => {
    expect(relationsOf("根据《公平竞争审查条例》，结合实际，制定《福田区案卷评查办法》。")).toContain(
      `IMPLEMENTS ${OWN} > law:公平竞争审查条例`,
    );
  });
  it("each of several grounds", () => {
    const relations = relationsOf(
      "根据《公平竞争审查条例》《优化营商环境条例》等法律法规，结合我区实际，制定《福田区案卷评查办法》。",
    );
    expect(relations).toContain(`IMPLEMENTS ${OWN} > law:公平竞争审查条例`);
    expect(relations).toContain(`IMPLEMENTS ${OWN} > law:优化营商环境条例`);
  });
  it("not what another act was grounded on", () => {
    const relations = relationsOf("根据《公平竞争审查条例》清理文件十件，提出意见二十条，印发《福田区案卷评查办法》。");
    expect(relations).not.toContain(`IMPLEMENTS ${OWN} > law:公平竞争审查条例`);
  });
  it("a title that says so", () => {
    expect(relationsOf("印发《福田区关于贯彻落实〈公平竞争审查条例〉的若干措施》。")).toContain(
      "IMPLEMENTS document:福田区关于贯彻落实〈公平竞争审查条例〉的若干措施 > law:公平竞争审查条例",
    );
  });
});
