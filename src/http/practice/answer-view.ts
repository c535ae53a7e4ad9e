import type { PracticeAnswerProps } from '../../../views/practice/answer-page.tsx';
import { expectedWords } from '../../../views/practice/words.ts';
import type { Installation } from '../../commands/installation.ts';
import type { PracticeRound } from '../../store/practice.ts';
import type { PracticeAnswerRow } from '../../store/schema.ts';
import { citedClauses } from '../dispatch/clauses.ts';
import { functionName } from '../standard/words.ts';
import { millisecondsOf } from './round-view.ts';

/** An answered appeal with the reasons of today's standard; null while it is not answered. */
export const answerView = (
  { standard, edition, route }: Installation,
  round: PracticeRound,
  row: PracticeAnswerRow,
): PracticeAnswerProps | null => {
  const { chosen, marks, expected, sequence } = row;
  if (!chosen || !marks) return null;
  const { id, size, city } = round;
  const routing = route({
    text: row.text,
    ...(expected.division === null ? {} : { division: expected.division.code }),
    ...(city === null ? {} : { city }),
  });
  const ofFunction = (wanted: string | undefined) =>
    routing.candidates.find((each) => each.function === wanted) ?? null;
  const right =
    routing.candidates.find(({ matter }) => expected.matter !== null && matter?.code === expected.matter.code) ??
    routing.candidates.find(({ code }) => expected.body !== null && code === expected.body.code) ??
    ofFunction(expected.function);
  const lead = chosen.matter && standard.matterByCode.get(chosen.matter.code)?.lead;
  const instead = marks.matter ? null : ofFunction(lead ?? undefined);
  const clauses = citedClauses(standard, routing);
  const clause = expected.matter?.clause ?? right?.matter?.clause ?? '';
  const rest = round.answers.some(({ answeredAt }) => answeredAt === null) && round.endedAt === null;
  return {
    sequence,
    size,
    source: row.source,
    text: row.text,
    expected: expectedWords(expected, functionName(standard, expected.function)),
    chosen,
    marks,
    milliseconds: millisecondsOf(row),
    routing,
    right,
    instead: instead === right ? null : instead,
    clause: clauses.get(clause) ?? null,
    formerEdition: round.edition === edition ? null : round.edition,
    next: { href: `/practice/rounds/${id}`, name: rest ? '下一件' : '看小结' },
  };
};
