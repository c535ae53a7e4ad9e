import type { Actor, Scope } from '../../domain/access/actor.ts';
import { MOST_AT_ONCE } from '../../domain/merging/merging.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandOf } from '../../domain/ticket/commands.ts';
import { checkTexts } from '../../domain/ticket/wording.ts';
import type { Act } from '../act.ts';
import type { Done } from '../handle.ts';
import type { Installation } from '../installation.ts';
import { follow } from './follow.ts';
import { missingRefusal, staleRefusal, together } from './workspace.ts';

type MergeWish = Act & { command: CommandOf<'Merge'> };
type DetachWish = Act & { command: CommandOf<'Detach'> };

/** 并单: the ticket follows `into` from now on; both change in one transaction. */
export const merge = (installation: Installation, wish: MergeWish): Promise<Done | Refusal> =>
  together(installation, wish, async (workspace) => {
    const { number, command, seenVersion, actor } = wish;
    const ticket = await workspace.find(number);
    if (!ticket) return missingRefusal(number);
    if (seenVersion !== null && seenVersion !== ticket.version) return staleRefusal();
    if ((await workspace.find(command.into)) === null) return missingRefusal(command.into, 'into');
    const pairing = { follower: number, leader: command.into, reason: command.reason, role: actor.role };
    const refusal = checkTexts(command) ?? (await follow(workspace, pairing));
    const done = workspace.doneTo(number);
    return refusal ?? (done ? { outcome: done } : missingRefusal(number));
  });

/** 撤销并单: the follower waits for its own dispatch again. */
export const detach = (installation: Installation, wish: DetachWish): Promise<Done | Refusal> =>
  together(installation, wish, async (workspace) => {
    const { number, command, seenVersion } = wish;
    const ticket = await workspace.find(number);
    if (!ticket) return missingRefusal(number);
    if (seenVersion !== null && seenVersion !== ticket.version) return staleRefusal();
    const leader = ticket.mergedInto === null ? null : await workspace.find(ticket.mergedInto);
    const refusal =
      workspace.take(ticket, command) ??
      (leader?.followers.includes(number)
        ? workspace.take(leader, { type: 'ReleaseFollower', follower: number })
        : null);
    const done = workspace.doneTo(number);
    return refusal ?? (done ? { outcome: done } : missingRefusal(number));
  });

/** What became of a storm that was taken in: who follows now, and who doesn't and why. */
export type TakenIn = { merged: string[]; left: { number: string; sentence: string }[] };

export type StormWish = {
  leader: string;
  followers: readonly string[];
  reason: string;
  actor: Actor;
  scope: Scope;
  seenVersion: number | null;
};

/**
 * 批量并单: takes many followers in at once, all in one transaction. Those that can't be merged are left and named;
 * when none can, nothing happens and the first reason is the answer.
 */
export const mergeAll = (installation: Installation, wish: StormWish): Promise<TakenIn | Refusal> =>
  together(installation, wish, async (workspace) => {
    const followers = [...new Set(wish.followers)];
    if (followers.length === 0) return refuse('invalid', '请先勾选要并入的诉求。', 'followers');
    if (followers.length > MOST_AT_ONCE)
      return refuse('invalid', `一次最多并入 ${MOST_AT_ONCE} 件，请分几次办理。`, 'followers');
    const leader = await workspace.find(wish.leader);
    if (!leader) return missingRefusal(wish.leader);
    if (wish.seenVersion !== null && wish.seenVersion !== leader.version) return staleRefusal();
    const text = checkTexts({ type: 'Merge', into: wish.leader, reason: wish.reason });
    if (text) return text;
    const taken: TakenIn = { merged: [], left: [] };
    for (const follower of followers) {
      const pairing = { follower, leader: wish.leader, reason: wish.reason, role: wish.actor.role };
      const refusal = await workspace.wholly(() => follow(workspace, pairing));
      if (refusal) taken.left.push({ number: follower, sentence: refusal.sentence });
      else taken.merged.push(follower);
    }
    const [first] = taken.left;
    return taken.merged.length === 0 && first ? refuse('wrong-state', first.sentence, 'followers') : { outcome: taken };
  });
