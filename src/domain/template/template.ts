import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { CommandType } from '../ticket/transitions.ts';

/** Acts in which a template is offered, in the order of a ticket's life; what is told or asked for in whole sentences. */
export const templateActs = [
  'AnswerOnTheSpot',
  'Decline',
  'RequestReturn',
  'RequestExtension',
  'Reply',
  'GiveFeedback',
] as const satisfies readonly CommandType[];
export type TemplateAct = (typeof templateActs)[number];

/** The field of the act's form into which a template is put. */
export const templateFieldOf: Record<TemplateAct, string> = {
  AnswerOnTheSpot: 'text',
  Decline: 'text',
  RequestReturn: 'explanation',
  RequestExtension: 'reason',
  Reply: 'text',
  GiveFeedback: 'text',
};

/** Says whether a word, as it comes from a form or a row, is an act with templates. */
export const isTemplateAct = (word: string): word is TemplateAct => templateActs.some((act) => act === word);

/** 答复模板. */
export type ReplyTemplate = {
  id: string;
  act: TemplateAct;
  /** Code of a field, group or matter of the catalogue: offered for it and all below. Null: for every matter. */
  matter: string | null;
  /** Whose it is: offered in this unit only. Null: the hotline's, offered to everybody. */
  unit: UnitCode | null;
  title: string;
  body: string;
  /** False: kept, and not offered any more. */
  active: boolean;
  /** How often it was put into a form. */
  uses: number;
  changedAt: Instant;
  changedBy: string;
};
