import type { DocumentKind } from "@govkg/model";

/** Head nouns of titles and the kind of document they make (ontology 5), the more telling first. */
const KIND_BY_HEAD: readonly (readonly [RegExp, DocumentKind])[] = [
  [/(?:清单|目录|名录|名单|一览表|台账|责任表)$/u, "list"],
  [/(?:工作|行为|办案|执法|服务)(?:指引|规范|规程)$|指引$|规程$|裁量(?:权)?基准$/u, "normative-document"],
  [/(?:标准|规范|指南|技术要求|标准化|指标体系|导则|基准|示范文本|格式文本)$/u, "standard"],
  [/(?:通知|通告|公告|通报|函|复函|批复|令)$/u, "notice"],
  [/意见$/u, "opinion"],
  [/(?:规划|纲要|计划|方案|行动|要点|举措|工作安排|预案|路线图|任务书|工程|布局)$/u, "plan"],
  [/(?:报告|白皮书|蓝皮书|年报|总结)$/u, "report"],
  [
    /(?:读本|选编|汇编|年鉴|手册|学习问答|文选|选集|专刊|周刊|月刊|季刊|杂志|内参|画册|绘本|全书|丛书|文库|论述|讲义|教材|读物|期刊|日报|晚报|时报|学报|通讯|案例集|案例选|一本通|百问|百问百答|图解|漫画|红书|简报|学习纲要)$/u,
    "publication",
  ],
  [/(?:办法|规定|细则|决定|决议|制度|措施|机制|条例|规则|章程|政策|若干条|事项|公约)$/u, "normative-document"],
];

const SUFFIX = /[(（[〔][^()（）[\]〔〕]*[)）\]〕]$/u;

/** Kind of a document by the head noun of its title, edition and version notes left aside. */
export function documentKindOf(title: string): DocumentKind {
  let bare = title;
  while (SUFFIX.test(bare)) bare = bare.replace(SUFFIX, "");
  if (/(?:学习纲要|学习读本|学习问答|思想纲要)$/u.test(bare)) return "publication";
  return KIND_BY_HEAD.find(([head]) => head.test(bare))?.[1] ?? "other";
}
