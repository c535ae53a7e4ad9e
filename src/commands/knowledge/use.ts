import type { Actor } from '../../domain/access/actor.ts';
import type { KnowledgeReference } from '../../domain/knowledge/entry.ts';
import { recordUseStatements } from '../../store/knowledge-uses.ts';
import type { Installation } from '../installation.ts';
import { shelfOf } from './shelf.ts';

export type KnowledgeUse = {
  entry: KnowledgeReference['entry'];
  version: KnowledgeReference['version'];
  actor: Pick<Actor, 'id'>;
  /** Where it served: the ticket that was answered, the call, both or neither. */
  ticket?: string | null;
  call?: string | null;
};

/** Notes that an answer was given from an entry, and counts it. An entry that is not there is passed over. */
export const recordUse = async (
  { store, clock }: Pick<Installation, 'store' | 'clock'>,
  { entry, version, actor, ticket = null, call = null }: KnowledgeUse,
): Promise<void> => {
  const shelf = await shelfOf({ store });
  const shelved = shelf.slots[shelf.slotOf.get(entry) ?? -1];
  if (!shelved) return;
  await store.atomically(recordUseStatements(store, { entry, version, account: actor.id, ticket, call, at: clock() }));
  shelved.entry.uses += 1;
};
