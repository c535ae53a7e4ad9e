import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { encodeNetstring, netstringReader } from '../../../src/telephony/kamailio/netstring.ts';
import { start } from './children.ts';
import { DOMAIN, type Stack, TRUNK } from './stack.ts';
import { toneIn } from './tone.ts';
import { until } from './until.ts';

const CONTROL = 4_444;

/** What baresip tells of its call, such as CALL_ESTABLISHED, CALL_CLOSED or CALL_DTMF_START with the key in `param`. */
export type CitizenEvent = { type: string; param: string };

/** A citizen with a voice and ears, played by baresip at the trunk: calls, answers, understands hold, tones and transfers. */
export type SpeakingCitizen = {
  events: CitizenEvent[];
  /** Waits until something has been told, `times` times. */
  told: (type: string, times?: number) => Promise<CitizenEvent>;
  call: (dialled?: string) => void;
  hangUp: () => void;
  leave: () => Promise<void>;
};

const controlled = async (): Promise<Socket> =>
  until(
    'baresip takes commands',
    () =>
      new Promise<Socket | null>((resolve) => {
        const socket = connect({ host: '127.0.0.1', port: CONTROL });
        socket.once('connect', () => resolve(socket));
        socket.once('error', () => resolve(null));
      }),
  );

const textIn = (message: Record<string, unknown>, name: string): string => {
  const value = message[name];
  return typeof value === 'string' ? value : '';
};

let nextFolder = 0;

/** Lets a citizen with this number sit at the trunk; only one at a time. */
export const speakingCitizen = async (stack: Stack, number: string): Promise<SpeakingCitizen> => {
  const folder = join(stack.folder, `baresip-${++nextFolder}`);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'config'),
    [
      `sip_listen ${TRUNK.host}:${TRUNK.port}`,
      'net_interface 127.0.0.1',
      'module_path /usr/lib/baresip/modules',
      ...['g711', 'aufile'].map((name) => `module ${name}.so`),
      'module_tmp account.so',
      ...['menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
      `ctrl_tcp_listen 127.0.0.1:${CONTROL}`,
      `audio_source aufile,${toneIn(stack.folder)}`,
      `audio_player aufile,${join(folder, 'heard.wav')}`,
      `audio_alert aufile,${join(folder, 'alert.wav')}`,
      'rtp_ports 22000-22100',
      'call_max_calls 2',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'accounts'),
    `<sip:${number}@${DOMAIN}>;regint=0;outbound="sip:127.0.0.1:5060";answermode=auto;audio_codecs=PCMA\n`,
  );
  writeFileSync(join(folder, 'contacts'), '');
  const program = start('baresip', 'baresip', ['-f', folder], { log: join(stack.folder, 'baresip.log') });
  const socket = await controlled();
  const events: CitizenEvent[] = [];
  const read = netstringReader();
  socket.on('error', () => undefined);
  socket.on('data', (piece) => {
    for (const text of read(Buffer.from(piece))) {
      const message: Record<string, unknown> = JSON.parse(text);
      if (message['event'] === true) events.push({ type: textIn(message, 'type'), param: textIn(message, 'param') });
    }
  });
  const order = (command: string, params = ''): void => {
    socket.write(encodeNetstring(JSON.stringify({ command, params, token: command })));
  };
  return {
    events,
    told: (type, times = 1) =>
      until(`baresip tells ${type}`, () => events.filter((one) => one.type === type)[times - 1], 15_000),
    call: (dialled = '12345') => order('dial', `sip:${dialled}@${DOMAIN}`),
    hangUp: () => order('hangup'),
    leave: async () => {
      socket.destroy();
      await program.stop();
    },
  };
};
