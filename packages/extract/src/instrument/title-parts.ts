/** A title taken apart: 中华人民共和国行政处罚法 + （2021年修订）. */
export interface TitleParts {
  /** The title without the notes in brackets at its end. */
  readonly base: string;
  /** Contents of those notes, the last first. */
  readonly notes: readonly string[];
}

const NOTE = /[（([〔［]([^()（）[\]〔〕［］]*)[)）\]〕］]$/u;

/** Takes the notes in brackets off the end of a title. */
export function titleParts(title: string): TitleParts {
  const notes: string[] = [];
  let base = title;
  for (let note = NOTE.exec(base); note !== null && note.index > 1; note = NOTE.exec(base)) {
    notes.push(note[1] ?? "");
    base = base.slice(0, note.index);
  }
  return { base, notes };
}

/** A text on its way to become the law that it names: 草案, 修订草案, 送审稿. */
export function isDraftNote(note: string): boolean {
  return /草案|送审|审议稿|表决稿|报审/u.test(note);
}

/** A text put out for comment, which need not become anything: 征求意见稿. */
export function isCommentNote(note: string): boolean {
  return /征求意见|讨论稿|初稿|建议稿|意见稿/u.test(note);
}

/** A note on version or edition, which is no part of an official title: 2021年修订, 2023版, 第二版, 简明读本. */
export function isVersionNote(note: string): boolean {
  return /修正|修订|修改|\d{4}年?$|版$|本$|施行|实施|公布|节选|摘[要编]/u.test(note);
}
