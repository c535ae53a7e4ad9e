import type { RoutingAnswer } from '../domain/routing/answer.ts';

/** The answer in the words of the command-line contract; candidates without units' codes and sentences. */
export const writeAnswer = (id: string | number | null, answer: RoutingAnswer): string =>
  JSON.stringify({
    id,
    kind: answer.kind,
    urgency: answer.urgency,
    decision: answer.decision,
    redirectTo: answer.redirectTo,
    matter: answer.matter && { code: answer.matter.code, path: answer.matter.path },
    division: answer.division && { code: answer.division.code, name: answer.division.name },
    lead: answer.lead && { unit: answer.lead.unit, function: answer.lead.function },
    assist: answer.assist.map(({ unit, function: code }) => ({ unit, function: code })),
    candidates: answer.candidates.map(({ function: code, unit, probability }) => ({
      function: code,
      unit,
      // Six digits: enough to rank, and rounding down keeps the sum at most 1.
      probability: Math.floor(probability * 1e6) / 1e6,
    })),
    because: answer.because.map(({ rule, clause, words, sentence }) => ({ rule, clause, words, sentence })),
    edition: answer.edition,
  });
