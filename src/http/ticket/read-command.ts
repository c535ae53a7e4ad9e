import { usualReasons } from '../../../views/dispatch/usual-reasons.ts';
import { kinds } from '../../domain/appeal/kind.ts';
import { urgencies } from '../../domain/appeal/urgency.ts';
import { measureWays } from '../../domain/rectification/case.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { BodyReference } from '../../domain/routing/answer.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { declineGrounds } from '../../domain/ticket/decline-ground.ts';
import { returnReasons } from '../../domain/ticket/return-reason.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { FormInput } from '../form.ts';
import { atPlace } from './at-place.ts';
import { candidateOf, chosenBody } from './chosen-body.ts';
import { oneOf, readAnswers } from './evaluation-form.ts';
import type { nouns } from './nouns.ts';
import { readAssist } from './reading/assisting.ts';
import { readCallbackAudit } from './reading/callback-audit.ts';
import { readDemand, readDemandAnswers } from './reading/demand.ts';
import { readDispute } from './reading/dispute.ts';
import { readExclusion } from './reading/exclusion.ts';
import { readInsideUnit } from './reading/inside-unit.ts';
import { assistOf, bodyOf, clauseIn, matterOf, unknownClause } from './reading/looked-up.ts';
import { readMerging } from './reading/merging.ts';
import { readPublication } from './reading/publication.ts';
import { readSupervision } from './reading/supervision.ts';
import { readSuspension } from './reading/suspension.ts';
import { readVerification } from './reading/verification.ts';
import type { ReadingParts } from './reading-parts.ts';

/** A finger that slipped is no reason: four letters at least, and a word among them. */
const isReason = (text: string): boolean => [...text].length >= 4 && /\p{L}/u.test(text.replaceAll(/[a-z]/giu, ''));

/**
 * Why the body is not the router's first: the usual reason that was pressed, and behind it what was typed. Whoever takes the
 * first body for the corrected place has said why with the place.
 */
const readCorrection = (form: FormInput, chosen: BodyReference, ticket: Ticket, routed: Ticket): string | Refusal => {
  const first = ticket.routing?.candidates[0];
  if (first === undefined || first.code === chosen.code) return '';
  // Whoever took the first body took its successor, if it was dissolved since the ticket was registered.
  if (chosenBody(form).body === first.code) return `${first.unit}已撤销，由${chosen.unit}承接。`;
  const usual = oneOf(usualReasons, form.text('usual'));
  const typed = form.text('correction').trim();
  if (usual === undefined && typed !== '' && !isReason(typed))
    return refuse('invalid', '改派理由太短。请用至少 4 个字说明为什么不派首选单位，不能只写数字或标点。', 'correction');
  const said = [usual ?? '', typed].filter((part) => part !== '').join('；');
  const routedFirst = routed.routing?.candidates[0]?.code === chosen.code;
  return said === '' && routed !== ticket && routedFirst && routed.place
    ? `地点改为${routed.place.name}，按新地点归口的首选单位。`
    : said;
};

const readDispatch = (form: FormInput, { installation, ticket }: ReadingParts): Command | Refusal => {
  const choice = chosenBody(form);
  const chosen = bodyOf(installation, choice.body);
  if (!chosen) return refuse('invalid', '请选择主办单位；可在候选中选，也可在名录中查找。', 'lead');
  const assist = assistOf(form, { installation, ticket, files: [] });
  if (isRefusal(assist)) return assist;
  const kind = oneOf(kinds, form.text('kind')) ?? ticket.kind;
  const urgency = oneOf(urgencies, form.text('urgency')) ?? ticket.urgency;
  // Of the chosen body's own candidate, unless the dispatcher named another matter.
  const routed = atPlace(installation, ticket, form.text('place'));
  const candidates = routed.routing?.candidates ?? [];
  const suggested = candidateOf(candidates, choice) ?? candidateOf(candidates, { ...choice, body: chosen.code });
  const named = matterOf(installation, form.text('matter')) ?? matterOf(installation, choice.matter ?? '');
  const matter = named ?? suggested?.matter ?? ticket.matter;
  // A body may serve several functions: it leads in the one that it was proposed for.
  const lead = { ...chosen, function: suggested?.function ?? chosen.function };
  const { place } = routed;
  const correction = readCorrection(form, chosen, ticket, routed);
  if (isRefusal(correction)) return correction;
  return {
    type: 'Dispatch',
    order: { lead, assist, matter, place, kind, urgency, correction },
  };
};

/** A return stands on a clause of the standard. */
const readReturn = (form: FormInput, parts: ReadingParts): Command | Refusal => {
  const reason = oneOf(returnReasons, form.text('reason'));
  if (!reason) return refuse('invalid', '请选择退单理由。', 'reason');
  const clause = clauseIn(form);
  const explanation = form.text('explanation').trim();
  return unknownClause(clause, parts) ?? { type: 'RequestReturn', reason, clause, explanation, evidence: parts.files };
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
 * core's to say.
 */
export const readCommand = (type: keyof typeof nouns, form: FormInput, parts: ReadingParts): Command | Refusal => {
  const { installation, ticket, files } = parts;
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
    case 'RequestReturn':
      return readReturn(form, parts);
    case 'RequestExtension':
      return { type, workingDays: Number(form.text('workingDays')), reason: form.text('reason').trim() };
    case 'Reply':
      return {
        type,
        text,
        contact: form.text('contact').trim(),
        attachments: files,
        demands: readDemandAnswers(form, ticket.demands),
        withoutAssist: form.text('withoutAssist').trim(),
      };
    case 'RecordCallback':
    case 'RecordSecondCallback':
      return readCallback(form, type);
    case 'Redo':
      return { type, reason: form.text('reason').trim() };
    case 'Urge':
      return { type, words: form.text('words').trim().slice(0, 500) };
    case 'AddNote':
      return { type, text };
    case 'Verify':
      return readVerification(form, parts);
    case 'ProposeMeasures': {
      const way = oneOf(measureWays, form.text('way'));
      if (!way) return refuse('invalid', '请选择整改方式。', 'way');
      const problem = form.text('problem').trim();
      if (problem === '') return refuse('invalid', '请写明存在的问题，会列入整改台账。', 'problem');
      return { type, way, problem, text, responsible: form.text('responsible').trim() };
    }
    case 'GiveFeedback':
      return { type, text, evidence: files };
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
    case 'Forward':
    case 'TakeOver':
    case 'RecordContact':
    case 'EndorseReply':
    case 'SendBackReply':
      return readInsideUnit(type, form, parts);
    case 'OpenDispute':
    case 'GiveStatement':
    case 'Rule':
      return readDispute(type, form, parts);
    case 'AskAssist':
    case 'AssistReply':
    case 'UrgeAssist':
      return readAssist(type, form, parts);
    case 'SetDemands':
      return readDemand(type, form, parts);
    case 'Merge':
    case 'Detach':
    case 'Split':
    case 'AddContact':
      return readMerging(type, form, parts);
    case 'RequestSuspension':
    case 'GrantSuspension':
    case 'RefuseSuspension':
    case 'Resume':
      return readSuspension(type, form, parts);
    case 'OpenSupervision':
    case 'AnswerSupervision':
    case 'CloseSupervision':
    case 'EscalateSupervision':
      return readSupervision(type, form, parts);
    case 'ContestRating':
    case 'ProposeExclusion':
    case 'RejectContest':
    case 'ConfirmExclusion':
    case 'RefuseExclusion':
      return readExclusion(type, form, parts);
    case 'DrawAudit':
    case 'RecordAudit':
      return readCallbackAudit(type, form, parts);
    case 'PublishCase':
    case 'WithdrawPublication':
      return readPublication(type, form, parts);
    default:
      return type satisfies never;
  }
};
