import { describe, it } from "vitest";
import { expectMarked } from "../marked-text.js";

describe("subject of a figure", () => {
  it.each([
    ["the noun behind the unit", "对[9个](quantity;subject=苏木镇街道)苏木镇街道开展督察。"],
    ["the noun before the number", "审查合同[126份](quantity;subject=合同)。"],
    ["two nouns in a list", "审查合同[126份](quantity;subject=合同)、协议[12件](quantity;subject=协议)。"],
    ["a rate", "问题整改率达到[100%](quantity;subject=问题整改率)。"],
    ["a rate behind 为", "即办率为[83.41%](quantity;subject=即办率)。"],
    ["the head behind 的", "电子证照的应用率只有[约85%](quantity;subject=应用率)。"],
    ["a noun in quotation marks", "培育“法律明白人”[1120名](quantity;subject=“法律明白人”)。"],
    ["of a share the part", "[约10%](quantity;subject=企业事项)的企业事项需要跑现场。"],
    ["a verb with no noun", "全年办案[189件](quantity;subject=办案)。"],
    ["a verb behind people", "[126人](quantity;subject=参加)参加。"],
    ["carried over a clause", "收到复议申请[84件](quantity;subject=复议申请)，审结[71件](quantity;subject=复议申请)。"],
    [
      "any verb alone carries what the same unit counted",
      "抽查门店[28家](quantity)，约谈[3家](quantity;subject=门店)。",
    ],
    ["times of telling", "宣传安全生产法与《某省消防条例》[68场](quantity;subject=宣传)。"],
    ["其中 carries", "发放补贴[4亿元](quantity)，其中线上发放[1亿元](quantity;subject=补贴)。"],
    ["a name that begins with a number", "开通5G基站[120个](quantity;subject=5G基站)。"],
    ["a verb before the noun is none of it", "提升改造农村公路[26公里](quantity;subject=农村公路)。"],
    ["a verb behind its object", "完成棚户区改造[90套](quantity;subject=棚户区改造)。"],
    ["the noun before a measure", "水稻亩产[600公斤](quantity;subject=水稻亩产)创下纪录。"],
    [
      "up to the next member of a list",
      "办好省级[25件](quantity;subject=民生实事)民生实事和市级[20件](quantity)民生实事。",
    ],
    ["below a mark", "设施覆盖率低于[40%](quantity;subject=设施覆盖率)。"],
    ["carried over a share", "收到申请[84件](quantity)，同比增长[5%](quantity)，办结[71件](quantity;subject=申请)。"],
    ["the noun before a change", "检查频次同比下降[23.4%](quantity;subject=检查频次)。"],
    ["a change of what was counted", "收到申请[84件](quantity)，比上年增加[23件](quantity;subject=申请)。"],
    ["both ends of a change", "内设科室由[340个](quantity;subject=内设科室)压缩到[138个](quantity;subject=内设科室)。"],
    ["counted twice", "接待参观[35场](quantity;subject=参观)、[1600余人次](quantity;subject=参观)。"],
    ["not the noun counted before", "[50家](quantity;subject=单位)单位[54人](quantity;subject=参加)参加。"],
    ["a syllable with a verb before it", "形成预警提醒函[110份](quantity;subject=预警提醒函)。"],
    ["a verb that is half of a noun", "筹集保障性租赁住房[4800套](quantity;subject=保障性租赁住房)。"],
    [
      "cells of a table",
      "执法案件\n[152件](quantity;subject=执法案件)\n[137件](quantity;subject=执法案件)\n下降[9.9%](quantity;subject=执法案件)",
    ],
  ])("%s", (_, paragraph) => {
    expectMarked(paragraph, { types: ["quantity"] });
  });
});
