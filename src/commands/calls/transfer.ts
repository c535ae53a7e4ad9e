import type { Actor } from '../../domain/access/actor.ts';
import type { Call, CallFact } from '../../domain/call/call.ts';
import { isDialable } from '../../domain/call/number.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { areColleagues, type Seat } from '../../domain/seat/seat.ts';
import { findCall } from '../../store/calls.ts';
import type { Store } from '../../store/database.ts';
import { handOverDraft } from '../../store/intake-drafts.ts';
import { findSeat, findSeatByNumber } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import { changeCall } from './change.ts';
import { queueSeat } from './queue.ts';

/** Where a call is to go, and how that is said. */
type Target = { to: string; toName: string };

/** Free, or only busy with being asked by the same colleague, who hands the call over next. */
const isFree = async (store: Store, seat: Seat, actor: Actor): Promise<boolean> => {
  if (seat.state === 'ready') return true;
  const call = seat.call === null ? null : await findCall(store, seat.call);
  return call?.purpose === 'consultation' && call.account === actor.id;
};

const targetOf = async (
  { store, seatRules, clock }: Installation,
  to: string,
  actor: Actor,
): Promise<Target | Refusal> => {
  const seatNumber = /^seat:(\d{1,9})$/u.exec(to)?.[1];
  if (seatNumber === undefined) {
    if (!isDialable(to))
      return refuse('invalid', '请选择转接给哪位坐席，或填写要转接的号码。国际长途和声讯号码不能转接。', 'to');
    const emergency = seatRules.emergencyNumbers.find(({ number }) => number === to);
    return { to, toName: emergency ? `${emergency.number} ${emergency.name}` : to };
  }
  const seat = await findSeatByNumber(store, Number(seatNumber));
  const own = await findSeat(store, actor.id);
  if (!seat?.enabled || !own || !areColleagues(own, seat)) return refuse('invalid', '没有这个坐席，请另选一位。', 'to');
  if (seat.account === actor.id) return refuse('invalid', '不能转接给自己。', 'to');
  if (!(await isFree(store, seat, actor)) || !queueSeat(seat, clock()).reachable)
    return refuse('wrong-state', `${seat.name}现在不能接听，请另选一位空闲的坐席。`, 'to');
  return { to, toName: `${seat.number} ${seat.name}` };
};

const own = (call: Call, actor: Actor): Refusal | null =>
  call.account === actor.id ? null : refuse('not-allowed', '这通电话不是您在接听。');

/** 转接: notes where the call is to go; gives the name that the telephone dials, and behind which the real target stands. */
export const askTransfer = async (
  installation: Installation,
  { call, to, actor }: { call: string; to: string; actor: Actor },
): Promise<{ target: string; toName: string } | Refusal> => {
  const target = await targetOf(installation, to, actor);
  if (isRefusal(target)) return target;
  const outcome = await changeCall(
    installation,
    call,
    async (present) => own(present, actor) ?? { facts: [{ type: 'TransferAsked', account: actor.id, ...target }] },
  );
  return isRefusal(outcome) ? outcome : { target: `transfer-${call}`, toName: target.toName };
};

/** 转接结果 as the telephone saw it: a refusal of the trunk never reaches us otherwise. */
export const noteTransferResult = (
  installation: Installation,
  { call, ok, why, actor }: { call: string; ok: boolean; why: string; actor: Actor },
): Promise<Call | Refusal> =>
  changeCall(installation, call, async (present) => {
    const refusal = own(present, actor);
    if (refusal) return refusal;
    // That it stands is told by the call that came of it.
    return ok ? null : { facts: [{ type: 'TransferFailed', to: '', why: why.trim().slice(0, 200) }] };
  });

/** Tells a call that the one which came of its transfer was answered: whoever has it now closes the matter, with what was typed so far. */
export const transferAnswered = async (installation: Installation, leg: Call): Promise<void> => {
  const { store } = installation;
  if (leg.transferredFrom === null) return;
  const had = (await findCall(store, leg.transferredFrom))?.account ?? null;
  if (leg.account !== null && had !== null)
    await handOverDraft(store, { account: had, call: leg.transferredFrom }, { account: leg.account, call: leg.id });
  await changeCall(installation, leg.transferredFrom, async (earlier) => {
    const facts: CallFact[] = [{ type: 'Transferred', to: leg.account ?? '' }];
    if (leg.account !== null && earlier.account !== null && earlier.closedAt === null)
      facts.push({ type: 'Closed', account: earlier.account, reason: 'transferred', note: '' });
    const { account } = earlier;
    const finished = { type: 'Finished', call: earlier.id } as const;
    return { facts, seats: account === null ? [] : [{ account, event: finished }] };
  });
};

/** Tells a call that the one which came of its transfer ended without an answer. */
export const transferEnded = async (installation: Installation, leg: Call): Promise<void> => {
  if (leg.transferredFrom === null || leg.answeredAt !== null) return;
  await changeCall(installation, leg.transferredFrom, async () => ({
    facts: [{ type: 'TransferFailed', to: leg.account ?? '', why: '转接后没有人接听' }],
  }));
};
