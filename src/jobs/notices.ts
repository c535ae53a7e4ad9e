import type { Logger } from 'pino';
import type { Installation } from '../commands/installation.ts';
import { deliverDue } from '../commands/notices/deliver.ts';
import { type Told, tellEvents } from '../commands/notices/tell.ts';
import { DAY } from '../domain/instant.ts';
import { removeTaken } from '../store/deliveries.ts';
import { removeNotices } from '../store/notices.ts';
import { removeTold } from '../store/outbox.ts';

/** Days after which told events, notices and sent parcels are dropped; the tickets keep their own history. */
const KEPT = { outbox: 30 * DAY, notices: 90 * DAY, deliveries: 90 * DAY };

/** 提醒: tells of what has happened and was not told yet. */
export const tell = (installation: Installation, logger: Logger): Promise<Told> =>
  tellEvents(installation, (fault) => logger.error({ err: fault }, 'notice'));

/** 清理: drops old rows of outbox, notices and deliveries. */
export const dropOldNotices = async ({ store, clock }: Installation): Promise<void> => {
  await removeTold(store, clock() - KEPT.outbox);
  await removeNotices(store, clock() - KEPT.notices);
  await removeTaken(store, clock() - KEPT.deliveries);
};

/** Work that is asked for at any time, runs once at a time, and runs once more when it was asked for meanwhile. */
const rounds = (work: () => Promise<void>, logger: Logger): (() => void) => {
  let working = false;
  let again = false;
  const run = async (): Promise<void> => {
    working = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } catch (fault) {
      logger.error({ err: fault }, 'notice');
    } finally {
      working = false;
    }
  };
  return () => {
    again = true;
    if (!working) void run();
  };
};

/** Tells of every commit of this process at once and sends what came of it; a slow mail server holds no notice up. Gives the function that ends it. */
export const tellAtOnce = (installation: Installation, logger: Logger): (() => void) => {
  const deliver = rounds(async () => {
    await deliverDue(installation);
  }, logger);
  const told = rounds(async () => {
    if ((await tell(installation, logger)).posted > 0) deliver();
  }, logger);
  return installation.changes.listen(told);
};
