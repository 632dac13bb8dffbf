import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "iframe",
  "object",
  "svg",
  "select",
  "button",
]);
const BLOCKS = new Set(
  "address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead title tr ul".split(
    " ",
  ),
);

/** The visible text of a web page: entities decoded, one line a block, cells of one table row on one line. */
export function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    const words = line.replace(/[ \t\r\n\f]+/gu, " ").trim();
    if (words !== "") lines.push(words);
    line = "";
  };
  const stack: (ChildNode | (() => void))[] = [...parseDocument(html).children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "function") node();
    else if (isText(node)) line += node.data;
    else if (isTag(node) && !SKIPPED.has(node.name)) {
      enter(node, flush, stack);
      if (node.name === "td" || node.name === "th") line += "\u3000";
    }
  }
  flush();
  return lines.join("\n");
}

function enter(element: Element, flush: () => void, stack: (ChildNode | (() => void))[]): void {
  if (BLOCKS.has(element.name)) {
    flush();
    stack.push(flush);
  }
  for (let index = element.children.length - 1; index >= 0; index--) {
    const child = element.children[index];
    if (child !== undefined) stack.push(child);
  }
}
