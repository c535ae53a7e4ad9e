import type { Attachment } from '../domain/appeal/appeal.ts';
import type { Command } from '../domain/ticket/commands.ts';
import { openDispute, type Ticket } from '../domain/ticket/state.ts';
import type { ActName } from './demonstration-act-names.ts';
import type { ScriptBodies } from './demonstration-acts.ts';
import type { ActWords } from './demonstration-script.ts';

/** Acts beside the straight road and the rectification. */
export type FurtherAct = Exclude<
  ActName,
  | 'answer'
  | 'decline'
  | 'redirect'
  | 'dispatch'
  | 'sign'
  | 'return'
  | 'approve-return'
  | 'refuse-return'
  | 'extend'
  | 'grant-extension'
  | 'refuse-extension'
  | 'reply'
  | 'approve'
  | 'reject'
  | 'miss'
  | 'callback'
  | 'evaluate'
  | 'redo'
  | 'urge'
  | 'remind'
  | 'note'
  | 'archive'
  | 'verify'
  | 'confirm-finding'
  | 'measures'
  | 'feedback'
  | 'second-callback'
  | 'conclude'
>;

const lastOf = (list: readonly { id: string }[]): string => list.at(-1)?.id ?? '';

/** The command of an act of the topics. */
export const furtherCommandOf = (
  act: FurtherAct,
  words: ActWords,
  ticket: Ticket,
  { body, numberOf, dayAfter, files }: ScriptBodies & { files: Attachment[] },
): Command => {
  const { text = '' } = words;
  const clause = words.clause ?? ticket.matter?.clause ?? '1.1';
  switch (act) {
    case 'contact':
      return { type: 'RecordContact', way: 'phone', words: text };
    case 'forward':
      return { type: 'Forward', unit: null, person: { id: 'demonstration-chengguan', name: '李国强' }, note: text };
    case 'demands':
      return { type: 'SetDemands', demands: words.demands ?? [] };
    case 'assist-reply':
      return { type: 'AssistReply', text, attachments: files };
    case 'urge-assist':
      return { type: 'UrgeAssist', unit: words.unit ?? ticket.assist[0]?.code ?? '', words: text };
    case 'dispute':
      return { type: 'OpenDispute', named: words.unit ? body(words.unit) : null, clause, text, evidence: files };
    case 'statement':
      return { type: 'GiveStatement', clause, text, evidence: files };
    case 'rule': {
      const lead = words.unit ? body(words.unit) : (openDispute(ticket)?.holder ?? ticket.lead);
      if (!lead) throw new Error('the script rules without a body');
      const { matter, place } = ticket;
      return { type: 'Rule', ruling: { lead, assist: [], matter, place, clause, grounds: text } };
    }
    case 'merge':
      return { type: 'Merge', into: numberOf(words.into ?? ''), reason: text };
    case 'split':
      return {
        type: 'Split',
        parts: (words.demands ?? []).map((part) => ({ title: '', text: part })),
        into: [],
        reason: text,
      };
    case 'again':
      return { type: 'AddContact', channel: 'phone', words: text };
    case 'suspend':
      return { type: 'RequestSuspension', reason: 'works', explanation: text, until: dayAfter(words.until ?? 5) };
    case 'grant-suspension':
      return { type: 'GrantSuspension', note: text };
    case 'resume':
      return { type: 'Resume', note: text };
    case 'supervise':
      return { type: 'OpenSupervision', level: words.level ?? 'daily', cause: 'overdue', demand: text };
    case 'answer-supervision':
      return { type: 'AnswerSupervision', order: lastOf(ticket.supervisions), text, attachments: files };
    case 'close-supervision':
      return { type: 'CloseSupervision', order: lastOf(ticket.supervisions), note: text };
    case 'contest':
      return {
        type: 'ContestRating',
        evaluation: ticket.evaluations.length - 1,
        reason: words.exclusion ?? 'policy',
        ground: text,
        evidence: files,
      };
    case 'propose-exclusion':
      return {
        type: 'ProposeExclusion',
        evaluation: ticket.evaluations.length - 1,
        contest: ticket.exclusions.at(-1)?.id ?? null,
        reason: words.exclusion ?? ticket.exclusions.at(-1)?.reason ?? 'policy',
        ground: text,
      };
    case 'confirm-exclusion':
      return { type: 'ConfirmExclusion', exclusion: lastOf(ticket.exclusions), note: text };
    case 'draw-audit':
      return { type: 'DrawAudit' };
    case 'publish':
      return { type: 'PublishCase', case: lastOf(ticket.cases), problem: words.problem ?? '', result: text };
    case 'reject-finding':
      return { type: 'RejectFinding', note: text };
    default:
      return act satisfies never;
  }
};
