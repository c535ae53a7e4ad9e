import { localDateOf } from '../../domain/deadline/local-time.ts';
import { dueEditions } from '../../domain/edition/edition.ts';
import type { Instant } from '../../domain/instant.ts';
import { faultsOfFolder } from '../../standard/check-folder.ts';
import { StandardFault } from '../../standard/faults.ts';
import { listEditions } from '../../store/editions.ts';
import { type EditionSource, editionFolder } from './folder.ts';
import { shippedFolder } from './shipped.ts';

/** An edition whose day has come and that can't be read, with the reasons: another one stands in for it. */
export type PassedOver = { number: string; faults: readonly string[] };

/** What was read from the first folder that could be, and the editions passed over before it. */
export type Chosen<Read> = { read: Read; passedOver: PassedOver[] };

const reasonsOf = (fault: unknown): readonly string[] =>
  fault instanceof StandardFault ? fault.faults : [fault instanceof Error ? fault.message : String(fault)];

/**
 * Reads the edition that is in force at a moment: the published one with the latest day that has come, else the
 * shipped folder. One that can't be read is passed over for the one before it, so that a broken edition never stops a
 * server. Throws only when the shipped folder can't be read either.
 */
export const readChosen = async <Read>(
  source: EditionSource,
  at: Instant,
  read: (rules: string) => Read,
): Promise<Chosen<Read>> => {
  const passedOver: PassedOver[] = [];
  for (const { number } of dueEditions(await listEditions(source.store), localDateOf(at))) {
    try {
      const laid = await editionFolder(source, number);
      if (laid === null) continue;
      const faults = faultsOfFolder(laid.folder);
      if (faults.length > 0) throw new StandardFault(faults);
      return { read: read(laid.folder), passedOver };
    } catch (fault) {
      passedOver.push({ number, faults: reasonsOf(fault) });
    }
  }
  return { read: read(shippedFolder(source.root)), passedOver };
};
