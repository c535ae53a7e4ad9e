import type { KeptFile } from '../../parts/kept-files.tsx';
import type { ActType, Attempt } from '../ticket-view.ts';

/** What the parts of a form need to know of one field of an act. */
export type ActField = { name: string; id: string; value: string; error: string | undefined };

/** The fields of one act as they have to be drawn: what was typed stays, else what is known beforehand. */
export type ActFields = {
  /** By its name, and what stands in it at first. */
  field: (name: string, known?: string) => ActField;
  /** Everything sent under a name, or what is known beforehand. */
  values: (name: string, known?: readonly string[]) => readonly string[];
  /** Files that were taken in while the rest was refused. */
  kept: readonly KeptFile[];
  /** True when the form is drawn again after it was sent. */
  again: boolean;
};

/** Ids are unique on the page, since every act's fields carry its name. */
export const actFieldId = (act: ActType, name: string): string => `${act}-${name}`;

/** Draws an act's fields from what was tried before, if it was this act. */
export const actFields = (act: ActType, attempt: Attempt | null): ActFields => {
  const tried = attempt?.act === act ? attempt : null;
  return {
    field: (name, known = '') => ({
      name,
      id: actFieldId(act, name),
      value: tried ? (tried.typed[name]?.[0] ?? '') : known,
      error: tried?.refusal?.field === name ? tried.refusal.sentence : undefined,
    }),
    values: (name, known = []) => (tried ? (tried.typed[name] ?? []) : known),
    kept: tried?.kept ?? [],
    again: tried !== null,
  };
};
