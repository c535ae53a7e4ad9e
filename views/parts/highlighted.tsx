import type { Span } from '../../src/domain/routing/answer.ts';

/** A piece of a text and whether it is lit. */
export type Piece = { text: string; lit: boolean };

/**
 * Cuts a text at the spans (UTF-16 offsets into `text`), merging those that overlap or touch. Spans outside the text
 * are cut to it; empty ones are dropped. The pieces joined are the text.
 */
export function piecesOf(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): Piece[] {
  const merged: { start: number; end: number }[] = [];
  const within = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of within) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of merged) {
    if (start > at) pieces.push({ text: text.slice(at, start), lit: false });
    pieces.push({ text: text.slice(start, end), lit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), lit: false });
  return pieces;
}

export type HighlightedProps = { text: string; spans: readonly Pick<Span, 'start' | 'end'>[] };

/**
 * A text with the words lit on which the routing spoke. Spans of a routing answer count from the title, a line feed
 * and the text, when there is a title: give that same string, or shift the spans.
 */
export function Highlighted({ text, spans }: HighlightedProps) {
  return <>{piecesOf(text, spans).map((piece) => (piece.lit ? <mark>{piece.text}</mark> : piece.text))}</>;
}
