import { describe, it } from "vitest";
import { expectMarked, type MarkedReport } from "../marked-text.js";

const types = ["agency"] as const;

/** Rows of: what they show, paragraph, and the report when it is not the default of a district's justice bureau. */
function rows(cases: readonly (readonly [string, string, MarkedReport?])[]): void {
  it.each(cases.map(([name, paragraph, report = {}]) => ({ name, paragraph, report })))(
    "$name",
    ({ paragraph, report }) => {
      expectMarked(paragraph, { types, ...report });
    },
  );
}

describe("coordination", () => {
  rows([
    ["levels before one head", "由省、[市司法局](agency:深圳市司法局)指导。"],
    ["two organs of a place", "报[区委](agency:中共深圳市福田区委员会)、[区政府](agency:深圳市福田区人民政府)审定。"],
    ["without a mark", "[市委](agency:中共深圳市委员会)[市政府](agency:深圳市人民政府)部署的任务"],
    [
      "offices",
      "[区委办](agency:中共深圳市福田区委办公室)、[区府办](agency:深圳市福田区人民政府办公室)、[区司法局](agency:深圳市福田区司法局)等部门",
    ],
    ["heads that share a prefix", "[市公安局](agency:深圳市公安局)、[司法局](agency:深圳市司法局)联合检查。"],
    ["joint signboard", "[市市场监管局](agency:深圳市市场监督管理局)([知识产权局](agency:深圳市知识产权局))"],
    [
      "ending of this level in brackets",
      "[州司法厅（局）](agency:凉山彝族自治州司法局)",
      { issuer: "凉山彝族自治州财政局" },
    ],
  ]);
});

describe("short names", () => {
  rows([
    [
      "bureaus",
      "[区市监局](agency:深圳市福田区市场监督管理局)、[区人社局](agency:深圳市福田区人力资源和社会保障局)、[区发改局](agency:深圳市福田区发展和改革局)",
    ],
    [
      "a county whose name is a verb elsewhere",
      "会同[县人大](agency:毕节市威宁彝族回族苗族自治县人民代表大会)推进立法",
      { issuer: "威宁彝族回族苗族自治县司法局" },
    ],
    [
      "committees that are bureaus",
      "会同[区城市管理委](agency:天津市河东区城市管理委员会)、[区住房建设委](agency:天津市河东区住房和建设委员会)检查",
      { issuer: "天津市河东区司法局" },
    ],
    ["a station called by a road", "[文昌路司法所](agency:银川市西夏区文昌路司法所)", { issuer: "银川市西夏区司法局" }],
    ["a tax bureau in short", "与[市税务局](agency:国家税务总局郴州市税务局)交换数据", { issuer: "郴州市司法局" }],
    ["by year", "会同[区政数局](agency:深圳市福田区政务服务数据管理局)", { year: 2022 }],
    ["by a later year", "会同[区政数局](agency:深圳市福田区政务服务和数据管理局)", { year: 2024 }],
    ["courts", "[市中院](agency:深圳市中级人民法院)、[区检察院](agency:深圳市福田区人民检察院)"],
    [
      "party bodies",
      "[区委依法治区办](agency:中共深圳市福田区委全面依法治区委员会办公室)、[区纪委监委](agency:中共深圳市福田区纪律检查委员会)",
    ],
    ["campaign office", "[区扫黑办](agency:深圳市福田区扫黑除恶专项斗争领导小组办公室)牵头"],
    [
      "as the report itself writes it out",
      "[福田区住房和建设局](agency:深圳市福田区住房和建设局)成立后，[区住建局](agency:深圳市福田区住房和建设局)制定计划。",
    ],
    [
      "as the report defines it",
      "[福田区民意中心](agency:深圳市福田区民意中心)（以下简称[民意中心](agency:深圳市福田区民意中心)）",
    ],
  ]);
});

describe("levels", () => {
  rows([
    ["province", "[水利部](agency:水利部)、[省司法厅](agency:山东省司法厅)", { issuer: "山东省水利厅" }],
    [
      "counterpart at other levels",
      "[省厅](agency:山东省司法厅)和[市局](agency:济南市司法局)",
      { issuer: "济南市历下区司法局" },
    ],
    ["county-level city itself", "[市委](agency:中共金华市义乌市委员会)", { issuer: "义乌市司法局" }],
    [
      "prefecture of a county",
      "[市委](agency:中共拉萨市委员会)、[县委](agency:中共拉萨市当雄县委员会)",
      { issuer: "当雄县人民政府" },
    ],
    [
      "municipality",
      "[市司法局](agency:北京市司法局)、[区委](agency:中共北京市海淀区委员会)",
      { issuer: "北京市海淀区司法局" },
    ],
    ["autonomous region", "[自治区党委](agency:中共西藏自治区委员会)", { issuer: "当雄县人民政府" }],
    ["league", "[盟委](agency:中共阿拉善盟委员会)、[行署](agency:阿拉善盟行政公署)", { issuer: "阿拉善盟司法局" }],
    ["banner", "[旗人大常委会](agency:鄂尔多斯市达拉特旗人民代表大会常务委员会)", { issuer: "达拉特旗人民政府" }],
    ["autonomous prefecture", "[州政府](agency:恩施土家族苗族自治州人民政府)", { issuer: "巴东县人民政府" }],
    ["town", "[镇党委](agency:中共苏州市吴江区震泽镇委员会)", { issuer: "苏州市吴江区震泽镇人民政府" }],
    [
      "prefecture without districts",
      "[镇政府](agency:东莞市长安镇人民政府)报[市政府](agency:东莞市人民政府)",
      { issuer: "东莞市长安镇人民政府" },
    ],
    ["zone", "[新区管委会](agency:深圳市大鹏新区管理委员会)", { issuer: "深圳市大鹏新区管理委员会" }],
    [
      "zone of no table",
      "[经开区市场监管局](agency:绵阳经济技术开发区市场监督管理局)",
      { issuer: "绵阳经济技术开发区管理委员会" },
    ],
    ["new area that is a district", "[新区司法局](agency:上海市浦东新区司法局)", { issuer: "上海市浦东新区司法局" }],
    ["below the issuer any is meant", "各县委、县政府和镇政府", { issuer: "济南市司法局" }],
  ]);
});

describe("branches, stations, bodies", () => {
  rows([
    ["police of a district", "[福田公安分局](agency:深圳市公安局福田分局)"],
    ["environment", "[市生态环境局福田分局](agency:深圳市生态环境局福田分局)"],
    ["tax", "[国家税务总局深圳市福田区税务局](agency:国家税务总局深圳市福田区税务局)"],
    ["police of a town", "[公安分局](agency:东莞市公安局长安分局)", { issuer: "东莞市长安镇人民政府" }],
    [
      "station by its street",
      "[莲花司法所](agency:深圳市福田区莲花司法所)和[香蜜湖街道办](agency:深圳市福田区香蜜湖街道办事处)",
    ],
    ["group and its office", "[区法治政府建设工作领导小组办公室](agency:深圳市福田区法治政府建设工作领导小组办公室)"],
    ["body of a ministry", "[水利部黄河水利委员会](agency:水利部黄河水利委员会)"],
    ["headquarters", "[区三防指挥部](agency:深圳市福田区三防指挥部)"],
    ["youth league", "[共青团福田区委](agency:共青团深圳市福田区委员会)、[团市委](agency:共青团深圳市委员会)"],
    [
      "a name of no table",
      "[市秦岭生态环境保护管理局](agency:西安市秦岭生态环境保护管理局)",
      { issuer: "西安市水务局" },
    ],
    ["party prefix", "[中共福田区委](agency:中共深圳市福田区委员会)"],
    [
      "central organs",
      "[党中央](agency:中国共产党中央委员会)、[国务院](agency:国务院)、[最高人民法院](agency:最高人民法院)",
    ],
  ]);
});

describe("offices of central organs", () => {
  rows([
    [
      "river commissions",
      "[长江水利委员会](agency:水利部长江水利委员会)、[太湖流域管理局](agency:水利部太湖流域管理局)",
    ],
    [
      "special offices",
      "[财政部贵州监管局](agency:财政部贵州监管局)、[审计署驻贵阳特派办](agency:审计署驻贵阳特派员办事处)",
    ],
    [
      "branches of the central bank",
      "[人民银行贵州省分行](agency:中国人民银行贵州省分行)和[国家矿山安监局贵州局](agency:国家矿山安全监察局贵州局)",
    ],
    ["customs and maritime", "[贵阳海关](agency:贵阳海关)、[广东海事局](agency:广东海事局)"],
    ["a ministry alone", "[审计署](agency:审计署)驻点，[财政部](agency:财政部)贵州调研"],
  ]);
});

describe("police branches named by 公安 alone", () => {
  rows([
    [
      "of a municipality",
      "[公安北辰分局](agency:天津市公安局北辰分局)、[公安局北辰分局](agency:天津市公安局北辰分局)、[公安分局](agency:天津市公安局北辰分局)",
      { issuer: "天津市北辰区司法局" },
    ],
    ["no branch without police", "联合北辰分局", { issuer: "天津市北辰区司法局" }],
  ]);
});

describe("coordinating bodies called by their task", () => {
  rows([
    [
      "with a verb in the name",
      "[州应对新冠肺炎疫情防控领导小组](agency:恩施土家族苗族自治州应对新冠肺炎疫情防控领导小组)印发",
      { issuer: "恩施州司法局" },
    ],
    [
      "two tasks",
      "由[区统筹推进疫情防控和经济社会发展工作指挥部](agency:深圳市福田区统筹推进疫情防控和经济社会发展工作指挥部)负责",
    ],
    ["task force", "[区优化营商环境工作专班](agency:深圳市福田区优化营商环境工作专班)"],
    [
      "the last of a list",
      "莲花街道、[区委全面依法治区委员会执法协调小组](agency:中共深圳市福田区委全面依法治区委员会执法协调小组)",
    ],
    ["what is founded is told, not named", "全区成立优化营商环境工作领导小组，区级建立推进专项工作专班"],
  ]);
});

describe("conjunctions that are also names", () => {
  rows([
    ["behind a title", "《意见》和[县委](agency:中共长沙市长沙县委员会)要求", { issuer: "长沙县司法局" }],
    [
      "between organs",
      "[县委](agency:中共长沙市长沙县委员会)和[县政府](agency:长沙市长沙县人民政府)",
      { issuer: "长沙县司法局" },
    ],
    ["the county itself", "与[和县司法局](agency:马鞍山市和县司法局)交流", { issuer: "当涂县司法局" }],
  ]);
});

describe("zones, corps, halls", () => {
  rows([
    ["new area under a province", "[新区公安局](agency:河北雄安新区公安局)", { issuer: "河北雄安新区管理委员会" }],
    [
      "division and city of the Xinjiang corps",
      "[师市党委](agency:中共第八师石河子市委员会)、[兵团司法局](agency:新疆生产建设兵团司法局)",
      { issuer: "第八师石河子市司法局" },
    ],
    ["district's bureau under two names", "[区市场和质量监管局](agency:深圳市福田区市场和质量监督管理局)"],
    ["service hall of a place", "[市政务服务大厅](agency:唐山市迁安市政务服务大厅)", { issuer: "迁安市行政审批局" }],
    [
      "zone by part of its own name",
      "[古雷开发区党政办公室](agency:漳州古雷港经济开发区党政办公室)、[区应急管理与生态环境局](agency:漳州古雷港经济开发区应急管理与生态环境局)",
      { issuer: "漳州古雷港经济开发区管理委员会" },
    ],
    [
      "prefecture called 地区",
      "[地委](agency:中共阿克苏地区委员会)、[行署](agency:阿克苏地区行政公署)，各地委办单位",
      { issuer: "库车市人民政府" },
    ],
    [
      "street's centres",
      "[街道城市运行管理中心](agency:上海市徐汇区漕河泾街道城市运行管理中心)、[街道社区事务受理服务中心](agency:上海市徐汇区漕河泾街道社区事务受理服务中心)",
      { issuer: "上海市徐汇区漕河泾街道办事处" },
    ],
    ["mediators of hospitals' disputes", "[市医疗纠纷人民调解委员会](agency:深圳市医疗纠纷人民调解委员会)"],
    [
      "zones that only look like a place",
      "沣东新城管委会、[新区管委会](agency:西咸新区管理委员会)",
      { issuer: "西咸新区管委会" },
    ],
    [
      "zone of no table before its organ",
      "[武汉化工区管委会](agency:武汉化工区管理委员会)、[区政府](agency:武汉市青山区人民政府)",
      { issuer: "武汉市青山区人民政府" },
    ],
    [
      "courts of a kind",
      "[武汉海事法院](agency:武汉海事法院)、[合肥铁路运输法院](agency:合肥铁路运输法院)",
      { issuer: "安徽省司法厅" },
    ],
    ["office of a central commission", "[国务院安委会办公室](agency:国务院安全生产委员会办公室)"],
    [
      "a sum of money is no name",
      "[区矛盾纠纷多元化解中心](agency:深圳市福田区矛盾纠纷多元化解中心)，投入区级亿元服务中心",
    ],
    ["kinds of cities", "全国设区市政府排名"],
    ["halls in general", "办事大厅、各级政务服务大厅和便民服务窗口"],
    ["party committee's own bureau", "[省委信访局](agency:中共江西省委信访局)", { issuer: "江西省司法厅" }],
  ]);
});

describe("no agencies", () => {
  rows([
    [
      "groups of stations",
      "少数司法所、各司法所、我区司法所、三个司法所、标准化司法所、新建司法所、基层法庭和部分派出所",
    ],
    ["self references", "我局、本局、局党组和本中心"],
    ["groups", "各街道、有关部门、各成员单位、各区司法局和窗口单位"],
    ["deputies and members", "邀请市人大代表、区政协委员座谈"],
    ["schools, hospitals, firms", "深圳大学、福田区人民医院、北京市某某（深圳）律师事务所、深圳市某某集团有限公司"],
    ["ministries' names in other words", "财政部门、民政部门和公安部署的任务"],
    ["city in other words", "城市管理、城市局部和布局、格局、全市大局"],
    ["halls and projects", "市奥体中心、市国际会展中心、市技术创新中心"],
    ["congress of another kind", "世界温州人大会在温州召开"],
    ["reform's name", "乡村振兴县委托项目"],
  ]);
});
