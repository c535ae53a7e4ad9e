import type { DivisionCode, DivisionLevel } from './division.ts';

/** Code of a function (职能) as listed in the standard's functions, such as `urban-management`. */
export type FunctionCode = string;

/** `<function>@<division or zone>`, such as `urban-management@420302`, `street@420302001`, `functional-zone@donghu`. */
export type UnitCode = string;

/** 承办单位: a body that can be made responsible for a ticket. */
export type Unit = {
  code: UnitCode;
  /** As the body is really called, such as 十堰市茅箭区城市管理执法局. */
  name: string;
  function: FunctionCode;
  level: DivisionLevel;
  /** The division it serves; for a functional zone the county or city it lies in. */
  division: DivisionCode;
  /** The unit it belongs to, if any; a person of the parent sees its tickets. */
  parent: UnitCode | null;
  aliases: string[];
  phone: string | null;
  /** Who answers there: a name, or 值班室. */
  contact: string | null;
  address: string | null;
};
