import type { Sign } from "./named-things.js";

/** A form of question that is understood. */
export interface Form {
  /** A question of this form, as a person would put it. */
  readonly sample: string;
  /** Over the text with signs in place of names. */
  readonly pattern: RegExp;
  /** Verb of `govkg query` that answers it. */
  readonly verb: string;
  /** Signs that each operand may be taken from, the first name of the question that fits. */
  readonly operands: readonly (readonly Sign[])[];
  /** Whether all names of the operand's signs are asked about, not the first alone. */
  readonly takesAll?: boolean;
  /** Whether the operands are the words as written, not the names they stand for. */
  readonly takesWords?: boolean;
  /** Whether it asks for what is not there: others don't fit a question with a negation. */
  readonly isNegative?: boolean;
  /** Whether words such as 贯彻, 宣传, 学习 narrow it to a stance. */
  readonly hasStance?: boolean;
  /** Whether words such as 法律, 平台, 改革 narrow it to a label. */
  readonly hasLabel?: boolean;
  /** Whether the group `subject` of the pattern goes to `--subject`. */
  readonly hasSubject?: boolean;
}

const PLACES = "地方|地区|区域|区县|县区|区|县|市|城市|省|省份|街道|镇";
const WHERE = `(?:哪些|哪几个|哪个|什么|多少个?|几个)(?:${PLACES})`;
const WHO = "(?:哪些|哪几个|哪个|什么|多少个?|几个)(?:部门|单位|机关|机构|局|政府|行政机关)";
const EVERYWHERE = "各地|各区县?|各县|各市|各部门|全市|全省|全国";
const WHICH = "(?:哪些|哪几部|哪部|什么|几部)";
const CITE = "(?:引用|援引|提到|提及|写到|涉及|依据|贯彻|落实|执行|实施|遵守|宣传|普及|宣讲|学习|培训|制定|审查|评估)";
const RUN = "(?:推行|推进|推出|开展|实施|实行|建设|建成|上线|运行|使用|采用|提到|搞|做|落实|有|试点|推广)";
const THEME = "(?:改革|项目|举措|措施|服务|方案|行动|工程|做法|品牌|平台|系统)";

/** Forms in order of precedence: the first that fits is taken, so the narrower stand before the wider. */
export const FORMS: readonly Form[] = [
  {
    sample: "《数据安全法》最早是哪里引用的，怎样扩散的？",
    pattern:
      /[ⓁⒼ].*(?:扩散|传播|最早|率先|首先|先后|谁先|哪里先|起源|(?:哪里|哪儿|何时|什么时候)(?:开始|兴起))|(?:最早|率先|首先|谁先|哪里先).*[ⓁⒼ]/u,
    verb: "diffusion",
    operands: [["Ⓛ", "Ⓖ"]],
  },
  {
    sample: "一网通办历年的变化趋势如何？",
    pattern: /[ⓁⒼ].*(?:历年|每年|逐年|各年|年度变化|趋势|走势|时间线)|(?:历年|每年|逐年|各年|趋势).*[ⓁⒼ]/u,
    verb: "timeline",
    operands: [["Ⓛ", "Ⓖ"]],
  },
  {
    sample: "哪些法律常与《民法典》一起被引用？",
    pattern:
      /(?:与|和|跟|同)Ⓛ.*(?:一起|一同|同时|共同).*(?:引用|提到|出现)|Ⓛ.*(?:与|和|跟|同)(?:哪些|什么).*(?:一起|一同|同时|共同)|Ⓛ.*(?:共引|共现)/u,
    verb: "co-cited",
    operands: [["Ⓛ"]],
  },
  {
    sample: "《数据安全法》的原文出处有哪些？",
    pattern: /Ⓛ.*(?:原文|原句|句子|段落|出处)|(?:原文|原句|句子|段落).*Ⓛ/u,
    verb: "search",
    operands: [["Ⓛ"]],
    takesWords: true,
  },
  {
    sample: "哪些报告引用了《行政处罚法》？",
    pattern: new RegExp(`(?:哪些|哪几份|哪份|什么)(?:工作|年度)?报告.*${CITE}.*Ⓛ|Ⓛ.*(?:哪些|哪几份|什么)报告`, "u"),
    verb: "reports-citing",
    operands: [["Ⓛ"]],
    hasStance: true,
  },
  {
    sample: "哪些部门贯彻了《优化营商环境条例》？",
    pattern: new RegExp(`${WHO}.*${CITE}.*Ⓛ|Ⓛ.*被?${WHO}`, "u"),
    verb: "agencies-citing",
    operands: [["Ⓛ"]],
    hasStance: true,
  },
  {
    sample: "哪些区引用了《数据安全法》？",
    pattern: new RegExp(
      `(?:${WHERE}|谁|哪里|哪儿).*${CITE}.*Ⓛ|Ⓛ.*(?:${WHERE}|谁|哪里|哪儿)|${CITE}.*Ⓛ的(?:${PLACES})(?:有|是)?(?:哪些|哪几个)`,
      "u",
    ),
    verb: "districts-citing",
    operands: [["Ⓛ"]],
    hasStance: true,
  },
  {
    sample: "深圳市福田区和广州市越秀区共同推行了哪些改革？",
    pattern: /[ⓅⒶ].*(?:和|与|跟|同|、|及)[ⓅⒶ].*(?:共同|都|共有|均|同时|一样|共享)/u,
    verb: "shared",
    operands: [["Ⓟ", "Ⓐ"]],
    hasLabel: true,
    takesAll: true,
  },
  {
    sample: "哪些地区与深圳市福田区最相似？",
    pattern:
      /(?:与|和|跟|同)Ⓟ.*(?:相似|相像|类似|相近|接近)|Ⓟ.*(?:与|和|跟|同)?(?:哪些|什么|哪个).*(?:相似|相像|类似|相近|接近)/u,
    verb: "similar-regions",
    operands: [["Ⓟ"]],
  },
  {
    sample: "深圳市福田区有哪些与众不同的做法？",
    pattern: /[ⓅⒶ].*(?:特色|独有|特有|独特|与众不同|不同于)/u,
    verb: "distinctive",
    operands: [["Ⓟ", "Ⓐ"]],
    hasLabel: true,
  },
  {
    sample: "深圳市福田区政务服务和数据管理局2023年的承诺兑现了吗？",
    pattern: /(?:Ⓐ.*Ⓨ|Ⓨ.*Ⓐ).*(?:承诺|计划|安排|打算).*(?:落实|落空|落地|兑现|完成|做到|履行|实现|结果|下文)/u,
    verb: "follow-up",
    operands: [["Ⓐ"], ["Ⓨ"]],
  },
  {
    sample: "深圳市福田区政务服务和数据管理局2023年承诺了什么？",
    pattern: /(?:Ⓐ.*Ⓨ|Ⓨ.*Ⓐ).*(?:承诺|计划|安排|打算)/u,
    verb: "commitments",
    operands: [["Ⓐ"], ["Ⓨ"]],
  },
  {
    sample: "韶关市浈江区2024年有哪些问题？",
    // nothing but places, bodies and years in front: a subject (行政复议方面有哪些问题) would be passed over in silence
    pattern: new RegExp(
      `^(?:[ⓅⒶⓎ、的在于]|${EVERYWHERE})*(?:还|都|普遍|主要)*(?:存在|有|面临|反映|查摆)?了?(?:哪些|什么|啥)(?:主要|突出|共性)?(?:问题|不足|短板|困难|薄弱环节)|^(?:[ⓅⒶⓎ、的在于]|${EVERYWHERE})*(?:哪些|什么)(?:问题|不足|短板)(?:[在最比较]|${EVERYWHERE}|反复|出现|普遍|常见|多|突出)*$`,
      "u",
    ),
    verb: "problems",
    operands: [],
  },
  {
    sample: "哪些区引用了已经失效的法律？",
    pattern: /(?:失效|废止|过时|旧|被取代|被替代|被修订)的?.*(?:法律|法规|规定|文件|条例)/u,
    verb: "outdated",
    operands: [],
  },
  {
    sample: "深圳市福田区政务服务和数据管理局以前叫什么？",
    pattern: /Ⓐ.*(?:改名|更名|沿革|以前叫|原来叫|原名|前身|曾用名|名称变化)/u,
    verb: "agency-history",
    operands: [["Ⓐ"]],
  },
  {
    sample: "广东省2023年缺哪些报告？",
    pattern:
      /(?:缺|缺少|没有|未收|收录|持有|迟交|晚).*(?:哪些|哪几|什么|多少).*报告|(?:哪些|什么)报告.*(?:缺|没有|迟|晚)|(?:哪些|哪几|什么).*(?:没有?|未|迟|晚).*(?:发布|公布|公开|提交|交)了?的?(?:年度|工作)?报告|^Ⓟ(?:Ⓨ|的)*(?:有|收录了?)(?:哪些|多少).*报告$/u,
    verb: "coverage",
    operands: [],
    isNegative: true,
  },
  {
    sample: "广州市越秀区引用了哪些法律？",
    pattern: new RegExp(`[ⓅⒶ].*${CITE}.*${WHICH}(?:法律|法规|法|条例|规章|文件)`, "u"),
    verb: "laws-cited-by",
    operands: [["Ⓟ", "Ⓐ"]],
    hasStance: true,
  },
  {
    sample: "韶关市浈江区推行了哪些改革？",
    pattern: new RegExp(`[ⓅⒶ].*${RUN}.*(?:哪些|什么|哪几项|哪项)${THEME}`, "u"),
    verb: "programmes-of",
    operands: [["Ⓟ", "Ⓐ"]],
    hasLabel: true,
  },
  {
    sample: "哪些区推行了“高效办成一件事”？",
    pattern: new RegExp(`(?:${WHERE}|${WHO}|谁|哪里|哪儿).*${RUN}.*Ⓖ|Ⓖ.*(?:${WHERE}|${WHO}|谁|哪里|哪儿)`, "u"),
    verb: "regions-running",
    operands: [["Ⓖ"]],
  },
  {
    sample: "各区引用法律的情况对照表？",
    pattern:
      /(?:各|每个|所有)(?:区县?|县|市|地区|地方|部门).*(?:引用|援引|提到).*(?:法律|法规).*(?:对照|矩阵|对比|比较|情况|表)/u,
    verb: "matrix",
    operands: [],
  },
  {
    sample: "深圳市福田区和《民法典》有什么关系？",
    pattern: /^[ⓅⒶⓁⒼ](?:和|与|跟|同|、)[ⓅⒶⓁⒼ].*(?:关系|联系|关联)/u,
    verb: "path",
    operands: [
      ["Ⓟ", "Ⓐ", "Ⓖ", "Ⓛ"],
      ["Ⓛ", "Ⓖ", "Ⓐ", "Ⓟ"],
    ],
  },
  {
    sample: "库里一共有多少份报告？",
    pattern: /^(?:库|图谱|图|数据库|存储)(?:里|中|内)?(?:面)?(?:一共|共|总共)?(?:有|收录了?)(?:多少|哪些|几)/u,
    verb: "stats",
    operands: [],
  },
  {
    sample: "深圳市福田区2024年办理了多少件行政复议案件？",
    pattern:
      /(?:办|办理|办结|受理|审理|调解|化解|开展|举办|组织|完成|制定|发布|审查|整改|收到|有)了?(?:多少|几)[件个项次家人条名场宗起份部位]?(?<subject>(?![是的])[\p{Script=Han}A-Za-z0-9]{2,20})$/u,
    verb: "quantities",
    operands: [],
    hasSubject: true,
  },
  {
    sample: "深圳市福田区2024年智能审批事项有多少项？",
    pattern:
      /^(?:Ⓟ|Ⓐ|Ⓨ|的|在|、)*(?<subject>(?!报告)[\p{Script=Han}A-Za-z0-9]{2,20}?)(?:历年|每年|各年)?的?(?:数量|数目|总数|数)?(?:一共|共|总共)?(?:有|是|达到|达|为)?(?:多少|几)[件个项次家人条名场宗起份部位]?$/u,
    verb: "quantities",
    operands: [],
    hasSubject: true,
  },
  {
    sample: "哪些句子提到“容缺受理”？",
    pattern: /(?:原文|句子|段落|找|搜索|检索|查).*[ⓌⒼ]|[ⓌⒼ].*(?:原文|句子|段落|出处)/u,
    verb: "search",
    operands: [["Ⓦ", "Ⓖ"]],
    takesWords: true,
  },
];
