import type { Actor, Scope } from '../../domain/access/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { moveSeat } from '../../domain/seat/move.ts';
import { type BreakReason, type Seat, type SeatWish, seatStateNames } from '../../domain/seat/seat.ts';
import { decideSeat, managesSeats, numberTaken, type SeatSettings } from '../../domain/seat/settings.ts';
import { logAccountChange, type SeatAct } from '../../store/account-changes.ts';
import { findAccount } from '../../store/accounts.ts';
import { Conflict, type Statement } from '../../store/database.ts';
import type { AccountRow } from '../../store/schema.ts';
import { seatIn, settingsStatement } from '../../store/seat-list.ts';
import { findSeatByNumber, newSeatRow, seatAdditions, seatOf, seatStatements } from '../../store/seats.ts';
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

/** Who has the number, other than the account itself. */
const holderOf = async ({ store }: Parts, account: string, number: number): Promise<string | null> => {
  const same = await findSeatByNumber(store, number);
  return same && same.account !== account ? same.name : null;
};

/** Writes a seat's settings. What somebody else wrote since they were decided is a refusal: the number is taken, or the seat has changed. */
const written = async (
  parts: Parts,
  { account, isNew, number, statements }: { account: string; isNew: boolean; number: number; statements: Statement[] },
): Promise<Refusal | null> => {
  try {
    return (await done(parts, statements)) ? null : stale();
  } catch (fault) {
    const holder = await holderOf(parts, account, number);
    if (holder !== null) return numberTaken(String(number), holder);
    if (isNew && (await seatIn(parts.store, { kind: 'all' }, account)) !== null) return stale();
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
  const holder = await holderOf(parts, account, Number(wish.number) || 0);
  const settled = decideSeat(wish, { sitter, before, holder, rules, scope });
  if (isRefusal(settled)) return settled;
  const now = clock();
  const target = { account, number: settled.number };
  if (before === null) {
    const row = { ...newSeatRow({ account, ...settled }, now), enabled: settled.enabled };
    const refused = await written(parts, { ...target, isNew: true, statements: seatAdditions(store, [row]) });
    if (refused) return refused;
    await logged(parts, doing, 'seat-added');
  } else {
    const after = settled.enabled ? before : takenOffDuty(before, now);
    if (isRefusal(after)) return after;
    const moved = after === before ? { ...before, version: before.version + 1 } : after;
    const statements: Statement[] = [
      ...seatStatements(store, { before, after: moved }),
      settingsStatement(store, account, settled),
    ];
    const refused = await written(parts, { ...target, isNew: false, statements });
    if (refused) return refused;
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
