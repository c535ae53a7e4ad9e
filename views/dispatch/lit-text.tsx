import type { Span } from '../../src/domain/routing/answer.ts';

/** Words lit for one reason, as offsets into the text shown: those of a candidate (1 to 5), of the place, or of a proposal to redirect or decline. */
export type Layer = {
  by: '1' | '2' | '3' | '4' | '5' | 'place' | 'proposal';
  spans: readonly Pick<Span, 'start' | 'end'>[];
};

/** A piece of a text and for what it may be lit. */
export type LitPiece = { text: string; by: Layer['by'][] };

/** Cuts a text wherever a span of any layer begins or ends. The pieces joined are the text; what lies outside is cut off. */
export function litPieces(text: string, layers: readonly Layer[]): LitPiece[] {
  const within = (at: number) => Math.min(text.length, Math.max(0, at));
  const spans = layers.flatMap(({ by, spans: own }) =>
    own.map(({ start, end }) => ({ by, start: within(start), end: within(end) })),
  );
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const by = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.by);
    return { text: text.slice(start, end), by: [...new Set(by)] };
  });
}

/** A text in which the style sheet lights the words of the candidate that is chosen: no script, no second request. */
export function LitText({ text, layers }: { text: string; layers: readonly Layer[] }) {
  return (
    <>
      {litPieces(text, layers).map((piece) =>
        piece.by.length === 0 ? (
          piece.text
        ) : (
          <span class="spoken" data-by={piece.by.join(' ')}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}
