import { hanCount, isCourtesy, REQUEST, trimmed } from './split-marks.ts';

const LEAST_LETTERS = 5;

/** Sentences with the mark that ends them. */
const sentencesOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/[^。！？!?\n]+[。！？!?\n]*/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));

/** 要求, 诉求: and so on, up to where the first clause begins. */
const HEAD = /(?:(?<!不)要求|诉求(?:是|为|如下)?|请求|希望|恳请|建议)[：:，,]?/u;

/** 要求…；…；…: the clauses of one sentence, each a wish of its own. None where the sentence has only one. */
export const requestedDemands = (text: string): string[] => {
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const head = HEAD.exec(sentence);
    if (head === null || !/[；;]/u.test(sentence.slice(head.index + head[0].length))) continue;
    const before = sentence.slice(0, head.index);
    // A semicolon before the wish belongs to the telling.
    if (/[；;]/u.test(before)) continue;
    const clauses = sentence
      .slice(head.index + head[0].length)
      .split(/[；;]/u)
      .map((clause) => trimmed(clause.replace(/[。！？!?\n]+$/u, '')))
      .filter((clause) => clause !== '' && !isCourtesy(clause));
    if (clauses.length >= 2 && clauses.every((clause) => hanCount(clause) >= LEAST_LETTERS)) return clauses;
  }
  return [];
};

/** Begins another matter. */
const CONNECTIVE =
  /^\s*(?:另外|此外|除此之外|除此以外|还有(?!的|些|点|一个月|几天|人说)|同时|再有|顺便|另(?=，|,)|对了)/u;

/** A second matter begun with 另外, 还有, 同时: only where both it and what stands before it ask for something. */
export const connectedDemands = (text: string): string[] => {
  const sentences = [...text.matchAll(/[^。！？!?；;\n]+[。！？!?；;\n]*/gu)].map((found) => ({
    start: found.index,
    words: found[0],
  }));
  const starts = sentences.filter(({ words }, index) => index > 0 && CONNECTIVE.test(words)).map(({ start }) => start);
  const bounds = [0, ...starts, text.length];
  const parts = bounds.slice(0, -1).map((start, index) => text.slice(start, bounds[index + 1]));
  const asks = (part: string): boolean =>
    part
      .split(/[。！？!?；;\n，,]/u)
      .some((clause) => REQUEST.test(clause) && !isCourtesy(clause.replace(CONNECTIVE, '')));
  return parts.length >= 2 && parts.every((part) => hanCount(part) >= LEAST_LETTERS && asks(part))
    ? parts.map(trimmed)
    : [];
};
