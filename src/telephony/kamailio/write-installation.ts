import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { orderKeyOf } from '../order-key.ts';
import { installationFile, mediaFile, secretFile, type TelephonePlan, tlsFile } from './installation-file.ts';

/** A writer and readers at the same time must not hinder each other: a row that Kamailio can't write at once is lost. */
const makeBook = (file: string, schema: string): void => {
  const book = new Sqlite(file);
  try {
    book.pragma('journal_mode = WAL');
    book.exec(schema);
  } finally {
    book.close();
  }
};

/** A secret kept from an earlier run, else a new one: who makes the files anew must not throw out all telephones. */
const keptSecret = (file: string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
};

/** Writes everything that Kamailio and rtpengine need into the plan's folder; gives the lines of environment for the application. */
export const writeInstallation = (templates: string, plan: TelephonePlan): string[] => {
  const { folder } = plan;
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  mkdirSync(join(folder, 'book'), { recursive: true, mode: 0o750 });
  if (plan.recordings !== null) mkdirSync(plan.recordings, { recursive: true, mode: 0o750 });
  const secret = keptSecret(join(folder, 'secret'));
  copyFileSync(join(templates, 'kamailio.cfg'), join(folder, 'kamailio.cfg'));
  chmodSync(join(folder, 'kamailio.cfg'), 0o644);
  writeFileSync(join(folder, 'installation.cfg'), installationFile(plan));
  const secrets = join(folder, 'secret.cfg');
  writeFileSync(secrets, secretFile(secret, orderKeyOf(secret)), { mode: 0o600 });
  chmodSync(secrets, 0o600);
  if (plan.secure) writeFileSync(join(folder, 'tls.cfg'), tlsFile(plan.secure));
  if (plan.media)
    writeFileSync(
      join(folder, 'rtpengine.conf'),
      mediaFile(readFileSync(join(templates, 'rtpengine.conf'), 'utf8'), plan),
    );
  const book = join(folder, 'book/calls.sqlite');
  makeBook(book, readFileSync(join(templates, 'book.sql'), 'utf8'));
  const server = plan.secure
    ? `wss://${plan.domain}:${plan.secure.port}/ws`
    : `ws://${plan.publicAddress}:${plan.plainPort ?? ''}/ws`;
  const lines = [
    `GUIKOU_SIP_DOMAIN=${plan.domain}`,
    `GUIKOU_SIP_SERVER=${server}`,
    `GUIKOU_SIP_SECRET=${secret}`,
    `GUIKOU_SIP_EVENTS=${plan.events}`,
    `GUIKOU_SIP_COMMANDS=${plan.commands}`,
    `GUIKOU_SIP_BOOK=${book}`,
    ...(plan.recordings === null ? [] : [`GUIKOU_SIP_RECORDINGS=${plan.recordings}`]),
  ];
  const environment = join(folder, 'guikou.env');
  writeFileSync(environment, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(environment, 0o600);
  return lines;
};
