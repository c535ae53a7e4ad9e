/** Why a wish was not carried out. A value, not an exception: a clerk's wrong click is normal. */
export type RefusalCode =
  | 'not-allowed'
  | 'wrong-state'
  | 'invalid'
  | 'stale'
  | 'limit-reached'
  | 'too-late'
  | 'not-found';

export type Refusal = {
  refused: RefusalCode;
  /** One Chinese sentence or two: what is wrong and what to do next. */
  sentence: string;
  /** The form field that it is about, if any. */
  field?: string;
  /** What else of the same form is to be mended, so that nobody is sent back once for each field. */
  others?: readonly FieldFault[];
};

/** What is wrong with one field of a form. */
export type FieldFault = { field: string; sentence: string };

/** Makes a refusal. */
export const refuse = (refused: RefusalCode, sentence: string, field?: string): Refusal =>
  field === undefined ? { refused, sentence } : { refused, sentence, field };

/** Makes a refusal of all that is wrong with a form; null where nothing is. */
export const refuseFaults = ([first, ...others]: readonly FieldFault[]): Refusal | null =>
  first === undefined
    ? null
    : { refused: 'invalid', sentence: first.sentence, field: first.field, ...(others.length > 0 ? { others } : {}) };

/** All that a refusal says of a form; `main` is the field of what is about none. */
export const faultsIn = ({ sentence, field, others = [] }: Refusal, main: string): FieldFault[] => [
  { field: field ?? main, sentence },
  ...others,
];

/** Says whether an outcome is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome && 'sentence' in outcome;
