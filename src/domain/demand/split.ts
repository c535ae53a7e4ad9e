import { listedDemands } from './split-lists.ts';
import { withoutCourtesy } from './split-marks.ts';
import { connectedDemands, requestedDemands } from './split-sentences.ts';

/** More would be a list that nobody answers point by point: the last one keeps the rest. */
export const MOST_DEMANDS = 8;

/** The first eight pieces; the eighth reaches to the end of the last. */
const atMost = (text: string, pieces: readonly string[]): string[] => {
  if (pieces.length <= MOST_DEMANDS) return [...pieces];
  const starts: number[] = [];
  let from = 0;
  for (const piece of pieces) {
    const start = text.indexOf(piece, from);
    starts.push(start);
    from = start + piece.length;
  }
  return [...pieces.slice(0, MOST_DEMANDS - 1), text.slice(starts[MOST_DEMANDS - 1], from)];
};

/**
 * 拆分诉求点: proposes the demands of an appeal from its words: a numbered list (1、 ① 一是), clauses behind 要求, or a second
 * matter begun with 另外, 还有, 同时. Unsure, it gives one. Every piece is a whole sentence or clause of the text, in its
 * order; at most eight. A proposal only: seat and dispatcher may change it.
 */
export const splitDemands = (text: string): string[] => {
  const found = [listedDemands, requestedDemands, connectedDemands]
    .map((way) => way(text).map(withoutCourtesy))
    .find((pieces) => pieces.length >= 2 && pieces.every((piece) => piece !== ''));
  const whole = text.trim();
  return found ? atMost(text, found) : whole === '' ? [] : [whole];
};
