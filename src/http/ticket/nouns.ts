import type { CommandType } from '../../domain/ticket/transitions.ts';

/** Every act is a resource with a noun: `POST /tickets/:number/<noun>`. Archiving and handing over are jobs' and have none. */
export const nouns: Record<Exclude<CommandType, 'Archive' | 'Evaluate' | 'HandOver'>, string> = {
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
};

export type Noun = (typeof nouns)[keyof typeof nouns];

/** The command that a noun stands for; null for an unknown noun. */
export const commandOfNoun = (noun: string): keyof typeof nouns | null =>
  (Object.keys(nouns) as (keyof typeof nouns)[]).find((command) => nouns[command] === noun) ?? null;
