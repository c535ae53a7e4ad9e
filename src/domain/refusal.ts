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
};

/** Makes a refusal. */
export const refuse = (refused: RefusalCode, sentence: string, field?: string): Refusal =>
  field === undefined ? { refused, sentence } : { refused, sentence, field };

/** Says whether an outcome is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome && 'sentence' in outcome;
