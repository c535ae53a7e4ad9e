import type { FormInput } from '../form.ts';

/** A form in which one field says something else than was typed. */
export const overridden = (form: FormInput, field: string, value: string): FormInput => ({
  ...form,
  text: (name) => (name === field ? value : form.text(name)),
  texts: (name) => (name === field ? [value] : form.texts(name)),
  typed: () => ({ ...form.typed(), [field]: [value] }),
});
