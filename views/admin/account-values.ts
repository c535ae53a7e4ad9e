/** Value of the choice 全省; an empty one means that nothing was chosen. */
export const WHOLE_PROVINCE = 'province';

/** What was typed and chosen about an account. */
export type AccountValues = {
  login: string;
  name: string;
  roles: string[];
  /** Name or code of the unit as typed. */
  unit: string;
  city: string;
  mobile: string;
  mail: string;
};
