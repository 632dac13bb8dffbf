import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

const SKIPPED = new Set(
  "script style noscript template iframe object svg select button input textarea video audio canvas map".split(" "),
);
const BLOCKS = new Set(
  "address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
/** Parts of a page that hold no report. */
const SURROUNDINGS = new Set(["nav", "footer", "header", "aside"]);

/** The visible text of a web page, with what its markup tells. */
export interface PageText {
  readonly text: string;
  /** Words of the page's own title, or null. */
  readonly title: string | null;
  /** Starts of the lines that are nothing but links, or stand in navigation, header or footer. */
  readonly furnitureStarts: ReadonlySet<number>;
}

/** The visible text of a web page: entities decoded, one line a block, cells of one table row on one line. */
export function textOfHtml(html: string): PageText {
  return new PageReader().read(html);
}

class PageReader {
  private text = "";
  private line = "";
  /** Characters of the line that stand in links or surroundings. */
  private linked = 0;
  private depth = 0;
  private title: string | null = null;
  private readonly furnitureStarts = new Set<number>();

  read(html: string): PageText {
    // an explicit stack: hostile pages nest deeper than the call stack
    const stack: (ChildNode | (() => void))[] = [...parseDocument(html).children].reverse();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (typeof node === "function") node();
      else if (isText(node)) this.add(node.data);
      else if (isTag(node)) this.enter(node, stack);
    }
    this.flush();
    return { text: this.text, title: this.title, furnitureStarts: this.furnitureStarts };
  }

  private enter(element: Element, stack: (ChildNode | (() => void))[]): void {
    const { name } = element;
    if (name === "meta") this.readMeta(element);
    if (name === "title" && this.title === null) this.title = titleOf(element);
    if (name === "title" || SKIPPED.has(name)) return;
    if (BLOCKS.has(name)) {
      this.flush();
      stack.push(() => this.flush());
    }
    if (CELLS.has(name)) this.line += "\u3000";
    if (name === "a" || SURROUNDINGS.has(name)) {
      this.depth++;
      stack.push(() => this.depth--);
    }
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child !== undefined) stack.push(child);
    }
  }

  /** Government sites name the article in `<meta name="ArticleTitle">`, which is more than the page's title says. */
  private readMeta({ attribs }: Element): void {
    const content = attribs["content"]?.trim();
    if (attribs["name"]?.toLowerCase() === "articletitle" && content) this.title = content;
  }

  private add(data: string): void {
    this.line += data;
    if (this.depth > 0) this.linked += data.trim().length;
  }

  private flush(): void {
    const words = this.line.replace(/[ \t\r\n\f]+/gu, " ").trim();
    if (words !== "") {
      if (this.text !== "") this.text += "\n";
      if (this.linked >= words.length * 0.8 && words.length < MAX_LINK) this.furnitureStarts.add(this.text.length);
      this.text += words;
    }
    this.line = "";
    this.linked = 0;
  }
}

/** Longer lines that are one link are text. */
const MAX_LINK = 60;

/** Words of a `<title>` without the names of channel and site behind them. */
function titleOf(element: Element): string | null {
  const words = element.children
    .map((child) => (isText(child) ? child.data : ""))
    .join("")
    .trim();
  const article = words.split(/\s*[_|]\s*|\s+[-–—]\s*|\s*[-–—]+\s*(?=[^-–—]*(?:网|门户|政府)$)/u)[0] ?? "";
  return article.length >= 4 ? article : null;
}
