import { readChoice } from '../../../views/dispatch/choice.ts';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { detailName } from '../../../views/seat/intake-values.ts';
import type { Installation } from '../../commands/installation.ts';
import { questionOf } from '../../commands/intake.ts';
import type { Appeal } from '../../domain/appeal/appeal.ts';
import { readAnswers } from '../../domain/fields/answers.ts';
import { type Field, fieldsOf } from '../../domain/fields/field.ts';
import type { MatterReference, RoutingAnswer } from '../../domain/routing/answer.ts';
import { matterReference } from '../../domain/routing/matter.ts';
import type { Proposal } from '../../domain/ticket/commands.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import type { FormInput } from '../form.ts';
import { candidateOf } from '../ticket/chosen-body.ts';
import { intakeValuesOf, type ReadIntake, readIntake } from './intake-form.ts';

/** From so many characters on the router has something to say. */
const LEAST = 4;

/** A form of the desk as it is understood: the appeal with its details, what the router says, what the agent chose. */
export type ReadDesk = ReadIntake & {
  /** Null while hardly anything is written. */
  answer: RoutingAnswer | null;
  /** 坐席建议; null while the agent has chosen nothing. */
  proposal: Proposal | null;
  /** The matter whose fields are asked for: the chosen one, else the router's first. */
  asked: { matter: MatterReference; fields: Field[] } | null;
};

const routed = (installation: Installation, appeal: Appeal, title: string): RoutingAnswer | null => {
  const text = appeal.text.slice(0, TEXT_LIMIT);
  if ([...text].length + [...title.trim()].length < LEAST) return null;
  return installation.route(questionOf({ ...appeal, text }));
};

/** What the agent chose, also when it is no candidate any more because the words have changed. */
const proposalOf = (installation: Installation, answer: RoutingAnswer | null, chosen: string): Proposal | null => {
  const choice = readChoice(chosen);
  if (choice.body === '') return null;
  const candidate = candidateOf(answer?.candidates ?? [], choice);
  if (candidate)
    return {
      body: { unit: candidate.unit, code: candidate.code, function: candidate.function },
      matter: candidate.matter,
    };
  const unit = installation.directory.find(choice.body);
  const matter = installation.matters.get(choice.matter ?? '');
  if (!unit || !matter) return null;
  return { body: { unit: unit.name, code: unit.code, function: matter.lead }, matter: matterReference(matter) };
};

/** Faults in the answers stand at their controls. */
const atControls = (faults: readonly FieldError[]): FieldError[] =>
  faults.map(({ field, message }) => ({ field: detailName(field), message }));

/** Reads a form of the desk; the router is asked once more where an answer names a place or body that it did not know. */
export const readDesk = (form: FormInput, installation: Installation): ReadDesk => {
  const read = readIntake(form, installation);
  const values = intakeValuesOf(form);
  const first = routed(installation, read.appeal, values.title);
  const proposal = proposalOf(installation, first, values.candidate);
  const matter = proposal?.matter ?? first?.matter ?? null;
  if (matter === null) return { ...read, answer: first, proposal, asked: null };
  const fields = fieldsOf(installation.standard.fields ?? [], matter.code);
  const { details, faults } = readAnswers(
    fields,
    (field) => values.details[field] ?? '',
    proposal?.matter ? { name: matter.path[2] } : null,
  );
  const appeal = details.length === 0 ? read.appeal : { ...read.appeal, details };
  const told = details.some((detail) => detail.routed);
  return {
    ...read,
    appeal,
    faults: [...read.faults, ...atControls(faults)],
    answer: told ? routed(installation, appeal, values.title) : first,
    proposal,
    asked: { matter, fields },
  };
};
