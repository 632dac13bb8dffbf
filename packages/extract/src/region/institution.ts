/** Schools, hospitals, companies and firms, which are no organs (ontology 6). */
const INSTITUTION =
  /[\u4e00-\u9fffa-z0-9]{0,14}?(?:有限公司|集团|公司|大学|学院|中学|小学|学校|幼儿园|医院|分院|妇儿中心|律师事务所|银行|日报|晚报|电视台|出版社)/uy;

/** Words that no such name holds. */
const BREAK = /[的和与及、在为向对从到]|开展|组织|打造|建设|推进|实施|企业|开通|成功|新增|全市|全区|全省|[省市区县镇]/u;

/** End of the institution's name that begins with the place before an offset (武汉|大学), or -1. */
export function institutionEnd(text: string, offset: number): number {
  INSTITUTION.lastIndex = offset;
  const match = INSTITUTION.exec(text);
  return match === null || BREAK.test(match[0]) ? -1 : offset + match[0].length;
}
