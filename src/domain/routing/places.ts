import type { DivisionCode, DivisionLevel } from '../directory/division.ts';
import type { FunctionCode, Unit } from '../directory/unit.ts';
import type { PlaceReference } from './answer.ts';

export type PlaceQuestion = { text: string; division?: DivisionCode; city?: DivisionCode };
export type Location = {
  place: PlaceReference | null;
  /** Code of the functional zone, if the place lies in one. */
  zone: string | null;
  street: DivisionCode | null;
  ambiguous: DivisionCode[];
};
export type BodyQuestion = {
  function: FunctionCode;
  level: DivisionLevel;
  division: DivisionCode;
  zone: string | null;
  street: DivisionCode | null;
};

/** What the engine asks about places and bodies; answered by the gazetteer and the directory of an installation. */
export type Places = {
  locate(question: PlaceQuestion): Location;
  /** Falls back upwards from county to city to province; null when no such body exists there. */
  bodyFor(question: BodyQuestion): Unit | null;
  /** 兜底: the territory's own body for what no function's body can take; null only where nothing exists. */
  backstopFor(question: Omit<BodyQuestion, 'function' | 'level'>): Unit | null;
  /** The function that leads a matter at a place, where a city divides the duties in its own way; else the one that was asked about. */
  leadAt(matter: string | null, asked: FunctionCode, division: DivisionCode): FunctionCode;
  /** Whether a division of this code exists. */
  knows(code: DivisionCode): boolean;
  /** Counties (or cities without counties) that every matter must have a unit in. */
  divisions: readonly DivisionCode[];
};

/** An installation without any directory: no place is known and no body exists. */
export const nowhere: Places = {
  locate: () => ({ place: null, zone: null, street: null, ambiguous: [] }),
  bodyFor: () => null,
  backstopFor: () => null,
  leadAt: (_matter, asked) => asked,
  knows: () => false,
  divisions: [],
};
