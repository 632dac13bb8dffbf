import { describe, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const STUDY: readonly (readonly [string, string])[] = [
  ["a plain verb", "组织干部学习《[监察法](law;stance=study)》。"],
  ["the first of a chain", "深入学习宣传贯彻[宪法](law;stance=study)。"],
  ["将…列入", "将[宪法](law;stance=study)、[民法典](law;stance=study)列入党组学习内容。"],
  ["必学", "把[宪法](law;stance=study)、[民法典](law;stance=study)列入干部必学内容。"],
  ["a noun behind", "举办[行政处罚法](law;stance=study)专题培训。"],
  ["teaching officials", "邀请专家为干部解读《[监察法](law;stance=study)》。"],
  ["the clause before", "会前学法六次，内容涵盖[宪法](law;stance=study)和[监察法](law;stance=study)。"],
  ["the clause behind", "《[监察法](law;stance=study)》修改后，分批轮训全体人员。"],
];
const PUBLICISE: readonly (readonly [string, string])[] = [
  ["a plain verb", "向商户宣传[消防法](law;stance=publicise)。"],
  ["teaching the public", "面向企业解读《[公平竞争审查条例](law;stance=publicise)》。"],
  ["a noun behind", "加大《[民法典](law;stance=publicise)》的宣传力度。"],
  ["the clause behind", "以《[民法典](law;stance=publicise)》为重点，深入开展法律六进活动。"],
  ["走进", "推动[民法典](law;stance=publicise)走进群众身边。"],
  ["handing out", "在社区发放[宪法](law;stance=publicise)、[民法典](law;stance=publicise)宣传册。"],
];
const IMPLEMENT: readonly (readonly [string, string])[] = [
  ["a plain verb", "严格执行《[公平竞争审查条例](law;stance=implement)》。"],
  ["a preposition", "根据《[公平竞争审查条例](law;stance=implement)》清理文件十件。"],
  ["依 alone", "依《[行政处罚法](law;stance=implement)》立案。"],
  ["a verb behind", "新修订的[行政复议法](law;stance=implement)全面落地。"],
  ["以…为准绳", "以《[公平竞争审查条例](law;stance=implement)》为准绳，清理文件。"],
  ["推进 right before it", "全力推进《[法治政府建设实施纲要（2021—2025年）](document;stance=implement)》。"],
  ["以…为依据", "以《[监察法](law;stance=implement)》为依据开展工作。"],
  ["its implementing scheme is not the law", "制定[民法典](law;stance=implement)实施方案。"],
  ["not done well is still the stance", "部分单位落实《[公平竞争审查条例](law;stance=implement)》不到位。"],
];
const FORMULATE: readonly (readonly [string, string])[] = [
  ["a plain verb", "印发《[福田区案卷评查办法](document;stance=formulate)》。"],
  ["a passive", "《[福田区案卷评查办法](document;stance=formulate)》经区政府审议通过。"],
  ["对…进行修改", "根据审查意见对《[福田区案卷评查办法](document;stance=formulate)》进行修改完善。"],
  ["handed in to be examined", "《[福田区水网规划](document;stance=formulate)》送区司法局审查后报区政府审定。"],
  [
    "behind a comma, with a verb of its own",
    "严格执行《[公平竞争审查条例](law;stance=implement)》，《[福田区水网规划](document;stance=formulate)》送区司法局审查。",
  ],
  [
    "a short form defined behind a number",
    "修订《[福田区案卷评查办法](document;stance=formulate)》（福司〔2024〕3号，以下简称《[办法](document;stance=formulate)》），明确分工。",
  ],
  ["推进…立法", "推进《[深圳市养犬管理条例](law;stance=formulate)》立法调研。"],
  ["完成…编纂任务", "完成《[福田区志](document;stance=formulate)》编纂任务。"],
  ["推动出台", "推动《[深圳市养犬管理条例](law;stance=formulate)》出台。"],
  ["列入重大决策", "将《[福田区案卷评查办法](document;stance=formulate)》列入重大行政决策事项。"],
];
const REVIEW: readonly (readonly [string, string])[] = [
  ["an assembly's inspection", "开展《[深圳市养犬管理条例](law;stance=review)》执法检查。"],
  ["审核", "审核《[福田区案卷评查办法（送审稿）](document;stance=review)》。"],
  ["evaluation", "完成《[深圳市养犬管理条例](law;stance=review)》立法后评估。"],
  ["repeal", "废止《[福田区案卷评查办法](document;stance=review)》等三件。"],
  ["repealed, passive", "《[福田区案卷评查办法](document;stance=review)》因上位法修改予以废止。"],
];
const MENTION: readonly (readonly [string, string])[] = [
  ["somebody else's act in a relative clause", "市政府印发的《[深圳市养犬管理办法](law;stance=mention)》共二十条。"],
  ["comment on a law of the nation", "就《[行政处罚法（修订草案）](law;stance=mention)》反馈建议三条。"],
  ["a state, not an act", "《[行政复议法](law;stance=mention)》施行后，案件增长较快。"],
  ["not made yet", "尚未制定《[福田区案卷评查办法](document;stance=mention)》。"],
  ["another's notice passed on", "转发《[关于加强执法监督的通知](document;stance=mention)》。"],
  ["in an almanac", "做法入选《[中国信息年鉴](document;stance=mention)》。"],
];

describe("stance", () => {
  it.each(STUDY)("study: %s", (_, paragraph) => void expectMarked(paragraph, { types: ["law", "document"] }));
  it.each(PUBLICISE)("publicise: %s", (_, paragraph) => void expectMarked(paragraph, { types: ["law", "document"] }));
  it.each(IMPLEMENT)("implement: %s", (_, paragraph) => void expectMarked(paragraph, { types: ["law", "document"] }));
  it.each(FORMULATE)("formulate: %s", (_, paragraph) => void expectMarked(paragraph, { types: ["law", "document"] }));
  it.each(REVIEW)("review: %s", (_, paragraph) => void expectMarked(paragraph, { types: ["law", "document"] }));
  it.each(MENTION)("mention: %s", (_, paragraph) => void expectMarked(paragraph, { types: ["law", "document"] }));
});
