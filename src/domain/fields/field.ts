/** 要素类别: how an answer is given. */
export const fieldKinds = ['text', 'date', 'number', 'choice'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What an answer in words is held against. */
export const fieldChecks = ['plate', 'code', 'year'] as const;
export type FieldCheck = (typeof fieldChecks)[number];

/** 事项要素: one thing that has to be asked about a matter, such as the plate number of the taxi. */
export type Field = {
  /** The same id in two places is the same question: an answer is kept when the matter changes. */
  id: string;
  name: string;
  kind: FieldKind;
  need: 'required' | 'optional';
  hint: string;
  check: FieldCheck | null;
  /** Answers of a choice. */
  choices: readonly string[];
  /** Behind a number, such as 元. */
  unit: string;
  /** The answer names a place or body, so that the router reads it too. */
  routed: boolean;
};

/** Which matters or branches of the catalogue ask for which fields. */
export type FieldSet = { matters: readonly string[]; fields: readonly Field[] };

/** How far a set's branch reaches into a matter's code; -1 when it does not hold it. The longer, the nearer. */
const nearness = (set: FieldSet, matter: string): number =>
  Math.max(-1, ...set.matters.filter((branch) => matter.startsWith(branch)).map((branch) => branch.length));

/**
 * The fields of a matter: those of its branch first, then those of the finer ones. A finer set may say the same field
 * anew; it then stands where it stood. None for no matter.
 */
export const fieldsOf = (sets: readonly FieldSet[], matter: string | null): Field[] => {
  if (matter === null) return [];
  const fields = new Map<string, Field>();
  const holding = sets
    .map((set) => ({ set, near: nearness(set, matter) }))
    .filter(({ near }) => near >= 0)
    .sort((one, other) => one.near - other.near);
  for (const { set } of holding) for (const field of set.fields) fields.set(field.id, field);
  return [...fields.values()];
};
