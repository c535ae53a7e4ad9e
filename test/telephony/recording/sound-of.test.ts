import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CallSound } from '../../../src/commands/calls/recording-source.ts';
import type { CallDirection } from '../../../src/domain/call/call.ts';
import { readMetadata } from '../../../src/telephony/recording/metadata.ts';
import { readPcap } from '../../../src/telephony/recording/pcap.ts';
import { soundOf } from '../../../src/telephony/recording/sound-of.ts';
import {
  BEGINNING,
  captureOf,
  metadataOf,
  pcapOf,
  rtpBytes,
  runsOf,
  type Sent,
  sidesOf,
  speech,
} from '../../support/captures.ts';

const NAME = 'zhang%2F1%40trunk-10601f69e8c5fc87.pcap';
/** What comes in at 30018 is the citizen's, at 30000 the seat's: that one's description is a browser's. */
const CITIZEN = 30_018;
const SEAT = 30_000;
const inbound = metadataOf(NAME, [
  { mode: 'offer', port: SEAT, profile: 'UDP/TLS/RTP/SAVPF' },
  { mode: 'answer', port: CITIZEN, profile: 'RTP/AVP' },
]);

const made = (sent: readonly Sent[], text = inbound, direction: CallDirection = 'inbound') => {
  const metadata = readMetadata(text);
  if (metadata === null) throw new Error('no metadata');
  return soundOf(metadata, readPcap(captureOf(sent)) ?? [], direction);
};

const heard = (
  outcome: ReturnType<typeof made>,
): Record<'citizen' | 'seat', string> & Pick<CallSound, 'milliseconds'> => {
  if ('refused' in outcome) throw new Error(outcome.words);
  const { citizen, seat } = sidesOf(outcome.wav);
  return { citizen: runsOf(citizen), seat: runsOf(seat), milliseconds: outcome.milliseconds };
};

test('both sides stand in one file, the citizen left and the seat right, each from when it was first heard', () => {
  const outcome = made([
    ...speech(CITIZEN, 0x11, { packets: 5 }),
    ...speech(SEAT, 0x22, { packets: 2, after: 60, source: 9 }),
  ]);
  assert.equal(heard(outcome), { citizen: '100 11', seat: '60 silence, 40 22', milliseconds: 100 });
  assert.is('startedAt' in outcome && outcome.startedAt, BEGINNING);
});

test('the file is a WAV of two channels of A-law at 8 kHz', () => {
  const outcome = made(speech(CITIZEN, 0x11, { packets: 1 }));
  const wav = 'wav' in outcome ? outcome.wav : Buffer.alloc(0);
  assert.is(wav.toString('latin1', 0, 16), `RIFF${wav.toString('latin1', 4, 8)}WAVEfmt `);
  assert.equal(
    [wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt32LE(28), wav.readUInt16LE(34)],
    [6, 2, 8_000, 16_000, 8],
  );
  assert.equal([wav.readUInt32LE(4), wav.readUInt32LE(46), wav.readUInt32LE(54)], [wav.length - 8, 160, 320]);
});

test('packets that come late, twice or never: each in its place, the lost one silent', () => {
  const [one, two, three, four] = speech(CITIZEN, 0x11, { packets: 4 });
  if (!one || !two || !three || !four) throw new Error('too short');
  const late = { ...two, after: 50, sound: speech(CITIZEN, 0x12, { packets: 1 })[0]?.sound ?? two.sound };
  assert.is(
    heard(made([one, three, late, late, { ...four, sequence: 6, timestamp: 800, after: 100 }])).citizen,
    '20 11, 20 12, 20 11, 40 silence, 20 11',
  );
});

test('counters that run over go on', () => {
  const sent = speech(CITIZEN, 0x11, { packets: 4, sequence: 65_534, timestamp: 2 ** 32 - 320 });
  assert.is(heard(made(sent)).citizen, '80 11');
});

test('a pause without packets is as long as it was, also where the telephone counts anew afterwards', () => {
  const before = speech(CITIZEN, 0x11, { packets: 2 });
  const on = speech(CITIZEN, 0x11, { packets: 2, after: 5_000, sequence: 3, timestamp: 40_000 });
  const anew = speech(CITIZEN, 0x12, { packets: 1, after: 9_000, sequence: 5, timestamp: 3_000_000_000 });
  const other = speech(CITIZEN, 0x13, { packets: 1, after: 9_500, source: 8, timestamp: 77 });
  assert.is(
    heard(made([...before, ...on, ...anew, ...other])).citizen,
    '40 11, 4960 silence, 40 11, 3960 silence, 20 12, 480 silence, 20 13',
  );
});

test('µ-law is taken in as A-law; keys pressed make no sound', () => {
  const sent = [
    ...speech(CITIZEN, 0xff, { packets: 1, type: 0 }),
    ...speech(CITIZEN, 0x00, { packets: 1, after: 20, sequence: 2, timestamp: 160, type: 0 }),
    ...speech(CITIZEN, 0x05, { packets: 1, after: 40, sequence: 3, timestamp: 320, type: 101 }),
    ...speech(SEAT, 0x80, { packets: 1, after: 40, source: 9, type: 0 }),
  ];
  assert.equal(heard(made(sent)), {
    citizen: '20 silence, 20 2a, 20 silence',
    seat: '40 silence, 20 aa',
    milliseconds: 60,
  });
});

test('what we can’t read is refused by name, and where nobody spoke there is nothing', () => {
  assert.equal(made(speech(SEAT, 0x11, { packets: 3, type: 111 })), { refused: 'codec', words: 'OPUS' });
  assert.equal(made(speech(SEAT, 0x11, { packets: 3, type: 77 })), { refused: 'codec', words: 'payload type 77' });
  assert.equal(made([]), { refused: 'silent', words: 'no sound' });
});

test('between two telephones of the same kind the one who called is told by the first offer', () => {
  const plain = (profile: string) =>
    metadataOf(NAME, [
      { mode: 'offer', port: SEAT, profile },
      { mode: 'answer', port: CITIZEN, profile },
      { mode: 'offer', port: CITIZEN, profile },
    ]);
  const sent = [...speech(CITIZEN, 0x11, { packets: 1 }), ...speech(SEAT, 0x22, { packets: 1, source: 9 })];
  assert.equal(heard(made(sent, plain('RTP/AVP'))), { citizen: '20 11', seat: '20 22', milliseconds: 20 });
  const asked = heard(made(sent, plain('UDP/TLS/RTP/SAVPF'), 'outbound'));
  assert.equal(asked, { citizen: '20 22', seat: '20 11', milliseconds: 20 });
});

test('what is no RTP, packets to other ports and a file that breaks off do no harm', () => {
  const [one] = speech(CITIZEN, 0x11, { packets: 1 });
  if (!one) throw new Error('too short');
  const report = Buffer.from([0x80, 200, ...new Uint8Array(26)]);
  const file = pcapOf([
    { to: CITIZEN, after: 0, payload: Buffer.from('not sound') },
    { to: CITIZEN, after: 1, payload: report },
    { to: CITIZEN, after: 2, payload: rtpBytes(one) },
    { to: 40_000, after: 3, payload: rtpBytes(one) },
    { to: CITIZEN, after: 22, payload: rtpBytes({ ...one, sequence: 2, timestamp: 160 }) },
  ]);
  const packets = readPcap(file.subarray(0, file.length - 7)) ?? [];
  assert.equal(
    packets.map(({ to, at }) => [to, at - BEGINNING]),
    [
      [CITIZEN, 0],
      [CITIZEN, 1],
      [CITIZEN, 2],
      [40_000, 3],
    ],
  );
  const metadata = readMetadata(inbound);
  assert.is(metadata?.sipCallId, 'zhang/1@trunk');
  assert.is(metadata && heard(soundOf(metadata, packets, 'inbound')).citizen, '20 11');
  assert.is(readPcap(Buffer.from('RIFF and something else entirely')), null);
  assert.is(readMetadata('hello'), null);
});

test.run();
