import type { Installation } from '../../commands/installation.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import type { KnowledgeReference } from '../../domain/knowledge/entry.ts';
import { isUsableOn } from '../../domain/knowledge/validity.ts';
import { findEntry, versionsOf } from '../../store/knowledge.ts';

/** The version of an entry that an answer names; null where none was named, there is no such version, or the entry may not be answered from today. */
export const knowledgeOf = async (
  { store, clock }: Pick<Installation, 'store' | 'clock'>,
  { entry, version }: { entry: string; version: string },
): Promise<KnowledgeReference | null> => {
  if (entry === '' || !/^\d{1,6}$/u.test(version)) return null;
  const present = await findEntry(store, entry);
  if (present === null || !isUsableOn(present, localDateOf(clock()))) return null;
  const found = (await versionsOf(store, entry)).find((one) => one.version === Number(version));
  return found ? { entry, version: found.version, title: found.content.title } : null;
};
