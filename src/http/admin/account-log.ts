import { type Logger, pino } from 'pino';
import type { SignedIn } from '../env.ts';

export type AccountAct = 'created' | 'changed' | 'disabled' | 'enabled' | 'password-reset' | 'sessions-ended';

let logger: Logger | null = null;

/** Writes who did what to which account into the log: one line, without passwords. */
export const logAccountAct = (by: SignedIn, act: AccountAct, account: { id: string; login: string }): void => {
  logger ??= pino({ name: 'accounts', level: process.env['GUIKOU_LOG_LEVEL'] ?? 'info' });
  logger.info({ by: by.login, act, account: account.id, login: account.login }, 'account');
};
