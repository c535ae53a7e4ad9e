import { createTransport } from 'nodemailer';
import type { Courier } from '../commands/notices/couriers.ts';
import { SECOND } from '../domain/instant.ts';

/** The server and the sender of all mails. */
export type MailSettings = { url: string; from: string; sender: string };

const PATIENCE = 20 * SECOND;

/** Sends mails by an SMTP server, one connection each: they are few. Throws what the server or the network said. */
export const smtpCourier = ({ url, from, sender }: MailSettings): Courier => {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // What is sent is made here and never names a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',
    carry: async ({ recipient, subject, text }) => {
      await transport.sendMail({ from: { name: sender, address: from }, to: recipient, subject, text });
    },
  };
};
