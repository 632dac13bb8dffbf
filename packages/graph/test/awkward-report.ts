import type { Extraction } from "@govkg/model";
import { buildExtraction } from "../../../test/conformance/build-extraction.js";

/** Names that break careless writers: quotes, commas, tags, escapes, line breaks, rare characters. */
export const AWKWARD_NAMES: readonly string[] = [
  '带“引号”与"quotes"',
  "逗号, 分号; 竖线|反斜杠\\",
  "<b>标签</b> & 实体 &amp;",
  "换行\n与\t制表\r符",
  "𬇕𬒈生僻字𠮷",
  "__proto__",
  "=1+1",
  "null",
  " 前后空格 ",
];

/** Names that some formats can't hold: control characters, non-characters, halves of signs; and very long ones. */
export const HOSTILE_NAMES: readonly string[] = [
  "控制\u0001符",
  "控制\u0002符",
  "零\u0000字节",
  "非字符\ufffe",
  "半个\ud840字",
  "另半个\udc00字",
  "很长".repeat(50_000),
];

/** A report that mentions a programme of each of these names. */
export function awkwardReport(awkward: readonly string[] = AWKWARD_NAMES): Extraction {
  const base = buildExtraction({ document: "awkward", agency: "杭州市司法局", year: 2024, results: ["推进改革。"] });
  const names = awkward.map((name) => ({
    id: `programme:${name}`,
    name,
    row: null,
    label: "Programme" as const,
  }));
  const at = base.text.indexOf("改革");
  return {
    ...base,
    entities: [...base.entities, ...names],
    mentions: names.map(({ id, name }) => ({
      type: "programme",
      start: at,
      end: at + 2,
      text: "改革",
      entity: name,
      entityId: id,
      role: "results",
      rule: "awkward",
      row: null,
    })),
  };
}
