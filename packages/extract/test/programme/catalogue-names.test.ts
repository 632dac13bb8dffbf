import { describe, it } from "vitest";
import { expectMarked, type MarkedReport } from "../marked-text.js";

const programmes = (paragraph: string, report: MarkedReport = {}): void => {
  expectMarked(paragraph, { types: ["programme"], ...report });
};

describe("a catalogue name in every spelling", () => {
  it.each([
    ["in quotes", "深化“[一网通办](programme:一网通办)”，让群众少跑路。"],
    ["in straight quotes", '深化"[一网通办](programme:一网通办)"，让群众少跑路。'],
    ["in corner quotes", "深化「[一网通办](programme:一网通办)」，让群众少跑路。"],
    ["in inner quotes", "写好“‘[枫桥经验](programme:新时代枫桥经验)’新篇”。"],
    ["bare", "全面推行[河长制](programme:河长制)，巡河两千次。"],
    ["with a version", "试点“[一网通办2.0](programme:一网通办)”。"],
    ["with a version behind a blank", "试点“[一网通办 2.0](programme:一网通办)”。"],
    ["with a year", "参加“[粤盾2024](programme:粤盾)”演练。"],
    ["河 and 湖 in one word", "压实[河（湖）长制](programme:河长制)责任。"],
    ["a reform of law enforcement", "实行[伴随式执法](programme:伴随式执法)。"],
    ["an item of 高效办成一件事", "上线[企业注销一件事](programme:企业注销一件事)。"],
    ["an ambiguous name that the next word calls one", "推出[帮代办](programme:帮办代办)品牌。"],
    ["blanks inside", "深化“[放 管 服](programme:放管服改革)”改革。"],
    ["full-width signs", "落实“[双随机、一公开](programme:双随机、一公开)”监管。"],
    ["an alias", "推广新时代“[枫桥经验](programme:新时代枫桥经验)”。"],
    ["two in one pair of quotes", "推进“[一网通办](programme:一网通办)、[一窗受理](programme:一窗受理)”。"],
    ["side by side", "深化“[综合查一次](programme:综合查一次)”“[首违不罚](programme:首违不罚)”。"],
    ["the longest", "组织学习[习近平新时代中国特色社会主义思想](programme)。"],
    ["a coded strategy in quotes", "落实省委“[1310](programme:1310具体部署)”具体部署。"],
    ["a coded strategy bare", "落实省委[1310具体部署](programme)。"],
    ["a five-year plan", "编制[十四五](programme:十四五规划)时期法治工作方案。"],
  ])("%s", (_, paragraph) => programmes(paragraph));
});

describe("a name with quotes around its beginning only", () => {
  it.each([
    ["a noun follows", "落实“[八五](programme:八五普法)”普法规划。"],
    ["the quoted part is an alias", "深化“[放管服](programme:放管服改革)”改革。"],
    ["the quoted part is a name of its own", "制定“[首违不罚](programme:首违不罚)”清单。"],
    ["the whole tells which", "推进“[互联网+](programme:互联网+监管)”监管执法。"],
    ["much of the name follows", "落实“[1+1”中国法律援助志愿者行动](programme:1+1中国法律援助志愿者行动)。"],
  ])("%s", (_, paragraph) => programmes(paragraph));
});

describe("a generic tail stands outside unless the canonical name has it", () => {
  it.each([
    ["机制", "健全[府院联动](programme:府院联动)机制。"],
    ["规划", "落实[八五普法](programme:八五普法)规划。"],
    ["改革in the name", "深化[行政复议体制改革](programme:行政复议体制改革)。"],
  ])("%s", (_, paragraph) => programmes(paragraph));
});

describe("not the name itself", () => {
  it.each([
    ["a rate", "负责人出庭应诉率达到98%。"],
    ["a satisfaction rate", "好差评满意率为99%。"],
    ["an organ", "河长制工作领导小组召开两次会议。"],
    ["a longer word", "开展诚信创建，评选十家企业。"],
    ["a number", "办理案件1310件。"],
  ])("%s", (_, paragraph) => programmes(paragraph));
});

describe("an ambiguous row", () => {
  it.each([
    ["in quotes", "建设“[数字机关](programme:数字机关)”。"],
    ["bare", "推进政务公开，编制电子证照。"],
    ["bare, its wording names it", "[法律顾问制度](programme:法律顾问制度)实现全覆盖。"],
    ["bare, a word and 改革", "职责在机构改革后有所调整。"],
    ["made a process by 化", "推动学法用法制度化。"],
    ["an ambiguous alias in quotes", "推出“[一件事](programme:高效办成一件事)”26项。"],
    ["an ambiguous alias bare", "办成一件事，赢得一片心。"],
    ["a slogan in quotes", "让“数据多跑路、群众少跑腿”。"],
  ])("%s", (_, paragraph) => programmes(paragraph));
});

describe("a row of a place", () => {
  it("counts as an ordinary word elsewhere", () => programmes("推进政府数字化改革。"));
  it("counts at home when quoted", () =>
    programmes("推进“[数字化改革](programme:浙江数字化改革)”。", { issuer: "浙江省司法厅" }));
});
