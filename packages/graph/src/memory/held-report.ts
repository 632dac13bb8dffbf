import { type Extraction, foldSearch, projectFacts, type ReportFactRows } from "@govkg/model";

/** One report as memory keeps it: its extraction and the rows that questions count. */
export interface HeldReport extends ReportFactRows {
  readonly extraction: Extraction;
  /** The text folded for search; made when first searched. */
  foldedText(): string;
}

/** The rows of one extraction. */
export function holdReport(extraction: Extraction): HeldReport {
  let folded: string | undefined;
  return {
    extraction,
    ...projectFacts(extraction),
    foldedText: () => {
      folded ??= foldSearch(extraction.text);
      return folded;
    },
  };
}
