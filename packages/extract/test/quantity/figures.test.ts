import { describe, it } from "vitest";
import { expectMarked } from "../marked-text.js";

const MARKED = { types: ["quantity"] } as const;

describe("figures: number, unit and approximator", () => {
  it.each([
    ["Arabic digits", "审查文件[43件](quantity:43件)。"],
    ["separators", "清理垃圾[1,280吨](quantity:1280吨)，走访[3,200余家](quantity:3200家)。"],
    ["full-width digits", "核准标准[１３６０项](quantity:1360项)，合格率[９７．６％](quantity:97.6%)。"],
    ["full-width separators", "合格[3，105人](quantity:3105人)。"],
    ["decimals with 万", "办结[1.2万余件](quantity:12000件)。"],
    ["亿元", "兑现资金[3.5亿元](quantity:350000000元)。"],
    ["余 before the multiplier", "派发传单[108余万张](quantity:1080000张)。"],
    ["two multipliers", "投入[1亿2000万元](quantity:120000000元)。"],
    ["千 that belongs to the unit", "新增装机[42万千瓦](quantity:420000千瓦)、管线[14.5千米](quantity:14.5千米)。"],
    ["Chinese numerals", "审查合同[三百六十余份](quantity:360份)、文件[二十八件](quantity:28件)。"],
    ["两", "覆盖群众[两千多人](quantity:2000人)。"],
    ["余 behind tens", "开展宣讲[三十余场](quantity:30场)。"],
    ["a lone multiplier made rough", "走访企业[百余家](quantity:100家)，培训[近千人](quantity:1000人)。"],
    ["百分之", "办结率为[百分之九十五点二](quantity:95.2%)，参考率[百分之百](quantity:100%)。"],
    ["percentage points", "败诉率下降[2.3个百分点](quantity:2.3个百分点)。"],
    ["tenths", "[近六成](quantity:6成)的窗口完成改造，满意率[超过九成九](quantity:9.9成)。"],
    ["times", "受理量增长[一倍多](quantity:1倍)。"],
    [
      "approximators before",
      "服务企业[约680家](quantity:680家)，接听[超2.4万次](quantity:24000次)，[不足30人](quantity:30人)。",
    ],
    ["approximators of least", "评查案卷[不少于200宗](quantity:200宗)，每镇[至少3名](quantity:3名)。"],
    ["approximators behind", "选派[100名以上](quantity:100名)专员，[3小时内](quantity:3小时)办结。"],
    ["约 inside a verb is none", "预约[300人](quantity:300人)，节约[20万元](quantity:200000元)。"],
    ["约 at the end of a noun is none", "审查村规民约[132份](quantity:132份)。"],
    ["doses", "接种疫苗[78.4万剂次](quantity:784000剂次)。"],
    ["a number in the name of an area is none", "建设15分钟社区生活圈，[15分钟](quantity:15分钟)办结。"],
    ["a Latin unit as written", "存储总量[438.7TB](quantity:438.7TB)。"],
    ["a working day", "压缩至[0.5个工作日](quantity:0.5个工作日)。"],
    ["no unit behind 余", "惠及[1700余](quantity:1700)群众。"],
    ["no unit at the end", "常住人口[八十余万](quantity:800000)。"],
    ["item number and figure at the head of a line", "2.[13个](quantity:13个)事项全部进驻。"],
    ["一 at the end of its clause", "组织听证[一场](quantity:1场)，收到司法建议[一件](quantity:1件)。"],
    ["figures behind a quotation", "开通“秒批”[130项](quantity:130项)、“秒报”[220项](quantity:220项)。"],
  ])("%s", (_, paragraph) => {
    expectMarked(paragraph, MARKED);
  });

  it("a space that conversion left inside is bridged", () => {
    expectMarked("培训执法人员[1360 人次](quantity:1360人次)。", MARKED);
  });
});

describe("figures: ranges", () => {
  it.each([
    ["至", "开展活动[3至5场](quantity:3场)。", 5],
    ["Chinese with 到", "扩至[八到十个](quantity:8个)社区。", 10],
    ["a dash between shares", "频次再降[10%—15%](quantity:10%)。", 15],
    ["a dash", "新建站点[5－8个](quantity:5个)。", 8],
    ["two digits", "每月巡查[三五次](quantity:3次)。", 5],
    ["百分之", "压减[百分之五至百分之十](quantity:5%)。", 10],
    ["one multiplier for both", "奖励[3至5万元](quantity:30000元)。", 50_000],
  ])("%s", (_, paragraph, max) => {
    const { quantities } = expectMarked(paragraph, MARKED);
    if (quantities.find((quantity) => quantity.max === max) === undefined) throw new Error(`no range up to ${max}`);
  });
});

describe("no figures", () => {
  it.each([
    ["years and dates", "2024年3月15日印发，二〇二五年一月起施行，11月底前完成。"],
    ["ordinals", "第三次专题学习，位列第2位，居全省前3名。"],
    ["articles", "依据第十条第二款、第十二条至第十五条和第三十二、三十三条。"],
    ["document numbers", "印发通知（深福府〔2024〕3号），国务院令第713号。"],
    ["times of day", "上午9:30开庭，下午3时结束。"],
    ["list numbers", "1.健全机制。\n2、完善制度。\n3）抓好落实。"],
    ["一是 二是", "一是加强学习；二是抓好整改；四是压实责任。"],
    ["hotlines and codes", "接入12345热线，落实1310具体部署，开通5G视频办，实行7×24小时服务。"],
    ["congresses", "学习党的二十大精神，区委六届五次、六次全会作出部署，省十四届人大三次会议召开。"],
    ["political numbers", "深刻领悟“两个确立”的决定性意义，增强四个意识，坚定四个自信，做到两个维护。"],
    ["idioms", "推进一体化，一律公开，一次性告知，一件事一次办，一把手负责，一企一策。"],
    ["numbers in quotations", "落实“三项制度”，开展“1+6+N”试点，推行“一窗通办”。"],
    ["numbers in titles", "印发《促进民营经济高质量发展20条措施》。"],
    ["an article as a determiner", "建成一个平台，同一个窗口，任何一家单位，每一项任务。"],
    ["grades of size", "建设千亿级产业集群、百万吨级码头。"],
    ["names of plans", "实施三年行动，编制五年规划。"],
    ["phases", "产业园三期工程开工。"],
    ["part of another word", "推进IPv6升级，生产汽车零部件，完成垃圾分类。"],
    ["a telephone number", "咨询电话（0755-82918333）全天开通。"],
    ["fractions", "三分之二的代表同意。"],
  ])("%s", (_, paragraph) => {
    expectMarked(paragraph, MARKED);
  });
});
