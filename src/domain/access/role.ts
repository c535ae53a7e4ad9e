/** 岗位: what a person works as. A person may hold several and acts as one at a time. */
export const staffRoles = ['seat-agent', 'dispatcher', 'handler', 'supervisor', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Everyone who can act on a ticket: staff, the citizen whose appeal it is, and the program itself. */
export type Role = StaffRole | 'citizen' | 'system';

export const roleNames: Record<Role, string> = {
  'seat-agent': '坐席',
  dispatcher: '派单员',
  handler: '承办人',
  supervisor: '督办员',
  administrator: '管理员',
  citizen: '诉求人',
  system: '系统',
};

/** Says whether a word, as it comes from a form or a row, is a staff role. */
export const isStaffRole = (word: string): word is StaffRole => staffRoles.some((role) => role === word);
