import type { Actor, Scope } from '../../domain/access/actor.ts';
import { checkFinding, type RepeatState, repeatStateNames } from '../../domain/duplicate/repeat.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { decideRepeat, findRepeat } from '../../store/repeat-pairs.ts';
import type { Installation } from '../installation.ts';

/** What a supervisor finds of a pair; `seen` is the state that stood on the screen. */
export type JudgeWish = {
  ticket: string;
  earlier: string;
  seen: string;
  state: RepeatState;
  note: string;
  actor: Actor;
  scope: Scope;
};

/** 核定: confirms a pair or takes it out of the count. Refuses when somebody else has judged it since; null when done. */
export const judgeRepeat = async (
  { store, clock }: Pick<Installation, 'store' | 'clock'>,
  { ticket, earlier, seen, state, note, actor, scope }: JudgeWish,
): Promise<Refusal | null> => {
  const pair = await findRepeat(store, scope, { ticket, earlier });
  if (!pair) return refuse('not-found', '没有找到这一对工单，或它不在您的办理范围内。');
  const fault = checkFinding(state, note);
  if (fault) return fault;
  const finding = { state, note: note.trim(), by: actor.name, at: clock() };
  if (pair.state === seen && (await decideRepeat(store, pair, finding))) return null;
  const present = await findRepeat(store, scope, { ticket, earlier });
  const name = repeatStateNames[(present?.state ?? 'suspected') as RepeatState];
  return refuse('stale', `这一对刚由${present?.decidedBy ?? '别人'}核定为“${name}”，请看过后再核定。`);
};
