import type { Logger } from 'pino';
import type { Switchboard } from '../commands/calls/switchboard.ts';
import type { Config } from '../config.ts';
import { kamailioSwitchboard } from './kamailio/switchboard.ts';

/** The telephone server that the configuration names; null where it names none. */
export const switchboardOf = (config: Config, logger: Logger): Switchboard | null =>
  config.telephony === null ? null : kamailioSwitchboard(config.telephony, logger);
