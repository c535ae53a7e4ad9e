import type { Role } from '../access/role.ts';

/** 状态 and their names as people read them. */
export const stateNames = {
  registered: '待受理',
  answered: '直接答复',
  declined: '不予受理',
  redirected: '已转接',
  merged: '已并单',
  split: '已拆分',
  dispatched: '待签收',
  'return-requested': '退单待审',
  'in-dispute': '争议裁定中',
  handling: '办理中',
  suspended: '已挂起',
  'unit-review': '待单位审签',
  replied: '待审核',
  'callback-due': '待回访',
  rectifying: '整改中',
  closed: '已办结',
  archived: '已归档',
} as const;
export type State = keyof typeof stateNames;

export const states = Object.keys(stateNames) as State[];

/** A row of the table: [from, command, event, to, who]. */
export type Row<Command extends string, Event extends string> = readonly [
  from: State,
  command: Command,
  event: Event,
  to: State,
  who: readonly Role[],
];

/** The same row for each of several states, in which the ticket stays. */
export const inEach = <Command extends string, Event extends string>(
  where: readonly State[],
  command: Command,
  event: Event,
  who: readonly Role[],
): Row<Command, Event>[] => where.map((state) => [state, command, event, state, who] as const);

/** States in which a unit has the ticket in hand, whatever it waits for. */
export const withUnit = [
  'dispatched',
  'return-requested',
  'in-dispute',
  'handling',
  'suspended',
  'unit-review',
  'replied',
] as const satisfies readonly State[];

/** States of a ticket that somebody still has to do something about. */
export const openStates = ['registered', ...withUnit, 'callback-due', 'rectifying'] as const satisfies readonly State[];
