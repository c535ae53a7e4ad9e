import type { Actor } from '../../domain/access/actor.ts';
import type { Call, CallFact } from '../../domain/call/call.ts';
import { evolveCall } from '../../domain/call/evolve.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { findCall } from '../../store/calls.ts';
import type { Installation } from '../installation.ts';
import { changeCall } from './change.ts';
import { type Ending, endCall, endingStep, tellEnd } from './end.ts';

const notOwn = (call: Call, actor: Actor): Refusal | null =>
  call.account === actor.id ? null : refuse('not-allowed', '这通电话不是您在接听。');

/** 保持 and 恢复; asking for what is so already changes nothing. */
export const holdCall = (
  installation: Installation,
  { call, held, actor }: { call: string; held: boolean; actor: Actor },
): Promise<Call | Refusal> =>
  changeCall(installation, call, async (present) => {
    const refusal = notOwn(present, actor);
    if (refusal) return refusal;
    if (present.state === (held ? 'held' : 'talking')) return null;
    return { facts: [{ type: held ? 'Held' : 'Resumed', account: actor.id }] };
  });

/**
 * 线路中断: the seat's telephone has lost the call and can't take it up again. The telephone server is asked to end it;
 * where it has the call no more, the record ends here and the seat is free. Where it can't be asked, the talk may go on:
 * the comparison ends the record when the server is heard of again.
 */
export const loseCall = async (
  installation: Installation,
  { call, actor }: { call: string; actor: Actor },
): Promise<Call | Refusal> => {
  const { store, switchboard, clock } = installation;
  const present = await findCall(store, call);
  if (!present) return refuse('not-found', '没有这通电话。');
  const refusal = notOwn(present, actor);
  if (refusal) return refusal;
  if (present.state === 'ended') return present;
  const { sipCallId } = present;
  if (switchboard && sipCallId !== null) {
    await switchboard.hangUp(sipCallId).catch(() => undefined);
    const live = await switchboard.liveCalls().catch(() => null);
    // Nobody knows, or its end is on the way.
    if (live === null || live.some((one) => one.sipCallId === sipCallId)) return present;
  }
  const known = await findCall(store, call);
  return known?.state === 'ended'
    ? known
    : endCall(installation, call, { by: 'system', code: 'lost', outcome: 'lost', at: clock() });
};

/** 手工登记: what became of a call that was dialled by hand. */
export const recordByHand = async (
  installation: Installation,
  { call, reached, actor }: { call: string; reached: boolean; actor: Actor },
): Promise<Call | Refusal> => {
  const at = installation.clock();
  const ending: Ending = reached ? { by: 'seat', code: '200', at } : { by: 'citizen', code: '408', at };
  const ended = await changeCall(
    installation,
    call,
    async (present) => {
      const refusal = notOwn(present, actor);
      if (refusal) return refusal;
      if (present.state !== 'planned' || present.sipCallId !== null)
        return refuse('wrong-state', '这通电话不是手工拨打的，由电话自动登记。');
      // Every call has a name; one without a telephone server carries its own.
      const dialled: CallFact = { type: 'Dialled', sipCallId: `by-hand-${present.id}` };
      const facts: CallFact[] = reached ? [dialled, { type: 'Answered', account: actor.id }] : [dialled];
      const spoken = facts.reduce((one, fact) => evolveCall(one, { ...fact, at }), present);
      const step = await endingStep(installation, spoken, ending);
      return { ...step, facts: [...facts, ...step.facts] };
    },
    at,
  );
  if (!isRefusal(ended)) await tellEnd(installation, ended, ending.code);
  return ended;
};
