import { describe, expect, it } from "vitest";
import { FORMS } from "../../src/ask/forms.js";
import { signQuestion } from "../../src/ask/named-things.js";
import { commandLine, nearestQuestions, understand } from "../../src/ask/understand.js";
import { createPipeline } from "../../src/pipeline.js";

const pipeline = createPipeline();

function queryFor(question: string): string | null {
  const understood = understand(signQuestion(pipeline, question));
  return understood === null ? null : commandLine(understood).replace(/^govkg query /u, "");
}

describe("understand", () => {
  it.each([
    ["哪些区引用了《数据安全法》？", "districts-citing 中华人民共和国数据安全法"],
    ["《民法典》被哪些区引用了？", "districts-citing 中华人民共和国民法典"],
    ["谁引用了数据安全法", "districts-citing 中华人民共和国数据安全法"],
    ["哪些区引用民法典最多？", "districts-citing 中华人民共和国民法典"],
    [
      "广东省2023年以来哪些区宣传了民法典？",
      "districts-citing 中华人民共和国民法典 --stance publicise --region 广东省 --year 2023..",
    ],
    ["2023到2025年，哪些部门学习了宪法？", "agencies-citing 中华人民共和国宪法 --stance study --year 2023..2025"],
    ["哪些报告引用了《行政处罚法》？", "reports-citing 中华人民共和国行政处罚法"],
    ["哪些法律常与《民法典》一起被引用？", "co-cited 中华人民共和国民法典"],
    ["广州市越秀区引用了哪些法律？", "laws-cited-by 广州市越秀区"],
    ["鼓楼区引用了哪些法律", "laws-cited-by 鼓楼区"],
    ["深圳市福田区司法局2024年引用了哪些法律", "laws-cited-by 深圳市福田区司法局 --year 2024"],
    ["深圳市福田区和广州市越秀区都搞了哪些改革", "shared 深圳市福田区 广州市越秀区 --label Programme"],
    ["哪些地区与深圳市福田区最相似？", "similar-regions 深圳市福田区"],
    ["深圳市福田区有哪些与众不同的做法？", "distinctive 深圳市福田区"],
    ["“一网通办”在哪些区推行？", "regions-running 一网通办"],
    ["哪些区计划推行“高效办成一件事”", "regions-running 高效办成一件事 --planned"],
    ["韶关市浈江区推行了哪些改革？", "programmes-of 韶关市浈江区 --label Programme"],
    ["《数据安全法》最早是哪里引用的，怎样扩散的？", "diffusion 中华人民共和国数据安全法"],
    ["一网通办历年的变化趋势如何？", "timeline 一网通办"],
    ["深圳市福田区政务服务和数据管理局2023年的承诺兑现了吗？", "follow-up 深圳市福田区政务服务和数据管理局 2023"],
    ["2023年，深圳市福田区政务服务和数据管理局承诺了什么？", "commitments 深圳市福田区政务服务和数据管理局 2023"],
    ["韶关市浈江区2024年有哪些问题？", "problems --region 韶关市浈江区 --year 2024"],
    ["哪些区引用了已经失效的法律？", "outdated"],
    ["深圳市福田区政务服务和数据管理局以前叫什么？", "agency-history 深圳市福田区政务服务和数据管理局"],
    ["广东省2023年缺哪些报告？", "coverage --region 广东省 --year 2023"],
    ["深圳市福田区2024年智能审批事项有多少项？", "quantities --subject 智能审批事项 --region 深圳市福田区 --year 2024"],
    ["哪些句子提到“容缺受理”？", "search 容缺受理"],
    ["各区引用法律的情况对照表？", "matrix"],
    ["有多少个区引用了数据安全法？", "districts-citing 中华人民共和国数据安全法"],
    ["2020年到2024年引用《民法典》的地区有哪些？", "districts-citing 中华人民共和国民法典 --year 2020..2024"],
    ["《民法典》被哪些街道引用？", "districts-citing 中华人民共和国民法典 --level township"],
    ["数据安全法的原文引用句子在哪里？", "search 数据安全法"],
    ["民法典经常和哪些法律一起出现？", "co-cited 中华人民共和国民法典"],
    ["福田区和光明区都引用了哪些法律？", "shared 深圳市福田区 深圳市光明区 --label Law"],
    ["深圳市福田区使用了哪些平台？", "programmes-of 深圳市福田区 --label Platform"],
    ["一网通办是从哪里开始的？", "diffusion 一网通办"],
    ["2023年福田区政务服务数据管理局的承诺有哪些落空了？", "follow-up 深圳市福田区政务服务数据管理局 2023"],
    ["哪些问题在各区反复出现？", "problems"],
    ["哪些区2023年没有发布报告？", "coverage --year 2023"],
    ["广东省有哪些区的报告？", "coverage --region 广东省"],
    ["福田区智能审批事项历年数量是多少？", "quantities --subject 智能审批事项 --region 深圳市福田区"],
    ["福田区和民法典有什么关系？", "path 深圳市福田区 中华人民共和国民法典"],
    ["库里有多少份报告？", "stats"],
  ])("maps %s", (question, query) => {
    expect(queryFor(question)).toBe(query);
  });

  it.each([
    ["no question about the graph", "今天天气怎么样？"],
    ["a negation, which no query answers", "哪些区没有引用民法典？"],
    ["more names than the query takes", "哪些区引用了《民法典》而且推行了“一网通办”和《数据安全法》？"],
    ["a subject that the problems can't be narrowed to", "行政复议方面有哪些问题？"],
    ["a count of what isn't counted", "福田区2024年的报告有多少是套话？"],
    ["two laws at once", "民法典和数据安全法都被哪些区引用？"],
    ["nothing", ""],
  ])("refuses %s", (_, question) => {
    expect(queryFor(question)).toBeNull();
  });

  it("knows the sample of every form", () => {
    const missed = FORMS.filter(({ sample, verb }) => queryFor(sample)?.split(" ")[0] !== verb);
    expect(missed.map(({ sample }) => sample)).toEqual([]);
  });

  it("offers the known questions nearest to one that it can't map", () => {
    const sign = (words: string) => signQuestion(pipeline, words);
    expect(nearestQuestions("哪些县没有引用《民法典》？", sign)).toContain("哪些区引用了《数据安全法》？");
  });
});
