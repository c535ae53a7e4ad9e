import { calibrationError, type Judged, thresholdFor } from '../../src/domain/classify/calibrate.ts';
import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';

/** An appeal with the answer that a dispatcher gave, as in the acceptance file. */
export type Labelled = {
  id: string;
  title: string;
  text: string;
  kind: string;
  kind_accept?: string[];
  disposition: 'dispatch' | 'redirect' | 'decline';
  redirect_to: string | null;
  redirect_accept?: string[];
  urgency: string;
  urgency_accept?: string[];
  function: string | null;
  function_accept?: string[];
  division: string | null;
  division_accept?: string[];
};

export type Figures = Record<string, number>;

const accepts = <T>(value: T, truth: T, also: readonly T[] = []): boolean => value === truth || also.includes(value);
const share = (flags: readonly boolean[]): number =>
  flags.length === 0 ? 1 : Math.round((1000 * flags.filter(Boolean).length) / flags.length) / 1000;

/** What of one answer is right. */
export const judge = (row: Labelled, answer: RoutingAnswer) => {
  const functions = [row.function, ...(row.function_accept ?? [])];
  const ours = answer.decision === 'dispatch' || answer.decision === 'confirm';
  return {
    lead: functions.includes(answer.lead?.function ?? null),
    three:
      answer.candidates.slice(0, 3).some((candidate) => functions.includes(candidate.function)) ||
      functions.includes(answer.lead?.function ?? null),
    division: accepts(answer.division?.code ?? null, row.division, row.division_accept),
    decision: row.disposition === 'dispatch' ? ours : answer.decision === row.disposition,
    redirectTo: accepts(answer.redirectTo, row.redirect_to, row.redirect_accept),
    kind: accepts<string>(answer.kind, row.kind, row.kind_accept),
    urgency: accepts<string>(answer.urgency, row.urgency, row.urgency_accept),
    /** The fault that must never happen: an emergency that goes out as routine work. */
    missedEmergency: row.urgency === 'critical' && ours && answer.urgency === 'routine',
  };
};

/** Shares of right answers over all rows; lead over the rows that have one. */
export const figuresOf = (rows: readonly Labelled[], answers: readonly RoutingAnswer[]): Figures => {
  const judged = rows.flatMap((row, at) => {
    const answer = answers[at];
    return answer ? [{ row, answer, ...judge(row, answer) }] : [];
  });
  const dispatched = judged.filter(
    ({ row, answer }) => row.disposition === 'dispatch' && ['dispatch', 'confirm'].includes(answer.decision),
  );
  const guesses: Judged[] = dispatched.map(({ answer, lead }) => ({
    probability: answer.candidates[0]?.probability ?? 0,
    right: lead,
  }));
  const automatic = dispatched.filter(({ answer }) => answer.decision === 'dispatch');
  const at95 = thresholdFor(guesses, 0.95);
  return {
    rows: rows.length,
    lead: share(judged.map((each) => each.lead)),
    leadOfDispatched: share(dispatched.map((each) => each.lead)),
    firstThree: share(judged.map((each) => each.three)),
    division: share(judged.map((each) => each.division)),
    decision: share(judged.map((each) => each.decision)),
    redirectTo: share(judged.filter(({ row }) => row.disposition === 'redirect').map((each) => each.redirectTo)),
    falseRefusals: judged.filter(
      ({ row, answer }) => row.disposition === 'dispatch' && !['dispatch', 'confirm'].includes(answer.decision),
    ).length,
    missedEmergencies: judged.filter((each) => each.missedEmergency).length,
    kind: share(judged.map((each) => each.kind)),
    urgency: share(judged.map((each) => each.urgency)),
    automatic: share(dispatched.map(({ answer }) => answer.decision === 'dispatch')),
    automaticRight: share(automatic.map((each) => each.lead)),
    ece: Math.round(1000 * calibrationError(guesses)) / 1000,
    thresholdAt95: Math.round(1000 * at95.threshold) / 1000,
    coverageAt95: Math.round(1000 * at95.coverage) / 1000,
  };
};
