import { describe, expect, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const programmes = (paragraph: string) => expectMarked(paragraph, { types: ["programme"] });

describe("a newly coined name in quotes is a programme when its clause names it", () => {
  it.each([
    ["打造…品牌", "打造“[法润江北](programme:法润江北)”普法品牌。"],
    ["推出…模式", "推出“[渔港110+调解](programme:渔港110+调解)”模式。"],
    ["首创", "首创“[信用+公证](programme)”快办服务。"],
    ["试行", "在两个社区试行“[榕树下调解角](programme)”。"],
    ["擦亮…品牌", "擦亮“[滨海企呼我应](programme)”品牌。"],
    ["部署…专项行动", "部署“[江城利剑](programme)”“[江城净网](programme)”专项行动。"],
    ["a list that shares its verb", "推行“[亮身份](programme)”“[亮流程](programme)”和“[亮结果](programme)”等机制。"],
    ["…活动 without a verb", "“[法润湖滨](programme)”活动覆盖三万人次。"],
    ["构建…体系, a code", "构建“[1+4+N](programme)”矛盾调处体系。"],
    ["a noun behind an adjective", "石桥镇推出“[院坝说理会](programme)”人民调解模式。"],
    ["举办…讲堂", "举办“[河湖法治大讲堂](programme)”五期。"],
    ["开讲", "“[银湖法治讲坛](programme)”开讲六讲。"],
    ["以…活动", "以“[百企入园](programme:百企入园)”活动为载体宣讲。"],
    ["held so many times", "“[援法夜话](programme:援法夜话)”93场，受众四千人次。"],
    ["again without a verb", "创新“[茶馆议事](programme)”模式。今年把“[茶馆议事](programme)”扩至八个村。"],
  ])("%s", (_, paragraph) => {
    programmes(paragraph);
  });
});

describe("a quotation that describes, measures, boasts or complains is none", () => {
  it.each([
    ["a complaint", "着力解决“执行难”问题。"],
    ["a fault named", "个别部门存在“重办案、轻普法”现象。"],
    ["a fault without a noun", "有的干部学法停留在“念稿子”层面。"],
    ["a change", "线索移送由“口头告”变为“书面转”。"],
    ["a motto", "以“坚持节水优先，建设幸福河湖”为主题开展宣传。"],
    ["an aim", "围绕“开放创新的一流园区”定位推动工作。"],
    ["a result", "让“办事依法、遇事找法”成为新风尚。"],
    ["an atmosphere", "形成“人人讲法”的良好氛围。"],
    ["a quality", "提供“一对一”服务，推行“菜单式”培训。"],
    ["a principle", "坚持“应审尽审”原则。"],
    ["set phrases", "打通“最后一公里”，压实“一把手”责任。"],
    ["praise", "街坊点赞“天更亮、路更宽”。"],
    ["an honour", "获评“全省先进集体”称号。"],
    ["a manner", "对旧文件逐件“过筛子”。"],
    ["a quality of three characters", "打造“低成本”园区。"],
    ["an aim", "打造“演艺之都”，建设“法治高地”。"],
    ["a remark", "做到“出庭又出声”。"],
    ["organs counted", "对三个部门开展“一府一委两院”工作评议。"],
    ["a wish", "努力实现“案结事了人和”。"],
  ])("%s", (_, paragraph) => {
    programmes(paragraph);
  });
});

it("a coined name is marked and reported", () => {
  const { entities, diagnostics } = programmes("打造“[法润江北](programme:法润江北)”普法品牌。");
  expect(entities.find(({ name }) => name === "法润江北")).toMatchObject({
    label: "Programme",
    coined: true,
    row: null,
  });
  expect(diagnostics.filter(({ code }) => code === "coined-programme")).toHaveLength(1);
});
