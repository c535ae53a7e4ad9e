import type { BodyReference, MatterReference } from '../routing/answer.ts';

/** What is chosen, or what the standard says, for a practised appeal. */
export type PracticeChoice = {
  matter: MatterReference | null;
  body: Pick<BodyReference, 'unit' | 'code'> | null;
  division: { code: string; name: string } | null;
};

/** Which of the three were right. */
export type PracticeMarks = { matter: boolean; body: boolean; division: boolean };
