import { readBytes, readText } from "@govkg/read";
import { describe, expect, it } from "vitest";

const PAGE = `<!DOCTYPE html>
<html><head><title>甲县司法局2024年法治政府建设年度报告_甲县人民政府网</title><meta charset="utf-8">
<style>.a{color:red}</style><script>var 报告 = 1;</script></head>
<body>
<header><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li><li><a href="/y">互动交流</a></li></ul></header>
<div class="path">您当前的位置：首页 &gt; 政务公开 &gt; 法治政府建设</div>
<h1>甲县司法局2024年法治政府建设年度报告</h1>
<p>发布时间：2025-01-20 16:42　来源：甲县司法局　浏览次数：1234次　【字体：大 中 小】</p>
<div class="TRS"><p>&emsp;&emsp;一、主要工作</p><p>审查合同<b>20份</b>，清理<br>文件5件。</p>
<table><tr><td>年度</td><td>案件</td></tr><tr><td>2024年</td><td>30件</td></tr></table>
<p>二、存在问题</p><p>力量不足。</p><p>甲县司法局</p><p>2025年1月15日</p></div>
<div>分享到：</div>
<ul><li><a href="/1">上一篇：关于召开会议的通知</a></li></ul>
<footer>主办：甲县人民政府 承办：甲县政务服务局<br>地址：某路1号</footer>
</body></html>`;

describe("web pages", () => {
  const document = readBytes(new TextEncoder().encode(PAGE), { id: "page", path: "page.html" });
  const surfaces = document.furniture.map(({ start, end }) => document.text.slice(start, end));

  it("give their visible text, one line a block, the cells of a row on one line", () => {
    expect(document.format).toBe("html");
    expect(document.text).toContain("审查合同20份，清理\n文件5件。\n");
    expect(document.text).toContain("年度\u3000案件\n2024年\u300030件");
    expect(document.text).not.toMatch(/color|var/u);
  });

  it("have a title, front matter and a signature", () => {
    expect(document.title?.text).toBe("甲县司法局2024年法治政府建设年度报告");
    expect(document.frontMatter.map(({ key, value }) => [key, value])).toEqual([
      ["publishedOn", "2025-01-20"],
      ["source", "甲县司法局"],
    ]);
    expect(document.signature).toMatchObject({ signer: { text: "甲县司法局" }, date: { iso: "2025-01-15" } });
  });

  it("have furniture around the report, and none of it in a section", () => {
    for (const words of ["首页", "互动交流", "分享到：", "地址：某路1号"]) expect(surfaces).toContain(words);
    expect(surfaces.some((surface) => surface.includes("审查"))).toBe(false);
    expect(document.sections.map(({ role }) => role)).toEqual(["results", "problems"]);
    expect(document.sections.at(-1)?.end).toBe(document.text.indexOf("力量不足。") + 5);
  });

  it("are told by their content when the name says nothing", () => {
    expect(readBytes(new TextEncoder().encode(PAGE), { id: "page", path: "page.txt" }).format).toBe("html");
  });

  it("take the title from the article's own meta element", () => {
    const html = `<html><head><meta name="ArticleTitle" content="甲县2024年工作小结"><title>甲县政府网</title></head><body><p>菜单</p><p>甲县2024年工作小结</p><p>审查合同20份，组织培训3次。</p></body></html>`;
    const page = readBytes(new TextEncoder().encode(html), { id: "page", path: "page.htm" });
    expect(page.title?.text).toBe("甲县2024年工作小结");
    expect(page.furniture.map(({ start, end }) => page.text.slice(start, end))).toEqual(["菜单"]);
  });

  it("nested a hundred thousand deep are read", () => {
    const deep = `<html><body>${"<div>".repeat(100_000)}审查合同20份。${"</div>".repeat(100_000)}</body></html>`;
    expect(readBytes(new TextEncoder().encode(deep), { id: "deep", path: "deep.html" }).text).toBe("审查合同20份。");
  });
});

describe("front matter of a text", () => {
  it.each<[string, string, [string, string][]]>([
    [
      "labels in a table",
      "索引号: 001/2024-1 分类: 工作总结\n发布机构: 甲县司法局 成文日期: 2024年1月8日\n文号: 发布日期: 2024-01-10\n甲县司法局2023年法治政府建设年度报告\n一、主要工作\n审查合同。",
      [
        ["indexNumber", "001/2024-1"],
        ["subject", "工作总结"],
        ["issuer", "甲县司法局"],
        ["writtenOn", "2024-01-08"],
        ["publishedOn", "2024-01-10"],
      ],
    ],
    [
      "labels with blanks inside",
      "索 引 号：\u3000001/2024-1\n标\u3000\u3000题：\u3000甲县司法局2023年法治政府建设年度报告\n一、主要工作\n审查合同。",
      [
        ["indexNumber", "001/2024-1"],
        ["title", "甲县司法局2023年法治政府建设年度报告"],
      ],
    ],
    [
      "labels with a blank behind",
      "索 引 号 640105/2024-00018　发布日期 2024-01-30\n发布机构 甲区司法局　责任部门 甲区司法局办公室\n甲区司法局2023年法治政府建设年度报告\n一、主要工作\n审查合同。",
      [
        ["indexNumber", "640105/2024-00018"],
        ["publishedOn", "2024-01-30"],
        ["issuer", "甲区司法局"],
        ["issuer", "甲区司法局办公室"],
      ],
    ],
    [
      "the report's number below the title",
      "甲县人民政府2023年法治政府建设年度报告\n甲府呈〔2024〕14号\n一、主要工作\n审查合同。",
      [["docNumber", "甲府呈〔2024〕14号"]],
    ],
    [
      "issuer and date without labels below the title",
      "2024年法治政府建设年度报告\n甲县司法局\n（2025年1月10日）\n一、主要工作\n审查合同。",
      [
        ["issuer", "甲县司法局"],
        ["writtenOn", "2025-01-10"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(readText(text, { id: "report" }).frontMatter.map(({ key, value }) => [key, value])).toEqual(expected);
  });
});

describe("title", () => {
  it.each([
    [
      "one line",
      "甲县司法局2024年法治政府建设年度报告\n一、主要工作\n审查合同。",
      "甲县司法局2024年法治政府建设年度报告",
    ],
    [
      "several lines",
      "甲县司法局\n关于2024年度法治政府建设情况的报告\n一、主要工作\n审查合同。",
      "甲县司法局关于2024年度法治政府建设情况的报告",
    ],
    [
      "with blanks",
      "甲 县 司 法 局 2024 年 法 治 政 府 建 设 年 度 报 告\n一、主要工作\n审查合同。",
      "甲县司法局2024年法治政府建设年度报告",
    ],
    [
      "with the plan of the next year",
      "甲县司法局\n2023年度法治政府建设（依法行政）工作总结及2024年工作打算\n一、主要工作\n审查合同。",
      "甲县司法局2023年度法治政府建设(依法行政)工作总结及2024年工作打算",
    ],
    ["a section's heading is none", "一、2024年法治政府建设总体情况\n审查合同。", undefined],
  ])("%s", (_, text, title) => {
    expect(readText(text, { id: "report" }).title?.text).toBe(title);
  });
});

describe("signature", () => {
  it.each([
    ["on two lines", "审查合同20份。\n甲县司法局\n2025年1月10日", "甲县司法局", "2025-01-10"],
    ["on one line", "审查合同20份。\n甲县司法局 2025年1月10日", "甲县司法局", "2025-01-10"],
    ["in Chinese numerals", "审查合同20份。\n甲县司法局\n二〇二五年一月十日", "甲县司法局", "2025-01-10"],
    ["a date alone", "审查合同20份。\n2025年1月10日", undefined, "2025-01-10"],
    [
      "above a footer",
      `审查合同20份。\n甲县司法局\n2025年1月10日\n${"友情链接\n".repeat(12)}`,
      "甲县司法局",
      "2025-01-10",
    ],
    ["none", "审查合同20份，2025年1月10日完成整改，各项任务落实到位。", undefined, undefined],
  ])("%s", (_, body, signer, date) => {
    const { signature } = readText(`甲县2024年法治政府建设年度报告\n一、主要工作\n${body}`, { id: "report" });
    expect([signature.signer?.text, signature.date?.iso]).toEqual([signer, date]);
  });
});
