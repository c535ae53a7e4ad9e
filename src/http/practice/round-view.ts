import type { AnsweredLine } from '../../../views/practice/round-page.tsx';
import type { RoundLine } from '../../../views/practice/start-page.tsx';
import { bodyWords, divisionWords, expectedWords, matterWords } from '../../../views/practice/words.ts';
import { type CountedAnswer, sumAnswers } from '../../domain/practice/results.ts';
import type { Standard } from '../../domain/routing/standard.ts';
import type { AnsweredRow, PracticeRound } from '../../store/practice.ts';
import type { PracticeAnswerRow } from '../../store/schema.ts';
import { functionName } from '../standard/words.ts';

/** How long an answer took, from when it was first shown. */
export const millisecondsOf = ({
  shownAt,
  answeredAt,
}: Pick<PracticeAnswerRow, 'shownAt' | 'answeredAt'>): number | null =>
  shownAt && answeredAt ? answeredAt.getTime() - shownAt.getTime() : null;

/** An answer as it is counted; nothing for one that was not given. */
export const countedOf = (row: AnsweredRow): CountedAnswer[] =>
  row.marks && row.answeredAt
    ? [
        {
          round: row.round,
          account: row.account,
          name: row.name,
          topic: row.expected.topic,
          marks: row.marks,
          milliseconds: millisecondsOf(row),
          answeredAt: row.answeredAt.getTime(),
        },
      ]
    : [];

/** What a sitting came to. */
export const sumsOf = ({ account, name, answers }: PracticeRound): RoundLine['sums'] =>
  sumAnswers(answers.flatMap((answer) => countedOf({ ...answer, account, name })));

/** A sitting as it stands in a list. */
export const roundLine = (round: PracticeRound): RoundLine => ({
  id: round.id,
  startedAt: round.startedAt.getTime(),
  ended: round.endedAt !== null,
  size: round.size,
  sums: sumsOf(round),
});

/** The answered appeals of a sitting in words. */
export const answeredLines = (standard: Standard, { id, answers }: PracticeRound): AnsweredLine[] =>
  answers.flatMap((answer): AnsweredLine[] => {
    const { chosen, marks, expected, sequence, text } = answer;
    if (!chosen || !marks) return [];
    return [
      {
        sequence,
        text,
        marks,
        chosen: { matter: matterWords(chosen), body: bodyWords(chosen), division: divisionWords(chosen) },
        expected: expectedWords(expected, functionName(standard, expected.function)),
        milliseconds: millisecondsOf(answer),
        href: `/practice/rounds/${id}/answers/${sequence}`,
      },
    ];
  });
