/** 岗位: what a person works as. A person may hold several and acts as one at a time. */
export const staffRoles = [
  'seat-agent',
  'shift-lead',
  'dispatcher',
  'handler',
  'unit-lead',
  'supervisor',
  'auditor',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Everyone who can act on a ticket: staff, the citizen whose appeal it is, and the program itself. */
export type Role = StaffRole | 'citizen' | 'system';

export const roleNames: Record<Role, string> = {
  'seat-agent': '坐席',
  'shift-lead': '班长',
  dispatcher: '派单员',
  handler: '承办人',
  'unit-lead': '单位负责人',
  supervisor: '督办员',
  auditor: '审计员',
  administrator: '管理员',
  citizen: '诉求人',
  system: '系统',
};

/** Says whether a word, as it comes from a form or a row, is a staff role. */
export const isStaffRole = (word: string): word is StaffRole => staffRoles.some((role) => role === word);

/** Says whether a role works in a handling unit: it sees the unit's tickets and nothing else. */
export const isUnitRole = (role: Role): role is 'handler' | 'unit-lead' => role === 'handler' || role === 'unit-lead';
