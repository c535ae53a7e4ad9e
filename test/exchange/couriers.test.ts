import { pino } from 'pino';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { couriersOf } from '../../src/exchange/couriers.ts';
import { mailServer } from '../support/mail-server.ts';

const hotlineName = '十堰 12345 热线';
const text = '特急：派来工单 20261123000001（占道经营），须在 11月23日 11:00 前签收。';
const parcel = { way: 'mail' as const, recipient: 'li@cg.example.cn', subject: '紧急提醒', text, ticket: null };

/** A logger that keeps what it is told. */
const keeping = () => {
  const lines: string[] = [];
  return { lines, logger: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }) };
};

test('without a mail server everything is written to the log, people masked, numbers of tickets readable', async () => {
  const { lines, logger } = keeping();
  const { message, mail } = couriersOf({ mail: null, hotlineName }, logger);
  assert.equal([message.kind, mail.kind], ['log', 'log']);
  await mail.carry(parcel);
  await message.carry({
    ...parcel,
    way: 'message',
    recipient: '13872671234',
    text: '您的诉求（编号 20261123000001）请联系 13872671234，请您评价：https://12345.example.cn/e/Zm9vYmFyYmF6 （15 天内有效）',
  });
  const all = lines.join('');
  assert.match(all, 'l***@cg.example.cn');
  assert.match(all, '138****1234');
  assert.match(all, '20261123000001');
  assert.not.match(all, '13872671234');
  assert.not.match(all, 'li@cg');
  assert.not.match(all, 'Zm9vYmFyYmF6', 'a link that opens by itself stands in no log');
});

test('with a mail server the mail arrives there whole, from the hotline to the one recipient', async () => {
  const server = await mailServer();
  const { mail } = couriersOf(
    { mail: { url: server.url, from: '12345@sy.example.cn' }, hotlineName },
    keeping().logger,
  );
  assert.is(mail.kind, 'smtp');
  await mail.carry(parcel);
  const [received] = server.mails;
  assert.is(server.mails.length, 1);
  assert.match(received?.from ?? '', '<12345@sy.example.cn>');
  assert.match(received?.to ?? '', '<li@cg.example.cn>');
  const [head = '', ...body] = (received?.data ?? '').split('\n\n');
  assert.match(head, /Subject: =\?UTF-8\?/iu);
  const encoded = body.join('\n\n');
  const plain = /base64/iu.test(head)
    ? Buffer.from(encoded, 'base64').toString('utf8')
    : Buffer.from(
        encoded
          .replaceAll('=\n', '')
          .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => `%${hex}`)
          .replaceAll(/%([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  assert.match(plain, text);
  await server.stop();
});

test('a recipient that the server refuses, and a server that is not there, are faults to be tried again', async () => {
  const server = await mailServer();
  const { mail } = couriersOf(
    { mail: { url: server.url, from: '12345@sy.example.cn' }, hotlineName },
    keeping().logger,
  );
  server.answer('550 no such user li@cg.example.cn');
  const failing = async (): Promise<string> => {
    try {
      await mail.carry(parcel);
      return '';
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
  };
  assert.match(await failing(), '550');
  await server.stop();
  assert.match(await failing(), /ECONNREFUSED|connect/iu);
});

test.run();
