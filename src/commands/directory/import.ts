import type { Actor } from '../../domain/access/actor.ts';
import { type ImportPlan, planImport } from '../../domain/directory/plan.ts';
import type { NumberedRow } from '../../domain/directory/sheet.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Installation } from '../installation.ts';
import { putInForce } from './change.ts';
import type { HandedOver } from './hand-over.ts';
import { inTurn } from './in-turn.ts';
import { directoryContext, presentRoster } from './present.ts';

/** A plan, and the version of the directory that it was made on. */
export type Preview = { plan: ImportPlan; version: number };

/** 导入预览: what a list would do; nothing is written. */
export const previewImport = async (installation: Installation, rows: readonly NumberedRow[]): Promise<Preview> => {
  const { roster, version } = await presentRoster(installation);
  return { plan: planImport(roster, rows, await directoryContext(installation)), version };
};

/** `plan` is what was written; `moved` what went over to successors. With another version than the one seen, nothing is written and the new preview comes back. */
export type Imported = { plan: ImportPlan; moved: HandedOver };

/** Imports the accepted lines of a list, all or none, provided that the directory is still the one of the preview. */
export const importUnits = (
  installation: Installation,
  rows: readonly NumberedRow[],
  seenVersion: number,
  actor: Actor,
): Promise<Imported | { outdated: Preview } | Refusal> =>
  inTurn(async () => {
    const { plan, version } = await previewImport(installation, rows);
    if (version !== seenVersion) return { outdated: { plan, version } };
    if (plan.changes.length === 0) return { plan, moved: { tickets: 0, accounts: 0 } };
    const moved = await putInForce(installation, version, plan.changes, actor);
    return isRefusal(moved) ? moved : { plan, moved };
  });
