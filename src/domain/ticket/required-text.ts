/** A text that a person has to write: field in the form, what it is called, how short is too short. */
export type Required = { field: string; name: string; value: string; least: number };

/** Makes one: two letters at least, unless said otherwise. */
export const required = (field: string, name: string, value: string, least = 2): Required => ({
  field,
  name,
  value,
  least,
});
