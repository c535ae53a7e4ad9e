import type { DivisionCode } from './division.ts';
import type { FunctionCode } from './unit.ts';

export type ZoneId = string;

/** 功能区: an area with a committee of its own but without a GB/T 2260 code. */
export type Zone = {
  id: ZoneId;
  name: string;
  /** How texts call it. */
  names: string[];
  city: DivisionCode;
  /** The county it lies in; null when it lies across several. */
  county: DivisionCode | null;
  /** Name of its committee (管理委员会). */
  committee: string;
  /** Codes, or beginnings of codes, of the streets and statistical counties it administers. */
  streets: string[];
  /** Functions that it has own county-level bureaus for. */
  bureaus: FunctionCode[];
};
