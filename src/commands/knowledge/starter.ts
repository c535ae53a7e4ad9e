import { join } from 'node:path';
import type { KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import { readStarterEntries } from '../../standard/starter-knowledge.ts';
import { addEntryStatements, findEntries } from '../../store/knowledge.ts';
import type { Installation } from '../installation.ts';
import { keptBody } from './clean.ts';
import { reshelve } from './shelf.ts';

const VALID_FROM = '2026-01-01';
/** Laws change: until then the hotline looks through what was shipped. */
const REVIEW_ON = '2027-05-31';
/** Stands below each of them, so that nobody takes a model for the rule of the place. */
const NOTE = '_示范条目，按国家规定编写；当地有补充规定的，以当地最新规定为准。_';

/**
 * Adds the entries that are shipped, as the hotline's. What is there already stays as people have rewritten or retired it, so
 * that it can be called at every start. Throws a StandardFault for a damaged file.
 */
export const loadStarterKnowledge = async ({
  store,
  root,
  clock,
}: Pick<Installation, 'store' | 'root' | 'clock'>): Promise<void> => {
  const shipped = readStarterEntries(join(root, 'data/knowledge'));
  const there = new Set(
    (
      await findEntries(
        store,
        shipped.map(({ id }) => `starter-${id}`),
      )
    ).map(({ id }) => id),
  );
  const entries = shipped
    .filter(({ id }) => !there.has(`starter-${id}`))
    .map(
      ({ id, title, aliases, matter, body, sources }): KnowledgeEntry => ({
        ...keptBody(`${body}\n\n${NOTE}`),
        id: `starter-${id}`,
        state: 'published',
        version: 1,
        title,
        aliases,
        matter: matter ?? null,
        division: null,
        unit: null,
        validFrom: VALID_FROM,
        validUntil: null,
        reviewOn: REVIEW_ON,
        isPublic: true,
        sources,
        attachments: [],
        uses: 0,
        changedAt: clock(),
        changedBy: '系统预置',
      }),
    );
  if (entries.length === 0) return;
  const by = { account: 'system', name: '系统预置', note: '系统预置的示范条目' };
  await store.atomically(entries.flatMap((entry) => addEntryStatements(store, entry, by)));
  reshelve({ store });
};
