import type { Role } from '../../domain/access/role.ts';
import { pairObjection } from '../../domain/merging/pair.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import type { Workspace } from './workspace.ts';

type Pairing = { follower: string; leader: string; reason: string };

/** Puts one ticket under another: Merged on the one, FollowerAttached on the other. */
const pairUp = async (workspace: Workspace, { follower, leader, reason }: Pairing): Promise<Refusal | null> => {
  const below = await workspace.find(follower);
  const above = await workspace.find(leader);
  if (!below || !above)
    return refuse('not-found', '没有找到其中一件工单，或它不在您的办理范围内。请核对编号。', 'into');
  return (
    pairObjection(below, above) ??
    workspace.take(below, { type: 'Merge', into: leader, reason }) ??
    workspace.take(above, { type: 'AttachFollower', follower })
  );
};

/**
 * Brings the followers of a ticket along: each is taken off it and follows the new leader, so that no chain arises in
 * which an answer would have to be passed on twice.
 */
const bringAlong = async (workspace: Workspace, { follower, leader, reason }: Pairing): Promise<Refusal | null> => {
  const former = await workspace.find(follower);
  for (const number of former?.followers ?? []) {
    const one = await workspace.find(number);
    const from = await workspace.find(follower);
    // Archived meanwhile: it stays where it is, and its page goes on by the chain.
    if (!one || !from || one.state !== 'merged') continue;
    const refusal =
      workspace.take(one, { type: 'Detach', reason }) ??
      workspace.take(from, { type: 'ReleaseFollower', follower: number }) ??
      (await pairUp(workspace, { follower: number, leader, reason }));
    if (refusal) return refusal;
  }
  return null;
};

/** Lets a ticket follow another, with those that follow it. */
export const follow = async (workspace: Workspace, pairing: Pairing & { role: Role }): Promise<Refusal | null> => {
  const follower = await workspace.find(pairing.follower);
  // Those who follow it are taken off it first, which is not everybody's to do.
  if (
    follower &&
    follower.followers.length > 0 &&
    !isPermitted({ ...follower, state: 'merged' }, 'Detach', pairing.role)
  )
    return refuse('not-allowed', `这件工单已带 ${follower.followers.length} 件重复诉求，须由派单员并单。`);
  return (await bringAlong(workspace, pairing)) ?? pairUp(workspace, pairing);
};
