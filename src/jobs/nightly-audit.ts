import type { Logger } from 'pino';
import { checkNightly, type NightlyCheck } from '../commands/audit/nightly.ts';
import type { Installation } from '../commands/installation.ts';

/** 每晚核对 as a job: what does not agree is an error in the log too, since somebody has to look at it. */
export const auditNightly = async (installation: Installation, logger: Logger): Promise<NightlyCheck> => {
  const result = await checkNightly(installation);
  for (const { ticket, sentence } of result.broken) logger.error({ job: 'audit', ticket, sentence }, 'audit');
  return result;
};
