import type { StaffRole } from '../access/role.ts';
import type { CaseState } from '../rectification/transitions.ts';
import { openStates, type State, states, withUnit } from '../ticket/row.ts';

/** 工作队列: what waits for a role. Counts in the rail and lists are asked by the same definition. */
export type Queue = {
  id: string;
  name: string;
  /** Roles that work in it; the first queue of a role is where its day begins. */
  roles: readonly StaffRole[];
  states: readonly State[];
  /** Narrower than the states: only these states of the open rectification case. */
  caseStates?: readonly CaseState[];
  /** Only tickets with an extension asked and not decided. */
  extensionPending?: true;
  /** Only tickets whose running clock is over. */
  overdue?: true;
  /** Only tickets whose running clock ends today. */
  dueToday?: true;
  /** Only tickets with a suspension asked and not decided. */
  suspensionPending?: true;
  /** Only tickets that came back to the unit and have not been answered since. */
  sentBack?: true;
  /** Only tickets on which an assisting unit owes its reply. */
  assistPending?: true;
  /** Only tickets on which the person's own unit assists and owes its reply. */
  assisting?: true;
  /** Only tickets under supervision: an order waits for the unit's answer or for being closed. */
  supervised?: true;
  /** For a unit's people only tickets that their units answer for, not those that they assist or are asked about. */
  own?: true;
  /** Only tickets with a rating contested or an exclusion proposed, not decided. */
  contestPending?: true;
  /** Only tickets whose callback is drawn for a second call. */
  auditDrawn?: true;
  /** Citizens are called from it: it can be narrowed to those who have not been tried in this slot of the day. */
  called?: true;
  /** A collection and not a pile of work: its size says nothing, and counting it for every open page would cost too much. */
  uncounted?: true;
  /** due: what ends first stands first; newest: what came last. */
  order: 'due' | 'newest';
  /** Why it is empty and what to do then. */
  empty: string;
};

const open: readonly State[] = openStates;
const ownPeople = ['handler', 'unit-lead'] as const;
const all: readonly State[] = states;

/** All queues, in the order of the rail. */
export const queues: readonly Queue[] = [
  {
    id: 'to-dispatch',
    name: '待派单',
    roles: ['dispatcher'],
    states: ['registered'],
    order: 'newest',
    empty: '没有待派的诉求。新诉求登记后会自动出现在这里。',
  },
  {
    id: 'returns',
    name: '退单待审',
    roles: ['dispatcher'],
    states: ['return-requested'],
    order: 'due',
    empty: '没有待审的退单。',
  },
  {
    id: 'to-endorse',
    name: '待我审签',
    roles: ['unit-lead'],
    states: ['unit-review'],
    own: true,
    order: 'due',
    empty: '没有待审签的答复。承办人提交的答复会出现在这里。',
  },
  {
    id: 'to-sign',
    name: '待签收',
    roles: ownPeople,
    states: ['dispatched'],
    own: true,
    order: 'due',
    empty: '没有待签收的工单。派到本单位的工单会自动出现在这里。',
  },
  {
    id: 'due-today',
    name: '今日到期',
    roles: ownPeople,
    states: [...withUnit, 'rectifying'],
    dueToday: true,
    own: true,
    order: 'due',
    empty: '没有今天到期的工单。',
  },
  {
    id: 'sent-back',
    name: '被退回',
    roles: ownPeople,
    states: ['dispatched', 'handling'],
    sentBack: true,
    own: true,
    order: 'due',
    empty: '没有被退回的工单。退单未获同意、答复被退回或发回重办的工单会出现在这里。',
  },
  {
    id: 'in-hand',
    name: '办理中',
    roles: ownPeople,
    states: ['handling'],
    own: true,
    order: 'due',
    empty: '没有办理中的工单。签收后的工单在这里办理。',
  },
  {
    id: 'assisting',
    name: '待我协办',
    roles: ownPeople,
    states: ['dispatched', 'return-requested', 'in-dispute', 'handling', 'suspended'],
    assisting: true,
    order: 'due',
    empty: '没有等待本单位协办的工单。',
  },
  {
    id: 'waiting',
    name: '等待他人',
    roles: ownPeople,
    states: ['handling', 'suspended', 'unit-review'],
    assistPending: true,
    own: true,
    order: 'due',
    empty: '没有等待协办单位答复的工单。',
  },
  {
    id: 'to-rectify',
    name: '待整改',
    roles: ownPeople,
    states: ['rectifying'],
    caseStates: ['verifying', 'upheld', 'rectifying'],
    own: true,
    order: 'due',
    empty: '没有待整改的差评。',
  },
  {
    id: 'handed-over',
    name: '已提交',
    roles: ownPeople,
    states: ['replied', 'return-requested', 'callback-due'],
    own: true,
    order: 'due',
    empty: '没有已提交、等待审核或回访的工单。',
  },
  {
    id: 'to-call',
    name: '待回访',
    roles: ['supervisor', 'seat-agent'],
    states: ['callback-due'],
    called: true,
    order: 'due',
    empty: '没有待回访的工单。答复审核通过后会出现在这里。',
  },
  {
    id: 'findings',
    name: '待复核认定',
    roles: ['supervisor'],
    states: ['rectifying'],
    caseStates: ['finding-proposed'],
    order: 'due',
    empty: '没有待复核的误评或恶意差评认定。',
  },
  {
    id: 'second-calls',
    name: '待二次回访',
    roles: ['supervisor'],
    states: ['rectifying'],
    caseStates: ['second-callback', 'escalated'],
    called: true,
    order: 'due',
    empty: '没有待二次回访的整改单。',
  },
  {
    id: 'rectifying',
    name: '整改中',
    roles: ['supervisor'],
    states: ['rectifying'],
    order: 'due',
    empty: '没有进行中的整改单。',
  },
  {
    id: 'disputes',
    name: '争议裁定',
    roles: ['supervisor', 'dispatcher', 'handler', 'unit-lead'],
    states: ['in-dispute'],
    order: 'due',
    empty: '没有等待裁定的争议。',
  },
  {
    id: 'supervised',
    name: '督办中',
    roles: ['handler', 'unit-lead', 'supervisor'],
    states: open,
    supervised: true,
    own: true,
    order: 'due',
    empty: '没有督办中的工单。',
  },
  {
    id: 'suspended',
    name: '已挂起',
    roles: ['handler', 'unit-lead', 'supervisor'],
    states: ['suspended'],
    own: true,
    order: 'due',
    empty: '没有挂起的工单。',
  },
  {
    id: 'extensions',
    name: '延期待审',
    roles: ['dispatcher', 'supervisor'],
    states: ['handling'],
    extensionPending: true,
    order: 'due',
    empty: '没有待审的延期申请。',
  },
  {
    id: 'suspensions',
    name: '挂起待审',
    roles: ['dispatcher', 'supervisor'],
    states: ['handling'],
    suspensionPending: true,
    order: 'due',
    empty: '没有待审的挂起申请。',
  },
  {
    id: 'contests',
    name: '评价申诉与剔除',
    roles: ['supervisor'],
    states: ['closed', 'rectifying'],
    contestPending: true,
    order: 'newest',
    empty: '没有待审的评价申诉或剔除。',
  },
  {
    id: 'callback-audits',
    name: '回访复核',
    roles: ['auditor', 'supervisor'],
    states: ['closed'],
    auditDrawn: true,
    called: true,
    order: 'newest',
    empty: '没有待复核的回访。抽中的回访会出现在这里。',
  },
  {
    id: 'to-review',
    name: '答复待审',
    roles: ['dispatcher', 'supervisor'],
    states: ['replied'],
    order: 'due',
    empty: '没有待审核的答复。',
  },
  {
    id: 'overdue',
    name: '已超期',
    roles: ['supervisor', 'dispatcher', 'handler', 'unit-lead'],
    states: open,
    overdue: true,
    own: true,
    order: 'due',
    empty: '没有超期的工单。',
  },
  {
    id: 'registered',
    name: '待受理',
    roles: ['seat-agent'],
    states: ['registered'],
    order: 'newest',
    empty: '没有待受理的诉求。',
  },
  {
    id: 'open',
    name: '在办工单',
    roles: ['seat-agent', 'dispatcher', 'supervisor'],
    states: open,
    order: 'due',
    empty: '没有在办的工单。',
  },
  {
    id: 'ended',
    name: '已办结',
    roles: ['handler', 'unit-lead', 'supervisor'],
    states: ['closed', 'archived'],
    uncounted: true,
    order: 'newest',
    empty: '还没有办结的工单。',
  },
  {
    id: 'all',
    name: '全部工单',
    roles: ['seat-agent', 'dispatcher', 'handler', 'unit-lead', 'supervisor', 'auditor', 'administrator'],
    states: all,
    uncounted: true,
    order: 'newest',
    empty: '还没有工单。',
  },
];

/** The queues of a role in the rail's order. */
export const queuesOf = (role: StaffRole): Queue[] => queues.filter((queue) => queue.roles.includes(role));

/** A queue that the role may open; null for an unknown one or another role's. */
export const findQueue = (role: StaffRole, id: string): Queue | null =>
  queuesOf(role).find((queue) => queue.id === id) ?? null;
