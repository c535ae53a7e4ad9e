import type { CommandType } from '../../domain/ticket/transitions.ts';

/** What no form of the ticket page sends: the program's own acts, the citizen's evaluation, the withdrawal of a precedent, and the other half of merging and releasing. */
export type Formless =
  | 'Archive'
  | 'Evaluate'
  | 'HandOver'
  | 'Warn'
  | 'Retime'
  | 'AttachFollower'
  | 'ReleaseFollower'
  | 'WithdrawPrecedent';

/** Every act is a resource with a noun: `POST /tickets/:number/<noun>`. */
export const nouns: Record<Exclude<CommandType, Formless>, string> = {
  AnswerOnTheSpot: 'answer',
  Decline: 'refusal',
  Redirect: 'redirection',
  Dispatch: 'dispatch',
  SignFor: 'acceptance',
  RequestReturn: 'return',
  ApproveReturn: 'return-approval',
  RefuseReturn: 'return-refusal',
  RequestExtension: 'extension',
  GrantExtension: 'extension-approval',
  RefuseExtension: 'extension-refusal',
  Reply: 'reply',
  ApproveReply: 'reply-approval',
  RejectReply: 'reply-rejection',
  RecordCallback: 'callback',
  Redo: 'redo',
  Urge: 'urge',
  AddNote: 'note',
  Verify: 'verification',
  ConfirmFinding: 'finding-approval',
  RejectFinding: 'finding-refusal',
  ProposeMeasures: 'measures',
  GiveFeedback: 'feedback',
  RecordSecondCallback: 'second-callback',
  ConcludeCase: 'conclusion',
  Forward: 'forwarding',
  TakeOver: 'takeover',
  RecordContact: 'first-contact',
  EndorseReply: 'reply-endorsement',
  SendBackReply: 'reply-sending-back',
  OpenDispute: 'dispute',
  GiveStatement: 'statement',
  Rule: 'ruling',
  AskAssist: 'assistance',
  AssistReply: 'assist-reply',
  UrgeAssist: 'assist-urge',
  SetDemands: 'demands',
  Merge: 'merging',
  Detach: 'detachment',
  Split: 'splitting',
  AddContact: 'contact',
  RequestSuspension: 'suspension',
  GrantSuspension: 'suspension-approval',
  RefuseSuspension: 'suspension-refusal',
  Resume: 'resumption',
  OpenSupervision: 'supervision',
  AnswerSupervision: 'supervision-answer',
  CloseSupervision: 'supervision-closing',
  EscalateSupervision: 'supervision-escalation',
  ContestRating: 'rating-contest',
  ProposeExclusion: 'exclusion',
  RejectContest: 'contest-rejection',
  ConfirmExclusion: 'exclusion-approval',
  RefuseExclusion: 'exclusion-refusal',
  DrawAudit: 'audit-draw',
  RecordAudit: 'callback-audit',
  PublishCase: 'publication',
  WithdrawPublication: 'publication-withdrawal',
};

export type Noun = (typeof nouns)[keyof typeof nouns];

/** The command that a noun stands for; null for an unknown noun. */
export const commandOfNoun = (noun: string): keyof typeof nouns | null =>
  (Object.keys(nouns) as (keyof typeof nouns)[]).find((command) => nouns[command] === noun) ?? null;
