import type { StaffRole } from '../../domain/access/role.ts';

/** Who reads the list of all orders and the notice of the month; a single order is seen with its ticket. */
export const orderReaders: readonly StaffRole[] = [
  'supervisor',
  'dispatcher',
  'handler',
  'unit-lead',
  'auditor',
  'administrator',
];

/** Whether this role may open the list of all orders. */
export const mayReadOrders = (role: StaffRole): boolean => orderReaders.includes(role);
