import type { StaffRole } from '../access/role.ts';
import { isUnitRole } from '../access/role.ts';
import type { UnitCode } from '../directory/unit.ts';

/** Who acts, with the units that the person works for: the own one and those below it. */
export type Keeper = { role: StaffRole; units: readonly UnitCode[] };

/** Roles that keep the hotline's own entries, and look after everybody's. */
export const hotlineKeepers = ['shift-lead', 'dispatcher', 'administrator'] as const satisfies readonly StaffRole[];

/** Whether the role keeps all entries of the hotline and of every unit. */
export const keepsAll = ({ role }: Pick<Keeper, 'role'>): boolean => hotlineKeepers.some((each) => each === role);

/** Whether a person may write, publish and retire the entries of a body; null is the hotline. */
export const mayKeep = (keeper: Keeper, unit: UnitCode | null): boolean =>
  keepsAll(keeper) || (isUnitRole(keeper.role) && unit !== null && keeper.units.includes(unit));

/** Whether a person keeps any entries at all. */
export const keepsSome = (keeper: Keeper): boolean =>
  keepsAll(keeper) || (isUnitRole(keeper.role) && keeper.units.length > 0);
