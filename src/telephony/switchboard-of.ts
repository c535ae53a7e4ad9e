import type { Logger } from 'pino';
import type { Switchboard } from '../commands/calls/switchboard.ts';
import type { Config } from '../config.ts';

/** The telephone server that the configuration names; null where it names none. */
export const switchboardOf = (_config: Config, _logger: Logger): Switchboard | null => null;
