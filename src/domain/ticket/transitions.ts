import type { Role } from '../access/role.ts';
import { type CaseCommandType, type CaseEventType, caseTransitions } from '../rectification/transitions.ts';
import { inEach, openStates, type Row, type State, withUnit } from './row.ts';
import { topicTransitions } from './topics.ts';

export { type State, stateNames, states } from './row.ts';

const ownPeople = ['handler', 'unit-lead'] as const;

/**
 * The life of a ticket: [from, command, event, to, who]. Types, permissions, the buttons on a page,
 * the API's 409 answers, the diagram in the README and the tests are derived from this table and those of the
 * topics beside it; guards beyond it stand in guards.ts.
 */
const roadTransitions = [
  ['registered', 'AnswerOnTheSpot', 'AnsweredOnTheSpot', 'answered', ['seat-agent', 'dispatcher']],
  ['registered', 'Decline', 'Declined', 'declined', ['dispatcher']],
  ['registered', 'Redirect', 'Redirected', 'redirected', ['seat-agent', 'dispatcher']],
  ['registered', 'Dispatch', 'Dispatched', 'dispatched', ['dispatcher', 'system']],
  ['dispatched', 'SignFor', 'SignedFor', 'handling', ['handler', 'unit-lead', 'system']],
  ['dispatched', 'RequestReturn', 'ReturnRequested', 'return-requested', ownPeople],
  ['handling', 'RequestReturn', 'ReturnRequested', 'return-requested', ownPeople],
  ['handling', 'RequestExtension', 'ExtensionRequested', 'handling', ownPeople],
  ['handling', 'GrantExtension', 'ExtensionGranted', 'handling', ['dispatcher', 'supervisor']],
  ['handling', 'RefuseExtension', 'ExtensionRefused', 'handling', ['dispatcher', 'supervisor']],
  ['handling', 'Reply', 'Replied', 'replied', ownPeople],
  ['handling', 'Reply', 'ReplySubmitted', 'unit-review', ownPeople],
  ['return-requested', 'ApproveReturn', 'ReturnApproved', 'registered', ['dispatcher']],
  ['return-requested', 'RefuseReturn', 'ReturnRefused', 'handling', ['dispatcher']],
  ['replied', 'ApproveReply', 'ReplyApproved', 'callback-due', ['dispatcher', 'supervisor']],
  ['replied', 'ApproveReply', 'ClosedUncalled', 'closed', ['dispatcher', 'supervisor']],
  ['replied', 'RejectReply', 'ReplyRejected', 'handling', ['dispatcher', 'supervisor']],
  ['callback-due', 'RecordCallback', 'CallbackMissed', 'callback-due', ['supervisor', 'seat-agent']],
  ['callback-due', 'RecordCallback', 'ClosedUnreached', 'closed', ['supervisor', 'seat-agent']],
  ['callback-due', 'RecordCallback', 'Evaluated', 'closed', ['supervisor', 'seat-agent']],
  ['callback-due', 'RecordCallback', 'EvaluatedNegative', 'rectifying', ['supervisor', 'seat-agent']],
  ['callback-due', 'Evaluate', 'Evaluated', 'closed', ['citizen']],
  ['callback-due', 'Evaluate', 'EvaluatedNegative', 'rectifying', ['citizen']],
  ['callback-due', 'Redo', 'Redone', 'dispatched', ['supervisor']],
  ['answered', 'Evaluate', 'Evaluated', 'closed', ['citizen']],
  ['answered', 'Evaluate', 'EvaluatedNegative', 'rectifying', ['citizen']],
  ['closed', 'Evaluate', 'Evaluated', 'closed', ['citizen']],
  ['closed', 'Evaluate', 'EvaluatedNegative', 'rectifying', ['citizen']],
  ['closed', 'Redo', 'Redone', 'dispatched', ['supervisor']],
  ['closed', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['answered', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['declined', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['redirected', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ...inEach(withUnit, 'Urge', 'Urged', ['citizen', 'seat-agent', 'supervisor']),
  ...inEach(['registered', ...withUnit], 'AddNote', 'NoteAdded', [
    'seat-agent',
    'dispatcher',
    'handler',
    'unit-lead',
    'supervisor',
  ]),
  ...inEach(['callback-due', 'rectifying'], 'AddNote', 'NoteAdded', [
    'dispatcher',
    'handler',
    'unit-lead',
    'supervisor',
  ]),
  ...inEach([...withUnit, 'callback-due', 'rectifying'], 'HandOver', 'HandedOver', ['system', 'administrator']),
  ...inEach(openStates, 'Retime', 'Retimed', ['system', 'administrator']),
] as const satisfies readonly Row<string, string>[];

/** Everything that is not about the rectification case. */
export const ownTransitions = [...roadTransitions, ...topicTransitions] as const;

type OwnRow = (typeof ownTransitions)[number];
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

/** 阶段: stable, while states may grow. */
export type Phase = 'intake' | 'handling' | 'evaluation' | 'ended';
export const phaseOf: Record<State, Phase> = {
  registered: 'intake',
  merged: 'ended',
  split: 'ended',
  dispatched: 'handling',
  'return-requested': 'handling',
  'in-dispute': 'handling',
  handling: 'handling',
  suspended: 'handling',
  'unit-review': 'handling',
  replied: 'handling',
  'callback-due': 'evaluation',
  rectifying: 'evaluation',
  answered: 'ended',
  declined: 'ended',
  redirected: 'ended',
  closed: 'ended',
  archived: 'ended',
};
