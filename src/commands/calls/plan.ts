import { randomUUID } from 'node:crypto';
import type { Actor, Scope } from '../../domain/access/actor.ts';
import type { Role } from '../../domain/access/role.ts';
import type { Call, CallPurpose, CallTaskState } from '../../domain/call/call.ts';
import { callerNumber, isDialable } from '../../domain/call/number.ts';
import { takingRefused } from '../../domain/call/task.ts';
import { isHiddenFrom } from '../../domain/privacy/as-seen-by.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { areColleagues, type Seat } from '../../domain/seat/seat.ts';
import { taskInScope } from '../../store/call-task-list.ts';
import { findSeat, findSeatByNumber } from '../../store/seats.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Installation } from '../installation.ts';
import { beginCall } from './change.ts';
import { callbackFor } from './missed-callback.ts';
import { cityOf } from './notice.ts';
import { queueSeat } from './queue.ts';

/** Whom a seat wants to call: exactly one of number, ticket, task and seat. `purpose` only counts for a ticket. */
export type CallWish = {
  purpose: Extract<CallPurpose, 'callback' | 'return-call' | 'contact' | 'consultation'>;
  number: string;
  ticket: string;
  task: string;
  seat: string;
};

type Meant = { phone: string; city: string; ticket: string | null; task: string | null };

/** A call that may be made; `target` is what the telephone dials, null where it is dialled by hand. */
export type PlannedCall = { call: Call; target: string | null };

const atSeat: readonly Role[] = ['seat-agent', 'shift-lead'];

const aboutTicket = async (
  { store }: Installation,
  { purpose, ticket }: CallWish,
  actor: Actor,
  scope: Scope,
): Promise<Meant | Refusal> => {
  const found = await findTicket(store, scope, ticket);
  if (!found) return refuse('not-found', '没有这件工单，或不在您的工作范围内。', 'ticket');
  const { citizen, city } = found.appeal;
  if (isHiddenFrom(actor.role, found.appeal))
    return refuse('not-allowed', '这件诉求要求保密，您的岗位不能联系诉求人。');
  if (purpose === 'callback' && callbackFor(found, actor.role) === null)
    return refuse('wrong-state', '这件工单现在不需要您回访。请刷新页面查看最新情况。');
  if (purpose !== 'callback' && !atSeat.includes(actor.role) && actor.role !== 'supervisor')
    return refuse('not-allowed', '您的岗位不能从这里联系诉求人。');
  return { phone: callerNumber(citizen.phone), city, ticket: found.number, task: null };
};

const ofTask = async (
  { store }: Installation,
  { task }: CallWish,
  actor: Actor,
  scope: Scope,
): Promise<Meant | Refusal> => {
  const row = await taskInScope(store, scope, task);
  if (!row) return refuse('not-found', '没有这个回拨任务。', 'task');
  // Two who return the same call would ring the citizen twice.
  const refused = takingRefused({ state: row.state as CallTaskState, account: row.account }, actor.id);
  if (refused) return refused;
  return { phone: row.phone, city: row.city, ticket: null, task: row.id };
};

const toSeat = async (
  { store, clock }: Installation,
  { seat }: CallWish,
  actor: Actor,
  city: string,
): Promise<Meant | Refusal> => {
  const own = await findSeat(store, actor.id);
  const number = Number(seat.replace(/^seat:/u, ''));
  const other = Number.isSafeInteger(number) ? await findSeatByNumber(store, number) : null;
  if (!other?.enabled || other.account === actor.id || !own || !areColleagues(own, other))
    return refuse('invalid', '请选择要咨询的另一位坐席。', 'seat');
  if (other.state !== 'ready' || !queueSeat(other, clock()).reachable)
    return refuse('wrong-state', `${other.name}现在不能接听，请另选一位空闲的坐席。`, 'seat');
  return { phone: String(other.number), city, ticket: null, task: null };
};

const meantBy = async (
  installation: Installation,
  wish: CallWish,
  { actor, scope, own }: { actor: Actor; scope: Scope; own: string },
): Promise<Meant | Refusal> => {
  if (wish.ticket !== '') return aboutTicket(installation, wish, actor, scope);
  if (!atSeat.includes(actor.role)) return refuse('not-allowed', '您的岗位只能拨打工单的回访电话。');
  if (wish.task !== '') return ofTask(installation, wish, actor, scope);
  if (wish.seat !== '') return toSeat(installation, wish, actor, own);
  return { phone: callerNumber(wish.number), city: own, ticket: null, task: null };
};

/** Says whether the seat's telephone can dial by itself; without one the number is dialled by hand. */
const canDial = ({ switchboard, clock }: Installation, seat: Seat | null): boolean =>
  switchboard !== null && seat?.enabled === true && queueSeat(seat, clock()).reachable;

/** What a call is for follows from whom it goes to: rules of the purpose must not be slipped by naming another. */
const purposeOf = ({ purpose, ticket, task, seat }: CallWish): CallWish['purpose'] => {
  if (ticket !== '') return purpose === 'callback' ? 'callback' : 'contact';
  if (task !== '') return 'return-call';
  return seat === '' ? 'contact' : 'consultation';
};

/** 拨打: plans an outgoing call. The seat is busy with it from now on, so that nobody rings it meanwhile. */
export const planCall = async (
  installation: Installation,
  { wish, actor, scope }: { wish: CallWish; actor: Actor; scope: Scope },
): Promise<PlannedCall | Refusal> => {
  const seat = await findSeat(installation.store, actor.id);
  const own = scope.kind === 'city' ? scope.city : cityOf(installation, seat?.city ?? null);
  const purpose = purposeOf(wish);
  const meant = await meantBy(installation, { ...wish, purpose }, { actor, scope, own });
  if (isRefusal(meant)) return meant;
  if (!isDialable(meant.phone))
    return refuse('invalid', '没有可以拨打的号码。请核对号码；国际长途和声讯号码不能从这里拨打。', 'number');
  const id = randomUUID();
  const byTelephone = canDial(installation, seat);
  if (purpose === 'consultation' && !byTelephone)
    return refuse('wrong-state', '您的电话没有连接，不能呼叫坐席。请先连接电话。');
  // While the citizen holds the line a colleague is asked: the seat stays busy with the citizen's call.
  const beside = purpose === 'consultation' && seat?.state === 'talking';
  const call = await beginCall(
    installation,
    id,
    {
      facts: [{ type: 'Planned', account: actor.id, purpose, ...meant }],
      seats: byTelephone && !beside ? [{ account: actor.id, event: { type: 'Dialled', call: id }, must: true }] : [],
    },
    installation.clock(),
  );
  return isRefusal(call) ? call : { call, target: byTelephone ? `call-${id}` : null };
};
