import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeTelephony } from '../../src/cli/telephony.ts';
import { readConfig } from '../../src/config.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const wishOf = (out: string) => ({
  domain: 'hotline.example.gov.cn',
  address: '10.20.30.40',
  'public-address': '203.0.113.5',
  wss: '8443',
  certificate: '/etc/ssl/hotline.pem',
  key: '/etc/ssl/hotline.key',
  lines: '12345,071912345',
  trunk: '203.0.113.8,203.0.113.16/29',
  'trunk-server': '203.0.113.8:5060',
  number: '071912345',
  origin: 'https://12345.example.gov.cn',
  recordings: '/var/spool/hotline',
  out,
});

const make = (wish: Record<string, unknown>) => {
  const said: string[] = [];
  const code = makeTelephony(wish, (line) => said.push(line));
  return { code, said: said.join('\n') };
};

const modeOf = (file: string): number => statSync(file).mode & 0o777;

test('the files of a telephone server are written, the secret only where nobody else reads it', () => {
  const out = join(temporaryFolder('telephony'), 'out');
  const { code, said } = make({ ...wishOf(out), recordings: join(out, 'pcap') });
  assert.is(code, 0, said);
  const secret = readFileSync(join(out, 'secret'), 'utf8').trim();
  assert.match(secret, /^[0-9a-f]{64}$/u);
  assert.not.match(said, secret, 'a terminal keeps what it has shown');
  assert.match(said, 'GUIKOU_SIP_SECRET=（见 guikou.env）');
  for (const name of ['secret', 'secret.cfg', 'guikou.env']) assert.is(modeOf(join(out, name)), 0o600, name);
  for (const name of ['kamailio.cfg', 'installation.cfg', 'rtpengine.conf', 'tls.cfg'])
    assert.not.match(readFileSync(join(out, name), 'utf8'), secret);
  const installation = readFileSync(join(out, 'installation.cfg'), 'utf8');
  assert.match(installation, '#!define TRUNK_SOURCES (src_ip==203.0.113.8 || src_ip==203.0.113.16/29)');
  assert.match(installation, 'listen=udp:10.20.30.40:5060 advertise 203.0.113.5:5060');
  assert.match(installation, '"!ORIGINS!https://12345[.]example[.]gov[.]cn!g"');
  assert.match(installation, 'listen=tcp:127.0.0.1:8449');
  assert.not.match(installation, 'WITHOUT_MEDIA');
  assert.match(readFileSync(join(out, 'rtpengine.conf'), 'utf8'), 'interface = 10.20.30.40!203.0.113.5');
  assert.match(readFileSync(join(out, 'rtpengine.conf'), 'utf8'), 'recording-method = pcap');
  assert.ok(existsSync(join(out, 'book/calls.sqlite')));
});

test('the lines of environment are what the application reads', () => {
  const out = join(temporaryFolder('telephony'), 'out');
  make({ ...wishOf(out), recordings: join(out, 'pcap') });
  const lines = readFileSync(join(out, 'guikou.env'), 'utf8').trim().split('\n');
  const { telephony } = readConfig(Object.fromEntries(lines.map((line) => line.split('='))));
  assert.equal(telephony, {
    domain: 'hotline.example.gov.cn',
    server: 'wss://hotline.example.gov.cn:8443/ws',
    secret: readFileSync(join(out, 'secret'), 'utf8').trim(),
    events: '127.0.0.1:8448',
    commands: '127.0.0.1:8449',
    book: join(out, 'book/calls.sqlite'),
    recordings: join(out, 'pcap'),
    webCalls: false,
  });
});

test('made anew, the secret stays, so that no telephone is thrown out', () => {
  const out = join(temporaryFolder('telephony'), 'out');
  const wish = { ...wishOf(out), recordings: undefined };
  make(wish);
  const secret = readFileSync(join(out, 'secret'), 'utf8');
  make({ ...wish, lines: '12345' });
  assert.is(readFileSync(join(out, 'secret'), 'utf8'), secret);
  assert.not.match(readFileSync(join(out, 'installation.cfg'), 'utf8'), 'WITH_RECORDING');
});

test('everything that is wrong is said at once, and nothing is written', () => {
  const out = join(temporaryFolder('telephony'), 'out');
  const { code, said } = make({
    ...wishOf(out),
    domain: 'hotline!',
    certificate: undefined,
    trunk: 'carrier',
    origin: 'https://12345.example.gov.cn/seat',
    events: '0.0.0.0:8448',
    media: false,
  });
  assert.is(code, 1);
  for (const name of ['--domain', '--trunk', '--origin']) assert.match(said, name);
  assert.not.ok(existsSync(out));
  const { said: further } = make({ ...wishOf(out), certificate: undefined, events: '0.0.0.0:8448', media: false });
  for (const name of ['--certificate', '--events', '--no-media']) assert.match(further, name);
  assert.not.ok(existsSync(out));
});

test('the secret is not put among the sources', () => {
  const out = join(root, 'data/telephony/mine');
  const { code, said } = make(wishOf(out));
  assert.is(code, 1);
  assert.match(said, '密钥');
  assert.not.ok(existsSync(out));
});

test.run();
