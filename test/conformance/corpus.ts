import type { Extraction } from "@govkg/model";
import { buildExtraction, type ReportDraft } from "./build-extraction.js";

const DATA_LAW = "[数据安全法](law:中华人民共和国数据安全法";
const CIVIL_CODE = "[民法典](law:中华人民共和国民法典";
const ONE_NET = "[一网通办](programme:一网通办)";
/** The sentence that several reports share. */
const COMMON = "持续公开办事指南并主动接受社会各界监督评议。";

/** Nine reports of six bodies, small enough to answer every question by hand. All sentences are made up. */
export const DRAFTS: readonly ReportDraft[] = [
  {
    document: "gd-2021",
    agency: "广东省司法厅",
    year: 2021,
    publishedOn: "2022-03-01",
    results: [`在全省部署${ONE_NET}，印发《[数字政府通知](document:关于建设数字政府的通知;stance=formulate)》。`],
  },
  {
    document: "ft-2022",
    agency: "深圳市福田区政务服务数据管理局",
    year: 2022,
    publishedOn: "2023-03-10",
    results: [
      `贯彻《${DATA_LAW};stance=implement;articles=第二十七条)》，给数据分级。`,
      `推进${ONE_NET}，线上业务办理[380件](quantity:380 件;subject=线上业务;of=programme:一网通办)。`,
      COMMON,
    ],
    problems: [`《${DATA_LAW})》宣传不够深入。`, "复合型人才依旧缺乏。"],
    plan: [
      `推进${ONE_NET}向街道延伸，线上业务达到[420件](quantity:420 件;subject=线上业务;of=programme:一网通办)。`,
      "建成无障碍服务窗口[10个](quantity:10 个;subject=服务窗口)，配齐手语翻译设备。",
      `组织《${CIVIL_CODE};stance=publicise)》进社区巡回宣讲。`,
      "与高校联合培养首席数据官后备人选。",
    ],
  },
  {
    document: "ft-2023",
    agency: "深圳市福田区政务服务数据管理局",
    year: 2023,
    publishedOn: "2024-05-20",
    results: [
      `持续推进${ONE_NET}向各街道延伸，线上业务办理[430件](quantity:430 件;subject=线上业务;of=programme:一网通办)。`,
      "建成无障碍服务窗口[8个](quantity:8 个;subject=服务窗口)，配齐了手语翻译设备。",
      `执行《${DATA_LAW};stance=implement)》。对照《${DATA_LAW};stance=review)》自查。`,
      COMMON,
    ],
    problems: [`${ONE_NET}系统之间尚未打通。`],
    plan: [`继续组织《${CIVIL_CODE};stance=publicise)》进社区巡回宣讲。`],
  },
  {
    document: "ft-2024",
    agency: "深圳市福田区政务服务和数据管理局",
    year: 2024,
    publishedOn: "2025-02-18",
    results: [
      `学习《${DATA_LAW};stance=study)》。`,
      "在[粤省事](platform:粤省事)上线[1.2万个](quantity:12000 个;subject=办事指引;of=platform:粤省事)办事指引。",
    ],
    relations: [
      {
        kind: "SUCCEEDS",
        from: "agency:深圳市福田区政务服务和数据管理局",
        to: "agency:深圳市福田区政务服务数据管理局",
        evidence: [],
        rule: "catalogue",
        year: 2024,
      },
    ],
  },
  {
    document: "ns-2023",
    agency: "深圳市南山区司法局",
    year: 2023,
    results: [
      `学习《${DATA_LAW};stance=study)》和《${CIVIL_CODE};stance=study)》。`,
      `依据《[合同法](law:中华人民共和国合同法;stance=implement)》审查合同[3万元](quantity:3 万元;subject=合同金额)。`,
      `试点${ONE_NET}，联合[区政数局](agency:深圳市福田区政务服务数据管理局)办公。`,
    ],
    problems: ["复合型人才十分缺乏。"],
  },
  {
    document: "ns-2024",
    agency: "深圳市南山区司法局",
    year: 2024,
    publishedOn: "2025-03-30",
    results: [`宣传《${CIVIL_CODE};stance=publicise)》，审查合同[5000元](quantity:5000 元;subject=合同金额)。`],
    plan: [`拟参照《${DATA_LAW};stance=implement)》制定细则。`],
  },
  {
    document: "yx-2023",
    agency: "广州市越秀区司法局",
    year: 2023,
    publishedOn: "2024-03-02",
    results: [
      `宣传《${CIVIL_CODE};stance=publicise)》。`,
      COMMON,
      "参加[国家宪法日](event:国家宪法日)活动，接待[广州市](region:广州市)调研。",
    ],
  },
  {
    document: "gz-court-2023",
    agency: "广州市中级人民法院",
    year: 2023,
    kind: "work-report",
    results: [`适用《${CIVIL_CODE};stance=implement)》审理案件[1500余件](quantity:1500 件;subject=案件;approx=余)。`],
  },
  { document: "scan-7", agency: null, year: null, results: [`学习《${CIVIL_CODE};stance=study)》。`] },
];

export const CORPUS: readonly Extraction[] = DRAFTS.map(buildExtraction);
