import type { Role } from '../access/role.ts';
import { type CaseCommandType, type CaseEventType, caseTransitions } from '../rectification/transitions.ts';

/**
 * The life of a ticket: [from, command, event, to, who]. Types, permissions, the buttons on a page,
 * the API's 409 answers and the tests are derived from this table; guards beyond it stand in guards.ts.
 */
export const ownTransitions = [
  ['registered', 'AnswerOnTheSpot', 'AnsweredOnTheSpot', 'answered', ['seat-agent', 'dispatcher']],
  ['registered', 'Decline', 'Declined', 'declined', ['dispatcher']],
  ['registered', 'Redirect', 'Redirected', 'redirected', ['seat-agent', 'dispatcher']],
  ['registered', 'Dispatch', 'Dispatched', 'dispatched', ['dispatcher', 'system']],
  ['registered', 'AddNote', 'NoteAdded', 'registered', ['seat-agent', 'dispatcher', 'supervisor']],
  ['dispatched', 'SignFor', 'SignedFor', 'handling', ['handler']],
  ['dispatched', 'RequestReturn', 'ReturnRequested', 'return-requested', ['handler']],
  ['dispatched', 'Urge', 'Urged', 'dispatched', ['citizen', 'seat-agent', 'supervisor']],
  ['dispatched', 'AddNote', 'NoteAdded', 'dispatched', ['seat-agent', 'dispatcher', 'handler', 'supervisor']],
  ['handling', 'RequestReturn', 'ReturnRequested', 'return-requested', ['handler']],
  ['handling', 'RequestExtension', 'ExtensionRequested', 'handling', ['handler']],
  ['handling', 'GrantExtension', 'ExtensionGranted', 'handling', ['dispatcher', 'supervisor']],
  ['handling', 'RefuseExtension', 'ExtensionRefused', 'handling', ['dispatcher', 'supervisor']],
  ['handling', 'Reply', 'Replied', 'replied', ['handler']],
  ['handling', 'Urge', 'Urged', 'handling', ['citizen', 'seat-agent', 'supervisor']],
  ['handling', 'AddNote', 'NoteAdded', 'handling', ['seat-agent', 'dispatcher', 'handler', 'supervisor']],
  ['return-requested', 'ApproveReturn', 'ReturnApproved', 'registered', ['dispatcher']],
  ['return-requested', 'RefuseReturn', 'ReturnRefused', 'handling', ['dispatcher']],
  ['return-requested', 'Urge', 'Urged', 'return-requested', ['citizen', 'seat-agent', 'supervisor']],
  ['return-requested', 'AddNote', 'NoteAdded', 'return-requested', ['dispatcher', 'handler', 'supervisor']],
  ['replied', 'ApproveReply', 'ReplyApproved', 'callback-due', ['dispatcher', 'supervisor']],
  ['replied', 'RejectReply', 'ReplyRejected', 'handling', ['dispatcher', 'supervisor']],
  ['replied', 'AddNote', 'NoteAdded', 'replied', ['dispatcher', 'handler', 'supervisor']],
  ['callback-due', 'RecordCallback', 'CallbackMissed', 'callback-due', ['supervisor', 'seat-agent']],
  ['callback-due', 'RecordCallback', 'ClosedUnreached', 'closed', ['supervisor', 'seat-agent']],
  ['callback-due', 'RecordCallback', 'Evaluated', 'closed', ['supervisor', 'seat-agent']],
  ['callback-due', 'RecordCallback', 'EvaluatedNegative', 'rectifying', ['supervisor', 'seat-agent']],
  ['callback-due', 'Evaluate', 'Evaluated', 'closed', ['citizen']],
  ['callback-due', 'Evaluate', 'EvaluatedNegative', 'rectifying', ['citizen']],
  ['callback-due', 'Redo', 'Redone', 'dispatched', ['supervisor']],
  ['callback-due', 'AddNote', 'NoteAdded', 'callback-due', ['dispatcher', 'supervisor']],
  ['answered', 'Evaluate', 'Evaluated', 'closed', ['citizen']],
  ['answered', 'Evaluate', 'EvaluatedNegative', 'rectifying', ['citizen']],
  ['closed', 'Evaluate', 'Evaluated', 'closed', ['citizen']],
  ['closed', 'Evaluate', 'EvaluatedNegative', 'rectifying', ['citizen']],
  ['closed', 'Redo', 'Redone', 'dispatched', ['supervisor']],
  ['closed', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['answered', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['declined', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['redirected', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['rectifying', 'AddNote', 'NoteAdded', 'rectifying', ['dispatcher', 'handler', 'supervisor']],
  ['dispatched', 'HandOver', 'HandedOver', 'dispatched', ['system', 'administrator']],
  ['handling', 'HandOver', 'HandedOver', 'handling', ['system', 'administrator']],
  ['return-requested', 'HandOver', 'HandedOver', 'return-requested', ['system', 'administrator']],
  ['replied', 'HandOver', 'HandedOver', 'replied', ['system', 'administrator']],
  ['callback-due', 'HandOver', 'HandedOver', 'callback-due', ['system', 'administrator']],
  ['rectifying', 'HandOver', 'HandedOver', 'rectifying', ['system', 'administrator']],
] as const satisfies readonly (readonly [string, string, string, string, readonly Role[]])[];

type OwnRow = (typeof ownTransitions)[number];
export type State = OwnRow[0] | OwnRow[3];
export type CommandType = OwnRow[1] | CaseCommandType;
/** `Registered` begins a ticket and so has no row. */
export type EventType = OwnRow[2] | CaseEventType | 'Registered';

export type Transition = readonly [
  from: State,
  command: CommandType,
  event: EventType,
  to: State,
  who: readonly Role[],
];

/** The whole table: while a case is open the ticket is `rectifying`, and it closes with its case. */
export const transitions: readonly Transition[] = [
  ...ownTransitions,
  ...caseTransitions.map(
    ([, command, event, to, who]): Transition => [
      'rectifying',
      command,
      event,
      to === 'closed' ? 'closed' : 'rectifying',
      who,
    ],
  ),
];

export const stateNames: Record<State, string> = {
  registered: '待受理',
  answered: '直接答复',
  declined: '不予受理',
  redirected: '已转接',
  dispatched: '待签收',
  'return-requested': '退单待审',
  handling: '办理中',
  replied: '待审核',
  'callback-due': '待回访',
  rectifying: '整改中',
  closed: '已办结',
  archived: '已归档',
};

/** 阶段: stable, while states may grow. */
export type Phase = 'intake' | 'handling' | 'evaluation' | 'ended';
export const phaseOf: Record<State, Phase> = {
  registered: 'intake',
  dispatched: 'handling',
  'return-requested': 'handling',
  handling: 'handling',
  replied: 'handling',
  'callback-due': 'evaluation',
  rectifying: 'evaluation',
  answered: 'ended',
  declined: 'ended',
  redirected: 'ended',
  closed: 'ended',
  archived: 'ended',
};

export const states = Object.keys(stateNames) as State[];
