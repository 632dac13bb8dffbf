import type { Mention, Quantity, Span } from "@govkg/model";

/** A passage of a report with what was found in it; offsets count from its own start. */
export interface Piece {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
}

/** Words to put in the place of a span. */
export interface Edit extends Span {
  readonly words: string;
}

/** The passage at a span; what crosses its edges is left out. */
export function cutPiece(source: Piece, span: Span): Piece {
  const isInside = ({ start, end }: Span) => span.start <= start && end <= span.end;
  return {
    text: source.text.slice(span.start, span.end),
    mentions: source.mentions.filter(isInside).map((mention) => shifted(mention, -span.start)),
    quantities: source.quantities.filter(isInside).map((quantity) => movedQuantity(quantity, -span.start)),
  };
}

/** Passages one behind the other. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  let text = "";
  const mentions: Mention[] = [];
  const quantities: Quantity[] = [];
  for (const piece of pieces) {
    const offset = text.length;
    text += piece.text;
    for (const mention of piece.mentions) mentions.push(shifted(mention, offset));
    for (const quantity of piece.quantities) quantities.push(movedQuantity(quantity, offset));
  }
  return { text, mentions, quantities };
}

/** The same passage with some words replaced. Edits must not overlap; spans inside one stretch over it. */
export function editPiece(piece: Piece, edits: readonly Edit[]): Piece {
  if (edits.length === 0) return piece;
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let text = "";
  let at = 0;
  for (const { start, end, words } of sorted) {
    text += piece.text.slice(at, start) + words;
    at = end;
  }
  text += piece.text.slice(at);
  const move = ({ start, end }: Span): Span => ({
    start: moved(start, sorted, "start"),
    end: moved(end, sorted, "end"),
  });
  return {
    text,
    mentions: piece.mentions.map((mention) => {
      const span = move(mention);
      return { ...mention, ...span, text: text.slice(span.start, span.end) };
    }),
    quantities: piece.quantities.map((quantity) => {
      const span = move(quantity);
      return { ...quantity, ...span, text: text.slice(span.start, span.end), ...movedSubject(quantity, move) };
    }),
  };
}

function moved(offset: number, edits: readonly Edit[], side: "start" | "end"): number {
  let shift = 0;
  for (const { start, end, words } of edits) {
    if (end <= offset) shift += words.length - (end - start);
    else if (start < offset) return start + shift + (side === "start" ? 0 : words.length);
  }
  return offset + shift;
}

function movedSubject(quantity: Quantity, move: (span: Span) => Span): Pick<Quantity, "subjectStart" | "subjectEnd"> {
  const { subjectStart: start, subjectEnd: end } = quantity;
  if (start === undefined || end === undefined) return {};
  const span = move({ start, end });
  return { subjectStart: span.start, subjectEnd: span.end };
}

function shifted<Spanned extends Span>(spanned: Spanned, offset: number): Spanned {
  return { ...spanned, start: spanned.start + offset, end: spanned.end + offset };
}

function movedQuantity(quantity: Quantity, offset: number): Quantity {
  const { subjectStart, subjectEnd, ...rest } = shifted(quantity, offset);
  if (subjectStart === undefined || subjectEnd === undefined) return rest;
  const isAhead = subjectStart + offset < 0;
  return isAhead ? rest : { ...rest, subjectStart: subjectStart + offset, subjectEnd: subjectEnd + offset };
}
