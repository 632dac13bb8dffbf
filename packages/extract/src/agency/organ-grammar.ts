import type { Reading } from "../reading.js";

/** Longest name of an organ behind its region that grammar accepts, in characters. */
const MAX_LENGTH = 24;

/** Word endings that make a name an organ's, the longer first. */
const SUFFIXES = [
  "人民调解委员会",
  "管理委员会",
  "领导小组办公室",
  "领导小组",
  "委员会办公室",
  "居民委员会",
  "村民委员会",
  "委员会",
  "办公室",
  "指挥部",
  "研究院",
  "研究所",
  "管理处",
  "管理站",
  "服务站",
  "服务中心",
  "联合会",
  "办事处",
  "司法所",
  "派出所",
  "监管所",
  "管理所",
  "仲裁院",
  "检察院",
  "中心",
  "总队",
  "支队",
  "大队",
  "中队",
  "分局",
  "法庭",
  "法院",
  "总站",
  "局",
  "厅",
] as const;

const HAN = /^[\u4e00-\u9fff]$/u;

/**
 * End of an organ's name that starts at an offset right behind its region and is in no catalogue
 * (市|秦岭生态环境保护管理局), or -1. The name runs to the first organ ending before any word that no name holds.
 */
export function organEnd(reading: Reading, offset: number): number {
  const { text, lexicon } = reading;
  const breaks = lexicon.words("organ-break");
  const starts = lexicon.words("organ-not-start");
  if (starts.has(text[offset] ?? "")) return -1;
  const limit = Math.min(text.length, offset + MAX_LENGTH);
  for (let at = offset; at < limit; at++) {
    const character = text[at] ?? "";
    if (!HAN.test(character) || breaks.has(character) || breaks.has(text.slice(at, at + 2))) return -1;
    if (at < offset + 2) continue;
    const suffix = SUFFIXES.find((ending) => text.endsWith(ending, at + 1) && at + 1 - ending.length >= offset + 2);
    if (suffix !== undefined && !continues(text, at + 1)) return at + 1;
  }
  return -1;
}

/** Whether the organ's name goes on behind a first ending: 执法局|直属大队, or is no name: 中心|城区. */
function continues(text: string, end: number): boolean {
  return /^(?:直属|机关服务|[\u4e00-\u9fff]{0,6}(?:分局|分中心)|城区|工作|任务|组|环节|地带|思想)/u.test(
    text.slice(end, end + 10),
  );
}
