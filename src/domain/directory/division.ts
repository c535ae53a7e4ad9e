/** 行政区划: GB/T 2260 six digits down to the county, nine digits for a street or town (statistical code). */
export type DivisionCode = string;
export type DivisionLevel = 'province' | 'city' | 'county' | 'street';

export type Division = {
  code: DivisionCode;
  name: string;
  level: DivisionLevel;
  /** The division above; null for the province. */
  parent: DivisionCode | null;
};
