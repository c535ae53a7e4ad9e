import type { Actor, Scope } from '../../domain/access/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { moveSeat } from '../../domain/seat/move.ts';
import { type BreakReason, type Seat, type SeatWish, seatStateNames } from '../../domain/seat/seat.ts';
import { decideSeat, managesSeats, type SeatSettings } from '../../domain/seat/settings.ts';
import { logAccountChange, type SeatAct } from '../../store/account-changes.ts';
import { findAccount } from '../../store/accounts.ts';
import { Conflict, type Statement } from '../../store/database.ts';
import type { AccountRow } from '../../store/schema.ts';
import { seatIn, settingsStatement } from '../../store/seat-list.ts';
import { addSeats, findSeatByNumber, newSeatRow, seatOf, seatStatements } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'callChanges' | 'seatRules'>;
/** Who does it, to whose seat, and what the doer may see. */
export type SeatDoing = { account: string; actor: Actor; scope: Scope };

const stale = (): Refusal => refuse('stale', '坐席的状态刚有变化，请看最新状态再试一次。');
const nobody = (): Refusal => refuse('not-found', '没有找到这个账号，或它不在您的范围内。', 'account');

const logged = ({ store, clock }: Parts, { account, actor }: SeatDoing, act: SeatAct): Promise<void> =>
  logAccountChange(store, { at: new Date(clock()), account, act, by: actor.id, byName: actor.name });

const withinScope = (scope: Scope, { city, unit }: AccountRow): boolean =>
  scope.kind === 'all' || (scope.kind === 'city' && unit === null && (city === null || city === scope.city));

/** Runs a transaction; false when somebody was faster. */
const done = async ({ store }: Parts, statements: readonly Statement[]): Promise<boolean> => {
  try {
    await store.atomically(statements);
    return true;
  } catch (fault) {
    if (fault instanceof Conflict) return false;
    throw fault;
  }
};

const takenOffDuty = (before: Seat, at: number): Seat | Refusal =>
  before.state === 'off' ? before : moveSeat(before, { type: 'Asked', wish: { state: 'off', reason: null } }, at);

/** 坐席设置: makes an account a seat or changes what is set of it; null when that was done. */
export const setSeat = async (parts: Parts, doing: SeatDoing, wish: SeatSettings): Promise<Refusal | null> => {
  const { store, clock, callChanges, seatRules: rules } = parts;
  const { account, scope } = doing;
  const sitter = await findAccount(store, account);
  if (!sitter || !withinScope(scope, sitter)) return nobody();
  const row = await seatIn(store, { kind: 'all' }, account);
  const before = row && seatOf(row, row.name);
  const same = await findSeatByNumber(store, Number(wish.number) || 0);
  const holder = same && same.account !== account ? same.name : null;
  const settled = decideSeat(wish, { sitter, before, holder, rules, scope });
  if (isRefusal(settled)) return settled;
  const now = clock();
  if (before === null) {
    await addSeats(store, [{ ...newSeatRow({ account, ...settled }, now), enabled: settled.enabled }]);
    await logged(parts, doing, 'seat-added');
  } else {
    const after = settled.enabled ? before : takenOffDuty(before, now);
    if (isRefusal(after)) return after;
    const moved = after === before ? { ...before, version: before.version + 1 } : after;
    const statements: Statement[] = [
      ...seatStatements(store, { before, after: moved }),
      settingsStatement(store, account, settled),
    ];
    if (!(await done(parts, statements))) return stale();
    const switched = before.enabled === settled.enabled ? null : settled.enabled;
    await logged(parts, doing, switched === null ? 'seat-changed' : switched ? 'seat-enabled' : 'seat-disabled');
  }
  callChanges.announce('');
  return null;
};

const sentActs = { off: 'seat-sent-off', break: 'seat-sent-to-break', training: 'seat-sent-to-training' } as const;
export type SentState = keyof typeof sentActs;

/** The shift lead sends a seat off, to a break or to training; who talks goes there after the call. */
export const sendSeat = async (
  parts: Parts,
  doing: SeatDoing,
  wish: { state: SentState; reason: BreakReason | null },
): Promise<{ waits: boolean } | Refusal> => {
  const { store, clock, callChanges } = parts;
  const { account, scope } = doing;
  const row = await seatIn(store, scope, account);
  if (!row) return nobody();
  if (!managesSeats(scope, row.city)) return refuse('not-allowed', '这个坐席不归您所在的热线管理，只能查看。');
  if (wish.state === 'break' && wish.reason === null) return refuse('invalid', '请选择小休的原因。', 'reason');
  const before = seatOf(row, row.name);
  if (before.state === wish.state && before.reason === wish.reason)
    return refuse('wrong-state', `${row.name}现在已经是“${seatStateNames[wish.state]}”。`);
  const asked: SeatWish = wish.state === 'break' ? wish : { state: wish.state, reason: null };
  const after = moveSeat(before, { type: 'Asked', wish: asked }, clock());
  if (isRefusal(after)) return after;
  if (!(await done(parts, seatStatements(store, { before, after })))) return stale();
  await logged(parts, doing, sentActs[wish.state]);
  callChanges.announce('');
  return { waits: after.state !== wish.state };
};
