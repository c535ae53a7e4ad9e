import type { Logger } from 'pino';
import type { Courier } from '../commands/notices/couriers.ts';
import { type DeliveryWay, deliveryWayNames, maskMail } from '../domain/notice/delivery.ts';
import { maskPhone } from '../domain/privacy/mask.ts';

/** Long numbers in a text, such as a phone's; a ticket's number of fourteen digits stays readable. */
const PHONE_LIKE = /(?<!\d)\d{7,12}(?!\d)/gu;

/** What opens a page without further questions has no place in a log. */
const LINK_TOKEN = /(\/e\/)[\w-]+/gu;

/** Writes what would be sent to the log, with the recipient masked: for a demonstration, and until a gateway is there. */
export const logCourier = (way: DeliveryWay, logger: Logger): Courier => ({
  kind: 'log',
  carry: async ({ recipient, subject, text, ticket }) => {
    const masked = way === 'mail' ? maskMail(recipient) : maskPhone(recipient);
    logger.info(
      { to: masked, subject, text: text.replaceAll(LINK_TOKEN, '$1***').replaceAll(PHONE_LIKE, maskPhone), ticket },
      deliveryWayNames[way],
    );
  },
});
