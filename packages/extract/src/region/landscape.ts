/** A word for a landscape, a road or a port, or for a branch (海拉尔|分局), unless it begins another word: 大理|山区, 武汉|江北, 广西|山山水水. */
const LANDSCAPE =
  /山(?![区城水海地村乡清西山更]|东(?!麓))|湾(?!区)|峡谷|河(?=流域|沿岸|干流|湿地|大桥|、)|江(?=流域|沿岸|干流|大桥|航道|[一二三]期)|湖(?=流域|沿岸|湿地)|大[道街]|[东西南北中]?路(?![径线网演桥政检段])|分局|港(?![澳股籍资人商口区珠务航湾])/uy;

/** Whether a place's name goes on as that of a mountain, a bay, a river, a road or a port: 贺兰|山东麓, 杭州|湾. */
export function isLandscape(text: string, end: number): boolean {
  LANDSCAPE.lastIndex = end;
  return LANDSCAPE.test(text);
}
