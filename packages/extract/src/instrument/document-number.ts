const BODY = "[一-龥a-z]{1,16}?";
const OPEN = "[[(【〖{<〈]";
const CLOSE = "[\\])】〗}>〉]";

// 国办发〔2018〕118号, 市水发[2020]56号, 园政规字（2023）第8号; one of the two brackets may be lost
const NUMBERED = new RegExp(
  `(${BODY})(?:${OPEN}((?:19|20)\\d{2})年?${CLOSE}?|((?:19|20)\\d{2})年?${CLOSE}) ?第?(\\d{1,5})号`,
  "u",
);
// 国务院令第713号, 住房和城乡建设部2020年第1号令
const ORDERED =
  /([一-龥、]{2,30}?)(?:(\d{4})年)?(?:令第?([〇零一二三四五六七八九十百\d]{1,6})号|第?([〇零一二三四五六七八九十百\d]{1,6})号令)/u;

/**
 * The document number (发文字号) in a short text, its bracket style made 〔〕: 穗越府〔2024〕12号; or the number of
 * an order: 国务院令第713号. Undefined when there is none.
 */
export function documentNumber(text: string): string | undefined {
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) return `${numbered[1]}〔${numbered[2] ?? numbered[3]}〕${numbered[4]}号`;
  const ordered = ORDERED.exec(text);
  if (ordered === null) return undefined;
  const [, body = "", year, number, yearNumber] = ordered;
  return `${body}${year === undefined ? "" : `${year}年`}令第${number ?? yearNumber}号`;
}

/** Whether a document number is that of an order (令): only binding instruments come by order. */
export function isOrder(number: string | undefined): boolean {
  return number?.includes("令第") ?? false;
}
