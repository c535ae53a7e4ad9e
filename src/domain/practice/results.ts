import type { Instant } from '../instant.ts';
import { pointsOf } from './mark.ts';
import { isAllRight, type PracticeMarks } from './practice.ts';

/** An answer as it is counted. */
export type CountedAnswer = {
  round: string;
  account: string;
  name: string;
  topic: { code: string; name: string };
  marks: PracticeMarks;
  /** How long it took; null where that is not known. */
  milliseconds: number | null;
  answeredAt: Instant;
};

/** Sums over answers: how many, how many were wholly right, and right in each of the three. */
export type PracticeSums = {
  answers: number;
  rounds: number;
  allRight: number;
  matter: number;
  body: number;
  division: number;
  /** Of three for each answer. */
  points: number;
  /** The middle one of the times: one that was left open over lunch must not count. Null without any. */
  medianMilliseconds: number | null;
};

const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[Math.max(0, middle - 1)], sorted[middle]];
  if (low === undefined || high === undefined) return null;
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2);
};

/** Adds answers up. */
export const sumAnswers = (answers: readonly CountedAnswer[]): PracticeSums => {
  const count = (holds: (answer: CountedAnswer) => boolean): number => answers.filter(holds).length;
  return {
    answers: answers.length,
    rounds: new Set(answers.map(({ round }) => round)).size,
    allRight: count(({ marks }) => isAllRight(marks)),
    matter: count(({ marks }) => marks.matter),
    body: count(({ marks }) => marks.body),
    division: count(({ marks }) => marks.division),
    points: answers.reduce((sum, { marks }) => sum + pointsOf(marks), 0),
    medianMilliseconds: medianOf(answers.flatMap(({ milliseconds }) => milliseconds ?? [])),
  };
};

const grouped = (answers: readonly CountedAnswer[], keyOf: (answer: CountedAnswer) => string): CountedAnswer[][] => {
  const groups = new Map<string, CountedAnswer[]>();
  for (const answer of answers) {
    const group = groups.get(keyOf(answer));
    if (group) group.push(answer);
    else groups.set(keyOf(answer), [answer]);
  }
  return [...groups.values()];
};

/** By person, in the order of names: this is no ranking. */
export const sumsByPerson = (
  answers: readonly CountedAnswer[],
): { account: string; name: string; sums: PracticeSums }[] =>
  grouped(answers, ({ account }) => account)
    .map((group) => ({ account: group[0]?.account ?? '', name: group.at(-1)?.name ?? '', sums: sumAnswers(group) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh') || one.account.localeCompare(other.account));

/** By matter, those with most wrong answers first: these are to be taught. */
export const sumsByMatter = (
  answers: readonly CountedAnswer[],
): { topic: CountedAnswer['topic']; sums: PracticeSums }[] =>
  grouped(answers, ({ topic }) => topic.code)
    .map((group) => ({ topic: group.at(-1)?.topic ?? { code: '', name: '' }, sums: sumAnswers(group) }))
    .sort(
      (one, other) =>
        other.sums.answers - other.sums.allRight - (one.sums.answers - one.sums.allRight) ||
        one.topic.code.localeCompare(other.topic.code),
    );

/** By week or month, told by their beginnings; also those in which nobody practised. */
export const sumsBySpan = (
  answers: readonly CountedAnswer[],
  starts: readonly Instant[],
): { start: Instant; sums: PracticeSums }[] =>
  starts.map((start, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return {
      start,
      sums: sumAnswers(answers.filter(({ answeredAt }) => answeredAt >= start && answeredAt < next)),
    };
  });
