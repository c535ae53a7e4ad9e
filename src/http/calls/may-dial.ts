import type { StaffRole } from '../../domain/access/role.ts';

const dialling: readonly StaffRole[] = ['seat-agent', 'shift-lead', 'supervisor', 'auditor'];

/** Says whether citizens are called in this role: by the seat's telephone, or by hand where there is none. */
export const mayDial = (role: StaffRole): boolean => dialling.includes(role);
