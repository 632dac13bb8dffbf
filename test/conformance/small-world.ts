import type { AgencyLevel, Entity, RegionLevel } from "@govkg/model";

interface Place {
  readonly code: string;
  readonly level: RegionLevel;
  readonly chain: readonly string[];
}

/** Regions of the test corpora by full name from the prefecture down, codes of GB/T 2260. */
export const REGIONS: Readonly<Record<string, Place>> = {
  广东省: { code: "440000", level: "province", chain: ["广东省"] },
  广州市: { code: "440100", level: "prefecture", chain: ["广东省", "广州市"] },
  广州市越秀区: { code: "440104", level: "county", chain: ["广东省", "广州市", "越秀区"] },
  深圳市: { code: "440300", level: "prefecture", chain: ["广东省", "深圳市"] },
  深圳市福田区: { code: "440304", level: "county", chain: ["广东省", "深圳市", "福田区"] },
  深圳市南山区: { code: "440305", level: "county", chain: ["广东省", "深圳市", "南山区"] },
  浙江省: { code: "330000", level: "province", chain: ["浙江省"] },
  杭州市: { code: "330100", level: "prefecture", chain: ["浙江省", "杭州市"] },
};

interface Organ {
  readonly region: string;
  readonly level: AgencyLevel;
  readonly system: string;
  /** Its latest name, where that is another. */
  readonly latest?: string;
}

/** Organs that issue the reports of the test corpora. */
export const ORGANS: Readonly<Record<string, Organ>> = {
  广东省司法厅: { region: "广东省", level: "province", system: "government" },
  深圳市福田区政务服务数据管理局: {
    region: "深圳市福田区",
    level: "county",
    system: "government",
    latest: "深圳市福田区政务服务和数据管理局",
  },
  深圳市福田区政务服务和数据管理局: { region: "深圳市福田区", level: "county", system: "government" },
  深圳市南山区司法局: { region: "深圳市南山区", level: "county", system: "government" },
  广州市越秀区司法局: { region: "广州市越秀区", level: "county", system: "government" },
  广州市中级人民法院: { region: "广州市", level: "prefecture", system: "court" },
  杭州市司法局: { region: "杭州市", level: "prefecture", system: "government" },
};

/** What a catalogue knows of a law beyond its title. */
export type LawFacts = Partial<Omit<Extract<Entity, { label: "Law" }>, "id" | "label" | "name">>;

/** What is known of laws in every test corpus. */
export const LAWS: Readonly<Record<string, LawFacts>> = {
  中华人民共和国合同法: {
    status: "repealed",
    replacedBy: "中华人民共和国民法典",
    replacedOn: "2021-01-01",
  },
};
