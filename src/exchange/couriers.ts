import type { Logger } from 'pino';
import type { Couriers } from '../commands/notices/couriers.ts';
import type { Config } from '../config.ts';
import { logCourier } from './log-courier.ts';
import { smtpCourier } from './smtp-courier.ts';

/** The ways out of the house as configured: mails by SMTP where a server is named, all else into the log. No gateway for messages is built in yet. */
export const couriersOf = ({ mail, hotlineName }: Pick<Config, 'mail' | 'hotlineName'>, logger: Logger): Couriers => ({
  message: logCourier('message', logger),
  mail: mail === null ? logCourier('mail', logger) : smtpCourier({ ...mail, sender: hotlineName }),
});
