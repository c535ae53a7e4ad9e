import type { Installation } from '../../commands/installation.ts';
import { kinds } from '../../domain/appeal/kind.ts';
import { urgencies } from '../../domain/appeal/urgency.ts';
import { findings, measureWays } from '../../domain/rectification/case.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { BodyReference, MatterReference } from '../../domain/routing/answer.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { declineGrounds } from '../../domain/ticket/decline-ground.ts';
import { returnReasons } from '../../domain/ticket/return-reason.ts';
import type { DecidedPlace, Ticket } from '../../domain/ticket/state.ts';
import type { FormInput } from '../form.ts';
import { oneOf, readAnswers } from './evaluation-form.ts';
import type { nouns } from './nouns.ts';
import { takeFiles } from './take-files.ts';

/** What reading a form may have to look up. */
export type ReadingParts = { installation: Installation; ticket: Ticket };

const bodyOf = ({ directory }: Installation, code: string): BodyReference | null => {
  const unit = directory.units.get(code);
  return unit ? { unit: unit.name, code: unit.code, function: unit.function } : null;
};

const matterOf = ({ matters }: Installation, code: string): MatterReference | null => {
  const matter = matters.get(code);
  return matter ? { code: matter.code, path: matter.path, clause: matter.clause } : null;
};

const placeOf = ({ divisions }: Installation, code: string): DecidedPlace | null => {
  const division = divisions.find((candidate) => candidate.code === code);
  return division ? { code: division.code, name: division.name } : null;
};

const readDispatch = (form: FormInput, { installation, ticket }: ReadingParts): Command | Refusal => {
  const chosen = bodyOf(installation, form.text('lead'));
  if (!chosen) return refuse('invalid', '请选择主办单位；可在候选中选，也可在名录中查找。', 'lead');
  // The same body may be ticked in two places of the form.
  const assist = [...new Set(form.texts('assist'))]
    .filter((code) => code !== '')
    .map((code) => bodyOf(installation, code));
  if (assist.includes(null)) return refuse('invalid', '有协办单位不在名录中，请重新选择。', 'assist');
  const kind = oneOf(kinds, form.text('kind')) ?? ticket.kind;
  const urgency = oneOf(urgencies, form.text('urgency')) ?? ticket.urgency;
  // Of the chosen body's own candidate, unless the dispatcher named another matter.
  const suggested = ticket.routing?.candidates.find((candidate) => candidate.code === chosen.code);
  const matter = matterOf(installation, form.text('matter')) ?? suggested?.matter ?? ticket.matter;
  // A body may serve several functions: it leads in the one that it was proposed for.
  const lead = { ...chosen, function: suggested?.function ?? chosen.function };
  const place = placeOf(installation, form.text('place')) ?? ticket.place;
  const correction = form.text('correction').trim();
  return {
    type: 'Dispatch',
    order: { lead, assist: assist.filter((body) => body !== null), matter, place, kind, urgency, correction },
  };
};

const readCallback = (form: FormInput, type: 'RecordCallback' | 'RecordSecondCallback'): Command | Refusal => {
  const reached = form.text('reached');
  if (reached === 'no') return { type, reached: false, note: form.text('note') };
  if (reached !== 'yes') return refuse('invalid', '请选择是否联系上诉求人。', 'reached');
  const answers = readAnswers(form);
  if (isRefusal(answers)) return answers;
  return type === 'RecordCallback'
    ? { type, reached: true, answers }
    : { type, reached: true, answers, conclusion: form.text('conclusion').trim() };
};

/**
 * Makes the command of a form. Refuses, with the field, what can't be one; whether it may be carried out is the
 * core's to say. Files are taken in on the way, so that they are there before the event that names them.
 */
export const readCommand = async (
  type: keyof typeof nouns,
  form: FormInput,
  parts: ReadingParts,
): Promise<Command | Refusal> => {
  const { installation, ticket } = parts;
  const note = form.text('note').trim();
  const text = form.text('text').trim();
  switch (type) {
    case 'AnswerOnTheSpot':
      return { type, text, answeredBy: bodyOf(installation, `gov-services@${ticket.appeal.city}`) };
    case 'Decline': {
      const ground = oneOf(declineGrounds, form.text('ground'));
      return ground ? { type, ground, text } : refuse('invalid', '请选择不予受理的情形。', 'ground');
    }
    case 'Redirect':
      return { type, to: form.text('to').trim(), text };
    case 'Dispatch':
      return readDispatch(form, parts);
    case 'SignFor':
      return { type };
    case 'RequestReturn': {
      const reason = oneOf(returnReasons, form.text('reason'));
      if (!reason) return refuse('invalid', '请选择退单理由。', 'reason');
      return { type, reason, clause: form.text('clause').trim(), explanation: form.text('explanation').trim() };
    }
    case 'RequestExtension':
      return { type, workingDays: Number(form.text('workingDays')), reason: form.text('reason').trim() };
    case 'Reply': {
      const attachments = await takeFiles(form, installation.uploadFolder);
      return isRefusal(attachments) ? attachments : { type, text, contact: form.text('contact').trim(), attachments };
    }
    case 'RecordCallback':
    case 'RecordSecondCallback':
      return readCallback(form, type);
    case 'Redo':
      return { type, reason: form.text('reason').trim() };
    case 'Urge':
      return { type, words: form.text('words').trim().slice(0, 500) };
    case 'AddNote':
      return { type, text };
    case 'Verify': {
      const finding = oneOf(findings, form.text('finding'));
      return finding
        ? { type, finding, ground: form.text('ground').trim() }
        : refuse('invalid', '请选择核实认定。', 'finding');
    }
    case 'ProposeMeasures': {
      const way = oneOf(measureWays, form.text('way'));
      if (!way) return refuse('invalid', '请选择整改方式。', 'way');
      return { type, way, text, responsible: form.text('responsible').trim() };
    }
    case 'GiveFeedback': {
      const evidence = await takeFiles(form, installation.uploadFolder);
      return isRefusal(evidence) ? evidence : { type, text, evidence };
    }
    case 'ConcludeCase':
      return { type, conclusion: form.text('conclusion').trim() };
    case 'ApproveReturn':
    case 'RefuseReturn':
    case 'GrantExtension':
    case 'RefuseExtension':
    case 'ApproveReply':
    case 'RejectReply':
    case 'ConfirmFinding':
    case 'RejectFinding':
      return { type, note };
    default:
      return type satisfies never;
  }
};
