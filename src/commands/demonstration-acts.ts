import type { Attachment } from '../domain/appeal/appeal.ts';
import { owing } from '../domain/assisting/assisting.ts';
import type { LocalDate } from '../domain/deadline/local-time.ts';
import { toBeAnswered } from '../domain/demand/demand.ts';
import type { EvaluationAnswers } from '../domain/evaluation/evaluation.ts';
import type { BodyReference } from '../domain/routing/answer.ts';
import type { Command, DispatchOrder } from '../domain/ticket/commands.ts';
import { openCase, type Ticket } from '../domain/ticket/state.ts';
import type { ActName } from './demonstration-act-names.ts';
import { furtherCommandOf } from './demonstration-further-acts.ts';
import type { ActWords, DemonstrationAppeal } from './demonstration-script.ts';
import type { UnitDirectory } from './in-force.ts';

/** The body of a unit's code; throws on a code that the directory does not know. */
export const bodyOf = (directory: UnitDirectory, code: string): BodyReference => {
  const unit = directory.units.get(code);
  if (!unit) throw new Error(`the demonstration names ${code}, which is no unit`);
  return { unit: unit.name, code, function: unit.function };
};

/** The order for the lead of the script, with what the router knew of that body; a reason where the router named another. */
export const orderOf = (
  directory: UnitDirectory,
  appeal: DemonstrationAppeal,
  words: ActWords,
  ticket: Ticket,
): DispatchOrder => {
  const candidates = ticket.routing?.candidates ?? [];
  const code = words.lead ?? appeal.lead ?? candidates[0]?.code ?? '';
  const proposed = candidates.find((candidate) => candidate.code === code);
  const body = bodyOf(directory, code);
  // A body of several functions is dispatched to in the one that was proposed, as on the panel.
  const lead = proposed ? { ...body, function: proposed.function } : body;
  const chosen = proposed ?? candidates.find((candidate) => candidate.function === lead.function);
  const unit = directory.units.get(code);
  const [first] = candidates;
  return {
    lead,
    assist: appeal.assist.map((assisting) => bodyOf(directory, assisting)),
    matter: chosen?.matter ?? null,
    place: ticket.place ?? (unit ? { code: unit.division, name: unit.name } : null),
    kind: ticket.kind,
    urgency: ticket.urgency,
    correction: first && first.code !== code ? (words.correction ?? appeal.correction ?? '职责不符') : '',
  };
};

const answersOf = ({ satisfaction = 'satisfied', solution, reasons = [], said = '' }: ActWords): EvaluationAnswers => ({
  contacted: !reasons.includes('no-contact'),
  solution: solution ?? (satisfaction.includes('dissatisfied') ? 'unsolved' : 'solved'),
  satisfaction,
  reasons,
  words: said,
});

/** What an act of the script may have to look up. */
export type ScriptBodies = {
  order: () => DispatchOrder;
  hotline: () => BodyReference;
  /** The body of a unit's code. */
  body: (code: string) => BodyReference;
  /** Number of the appeal of a key. */
  numberOf: (key: string) => string;
  /** The day so many working days from the act. */
  dayAfter: (workingDays: number) => LocalDate;
};

/** The command of an act in the script. `files` are the pictures that go with it. */
export const commandOf = (
  act: ActName,
  words: ActWords,
  ticket: Ticket,
  bodies: ScriptBodies,
  files: Attachment[],
): Command => {
  const { text = '' } = words;
  switch (act) {
    case 'answer':
      return { type: 'AnswerOnTheSpot', text, answeredBy: bodies.hotline() };
    case 'decline':
      return { type: 'Decline', ground: words.ground ?? 'litigation', text };
    case 'redirect':
      return { type: 'Redirect', to: words.to ?? '110', text };
    case 'dispatch':
      return { type: 'Dispatch', order: bodies.order() };
    case 'sign':
      return { type: 'SignFor' };
    case 'return':
      return {
        type: 'RequestReturn',
        reason: words.reason ?? 'not-our-duty',
        clause: ticket.matter?.clause ?? '1.1',
        explanation: text,
      };
    case 'approve-return':
      return { type: 'ApproveReturn', note: text };
    case 'refuse-return':
      return { type: 'RefuseReturn', note: text };
    case 'extend':
      return { type: 'RequestExtension', workingDays: words.days ?? 3, reason: text };
    case 'grant-extension':
      return { type: 'GrantExtension', note: text };
    case 'refuse-extension':
      return { type: 'RefuseExtension', note: text };
    case 'reply':
      return {
        type: 'Reply',
        text,
        contact: words.contact ?? '已电话联系诉求人，告知办理情况。',
        attachments: files,
        demands: toBeAnswered(ticket.demands).map(({ id }) => ({ id, outcome: 'answered', text })),
        withoutAssist: owing(ticket.assisting).length > 0 ? '已与协办单位当面会商，意见并入本答复。' : '',
      };
    case 'approve':
      return { type: 'ApproveReply', note: text };
    case 'reject':
      return { type: 'RejectReply', note: text };
    case 'miss':
      return { type: 'RecordCallback', reached: false, note: text === '' ? '无人接听。' : text };
    case 'callback':
      return { type: 'RecordCallback', reached: true, answers: answersOf(words) };
    case 'evaluate':
      return { type: 'Evaluate', answers: answersOf(words) };
    case 'redo':
      return { type: 'Redo', reason: text };
    case 'urge':
    case 'remind':
      return { type: 'Urge', words: text };
    case 'note':
      return { type: 'AddNote', text };
    case 'archive':
      return { type: 'Archive' };
    case 'verify':
      return { type: 'Verify', finding: words.finding ?? 'upheld', ground: text };
    case 'confirm-finding':
      return { type: 'ConfirmFinding', note: text };
    case 'measures':
      return {
        type: 'ProposeMeasures',
        way: words.way ?? 'at-once',
        problem: words.problem ?? openCase(ticket)?.findingGround ?? '',
        text,
        responsible: '分管负责人',
      };
    case 'feedback':
      return { type: 'GiveFeedback', text, evidence: files };
    case 'second-callback':
      return { type: 'RecordSecondCallback', reached: true, answers: answersOf(words), conclusion: text };
    case 'conclude':
      return { type: 'ConcludeCase', conclusion: text };
    default:
      return furtherCommandOf(act, words, ticket, { ...bodies, files });
  }
};
