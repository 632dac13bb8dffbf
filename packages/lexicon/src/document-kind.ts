import { type DocumentKind, documentKindSchema } from "@govkg/model";

const NOTES = /(?:[(（[〔][^()（）[\]〔〕]*[)）\]〕]|\d+(?:\.\d+)?版?)$/u;

/** Kinds of documents by the head nouns of their titles (ontology 5): the lists `document-kind-…` of words.tsv. */
export class DocumentKinds {
  private readonly kindByHead = new Map<string, DocumentKind>();
  private readonly longest: number;

  constructor(words: (list: string) => ReadonlySet<string>) {
    let longest = 0;
    for (const kind of documentKindSchema.options) {
      if (kind === "other") continue;
      for (const head of words(`document-kind-${kind}`)) {
        this.kindByHead.set(head, kind);
        longest = Math.max(longest, head.length);
      }
    }
    this.longest = longest;
  }

  /**
   * Kind of a title by its head noun, the longest that the lists have; notes on edition and version at its end do not
   * count: 习近平法治思想学习纲要（2024年版） is a publication, as 学习纲要 are, though 纲要 are plans.
   */
  of(title: string): DocumentKind {
    let bare = title;
    while (NOTES.test(bare)) bare = bare.replace(NOTES, "");
    for (let length = Math.min(this.longest, bare.length); length > 0; length--) {
      const kind = this.kindByHead.get(bare.slice(bare.length - length));
      if (kind !== undefined) return kind;
    }
    return "other";
  }
}
