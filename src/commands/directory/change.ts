import type { Actor } from '../../domain/access/actor.ts';
import { type DirectoryChange, type DirectoryWish, decideDirectory } from '../../domain/directory/decide.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { Conflict } from '../../store/database.ts';
import { commitDirectory, lastChangeOf } from '../../store/directory.ts';
import type { Installation } from '../installation.ts';
import { type HandedOver, handOverDissolved } from './hand-over.ts';
import { inTurn } from './in-turn.ts';
import { directoryContext, presentRoster } from './present.ts';

/** What came of a wish: the change (null where all was so already) and what went over to a successor at once. */
export type DirectoryDone = { change: DirectoryChange | null; moved: HandedOver };

const staleDirectory = (): Refusal =>
  refuse('stale', '名录刚刚被别人改过，请看过最新情况后再提交。您填写的内容已保留。');

/** Writes decided changes, puts them in force and hands over what dissolved units leave. The one way by which the directory changes. */
export const putInForce = async (
  installation: Installation,
  version: number,
  changes: readonly DirectoryChange[],
  actor: Actor,
): Promise<HandedOver | Refusal> => {
  const by = { id: actor.id, name: actor.name, at: new Date(installation.clock()) };
  try {
    await commitDirectory(installation.store, version, changes, by);
  } catch (fault) {
    if (fault instanceof Conflict) return staleDirectory();
    throw fault;
  }
  await installation.reload();
  return handOverDissolved(installation, actor);
};

/**
 * Adds, changes, dissolves or reinstates one unit; in force when it returns. `seen` is the unit's last entry in the
 * log when the form was drawn: somebody else's change in between is not written over.
 */
export const changeDirectory = (
  installation: Installation,
  wish: DirectoryWish,
  actor: Actor,
  seen: number | null = null,
): Promise<DirectoryDone | Refusal> =>
  inTurn(async () => {
    if (seen !== null && wish.act !== 'add' && (await lastChangeOf(installation.store, wish.code)) !== seen)
      return staleDirectory();
    const { roster, version } = await presentRoster(installation);
    const context = await directoryContext(installation, wish.act === 'add' ? undefined : wish.code);
    const change = decideDirectory(roster, wish, context);
    if (isRefusal(change)) return change;
    if (change === null) return { change, moved: { tickets: 0, accounts: 0 } };
    const moved = await putInForce(installation, version, [change], actor);
    return isRefusal(moved) ? moved : { change, moved };
  });
