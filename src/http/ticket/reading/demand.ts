import { type Demand, type DemandAnswer, demandOutcomes, toBeAnswered } from '../../../domain/demand/demand.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Command } from '../../../domain/ticket/commands.ts';
import type { FormInput } from '../../form.ts';
import { oneOf } from '../evaluation-form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** Makes a command of the topic from its form; refuses, with the field, what can't be one. */
export const readDemand = (type: 'SetDemands', form: FormInput, _parts: ReadingParts): Command | Refusal => ({
  type,
  demands: form
    .text('demands')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});

/** What a reply's form says to each demand. */
export const readDemandAnswers = (form: FormInput, demands: readonly Demand[]): DemandAnswer[] =>
  toBeAnswered(demands).map(({ id }) => ({
    id,
    outcome: oneOf(demandOutcomes, form.text(`demand-${id}-outcome`)) ?? 'answered',
    text: form.text(`demand-${id}-text`).trim(),
  }));
