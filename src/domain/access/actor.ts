import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Role } from './role.ts';

/** Who acts: stamped on every event. */
export type Actor = {
  role: Role;
  /** Account id; `citizen` and `system` have no account and carry their role's word. */
  id: string;
  name: string;
  unit: UnitCode | null;
};

/** 可见范围: everything (province), one city's tickets, or the tickets of some units. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'city'; city: DivisionCode }
  | { kind: 'units'; units: readonly UnitCode[] };

/** The program acting by itself (jobs, automatic dispatch). */
export const systemActor: Actor = { role: 'system', id: 'system', name: '系统', unit: null };

/** The citizen of a ticket, acting through the progress page. */
export const citizenActor: Actor = { role: 'citizen', id: 'citizen', name: '诉求人', unit: null };
