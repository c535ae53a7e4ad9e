import type { UnitCode } from '../../src/domain/directory/unit.ts';

/** The field in which the forms of a dispatch name the leading body. */
export const CHOICE = 'candidate';

/** A body that is chosen, and the matter that it is chosen for; null leaves the matter open. */
export type Choice = { body: UnitCode; matter: string | null };

/** A choice as the value of a radio: `urban-management@420302/020104`. One body may be proposed twice, for two matters. */
export const sayChoice = ({ body, matter }: Choice): string => `${body}/${matter ?? ''}`;

/** The choice that a value names; the older field `lead` held the body alone, which is read too. */
export const readChoice = (value: string): Choice => {
  const [body = '', matter = ''] = value.split('/');
  return { body, matter: matter === '' ? null : matter };
};
