import type { Installation } from '../../commands/installation.ts';
import type { KnowledgeReference } from '../../domain/knowledge/entry.ts';
import { versionsOf } from '../../store/knowledge.ts';

/** The version of an entry that an answer names; null where there is no such version, or none was named. */
export const knowledgeOf = async (
  { store }: Installation,
  { entry, version }: { entry: string; version: string },
): Promise<KnowledgeReference | null> => {
  if (entry === '' || !/^\d{1,6}$/u.test(version)) return null;
  const found = (await versionsOf(store, entry)).find((one) => one.version === Number(version));
  return found ? { entry, version: found.version, title: found.content.title } : null;
};
