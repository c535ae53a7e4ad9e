import { randomUUID } from 'node:crypto';
import { type ImportPlan, type NumberedEntryRow, planImport } from '../../domain/knowledge/sheet.ts';
import { Conflict } from '../../store/database.ts';
import { addEntryStatements, knowledgeStamp, replaceEntryStatements } from '../../store/knowledge.ts';
import { allEntries } from '../../store/knowledge-list.ts';
import type { Installation } from '../installation.ts';
import { keptBody } from './clean.ts';
import type { Writer } from './keep.ts';
import { divisionCodeOf, knownTo, unitCodeOf } from './known.ts';
import { reshelve } from './shelf.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'matters' | 'divisions' | 'directory'>;

/** What a list would do, and how the knowledge base stood when that was found. */
export type ImportPreview = { plan: ImportPlan; stamp: string };

/** Looks at a list without writing anything. */
export const previewKnowledge = async (
  parts: Parts,
  rows: readonly NumberedEntryRow[],
  { actor, keeper }: Writer,
): Promise<ImportPreview> => {
  const { entries, newest } = await knowledgeStamp(parts.store);
  const plan = planImport(rows, {
    existing: await allEntries(parts.store),
    known: knownTo(parts),
    keeper,
    name: actor.name,
    now: parts.clock(),
    newId: randomUUID,
    bodyOf: keptBody,
    unitCode: (typed) => unitCodeOf(parts, typed),
    divisionCode: (typed) => divisionCodeOf(parts, typed),
  });
  return { plan, stamp: `${entries}.${newest ?? 0}` };
};

/** Writes a list, all of it or nothing: not while a line has a fault, nor when anything has changed since it was looked at. */
export const importKnowledge = async (
  parts: Parts,
  rows: readonly NumberedEntryRow[],
  seen: string,
  writer: Writer,
): Promise<{ written: number } | { again: ImportPreview }> => {
  const preview = await previewKnowledge(parts, rows, writer);
  const { writes, faults } = preview.plan;
  if (faults.length > 0 || preview.stamp !== seen) return { again: preview };
  const by = { account: writer.actor.id, name: writer.actor.name, note: '导入' };
  const { store } = parts;
  try {
    await store.atomically(
      writes.flatMap(({ act, entry }) =>
        act === 'add' ? addEntryStatements(store, entry, by) : replaceEntryStatements(store, entry, by),
      ),
    );
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return { again: await previewKnowledge(parts, rows, writer) };
  }
  reshelve(parts);
  return { written: writes.length };
};
