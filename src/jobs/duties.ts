import type { Logger } from 'pino';
import { doDuties } from '../commands/duties.ts';
import type { Installation } from '../commands/installation.ts';
import { type DueDuty, dueDuties } from '../store/due-duties.ts';

/** How much was done about how many tickets, and what could not be done, in sentences. */
export type DutyReport = { tickets: number; done: number; failed: string[] };

const BATCH = 200;

/**
 * 到点要做的: takes every ticket whose duty has come, in the order of their duties, and does what is due. A ticket that
 * fails is told of and passed over; it comes again with the next minute and stops no other.
 */
export const fulfilDuties = async (installation: Installation): Promise<DutyReport> => {
  const { store, clock } = installation;
  const now = clock();
  const report: DutyReport = { tickets: 0, done: 0, failed: [] };
  for (let after: DueDuty | null = null; ; ) {
    const batch: DueDuty[] = await dueDuties(store, now, { after, size: BATCH });
    for (const { number } of batch) {
      try {
        report.done += await doDuties(installation, number);
        report.tickets += 1;
      } catch (fault) {
        report.failed.push(fault instanceof Error ? fault.message : String(fault));
      }
    }
    after = batch.at(-1) ?? null;
    if (after === null || batch.length < BATCH) return report;
  }
};

/** The same as a job: what could not be done is an error of its own, since somebody has to look at it. */
export const tendDuties = async (installation: Installation, logger: Logger): Promise<DutyReport> => {
  const report = await fulfilDuties(installation);
  for (const sentence of report.failed) logger.error({ job: 'duties', failed: sentence }, 'duty');
  return report;
};
