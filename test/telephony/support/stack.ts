import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { makeTelephony } from '../../../src/cli/telephony.ts';
import type { Switchboard } from '../../../src/commands/calls/switchboard.ts';
import { readConfig, type TelephonyConfig } from '../../../src/config.ts';
import { commandsAt } from '../../../src/telephony/kamailio/commands.ts';
import { kamailioSwitchboard } from '../../../src/telephony/kamailio/switchboard.ts';
import { orderKeyOf } from '../../../src/telephony/order-key.ts';
import { root } from '../../support/root.ts';
import { certificateFor } from './certificate.ts';
import { type Program, start } from './children.ts';
import { environmentOf } from './environment.ts';
import { mediaAnswers } from './media.ts';
import { until } from './until.ts';

export const DOMAIN = 'hotline.test';
export const APPLICATION = 'http://127.0.0.1:3000';
export const WEB_SOCKET = { host: '127.0.0.1', port: 8088 };
export const SECURE_WEB_SOCKET = { host: '127.0.0.1', port: 8443 };
/** Where the trunk takes calls to the outside: a sipp or baresip of a scenario listens there. */
export const TRUNK = { host: '127.0.0.1', port: 5090 };

/** The telephone server, the media server and, once started, the application; all on loopback in a network of their own. */
export type Stack = {
  /** Everything that the stack writes; logs lie directly in it. */
  folder: string;
  /** What the application is told about telephony. */
  telephony: TelephonyConfig;
  /** The adapter under test without the application; open it only while the application does not run. */
  switchboard: () => Switchboard;
  /** Origin of the application; start it first. */
  application: string;
  /** Starts the application with demonstration data unless it runs, and waits until it answers and is linked. */
  startApplication: () => Promise<void>;
  stopApplication: (signal?: NodeJS.Signals) => Promise<void>;
  /** `words` are further words of the command line, such as a definition. */
  startKamailio: (words?: readonly string[]) => Promise<void>;
  stopKamailio: (signal?: NodeJS.Signals) => Promise<void>;
  /** True for the programs that outlive a scenario. */
  owns: (program: Program) => boolean;
  /** What broke down by itself; empty when all is well. */
  faults: () => string[];
  stop: () => Promise<void>;
};

const tcpOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

const links = z.object({ item: z.object({ value: z.number() }) });

/** Whether an application is linked with Kamailio. */
const isLinked = async ({ commands, secret }: TelephonyConfig): Promise<boolean> => {
  const found = await commandsAt(commands, orderKeyOf(secret))('htable.get', ['application', 'links']).catch(
    () => null,
  );
  return (links.safeParse(found).data?.item.value ?? 0) > 0;
};

/** Starts the media server and the telephone server from our own generated configuration. */
export const startStack = async (folder: string): Promise<Stack> => {
  const configuration = join(folder, 'telephony');
  const recordings = join(folder, 'pcap');
  const certificate = certificateFor(folder);
  mkdirSync(recordings, { recursive: true });
  const said: string[] = [];
  const code = makeTelephony(
    {
      domain: DOMAIN,
      address: '127.0.0.1',
      ws: WEB_SOCKET.port,
      wss: SECURE_WEB_SOCKET.port,
      ...certificate,
      lines: '12345',
      trunk: '127.0.0.1',
      'trunk-server': `${TRUNK.host}:${TRUNK.port}`,
      origin: APPLICATION,
      recordings,
      'media-ports': '30000-32000',
      'calls-per-second': 50,
      out: configuration,
    },
    (line) => said.push(line),
  );
  if (code !== 0) throw new Error(said.join('\n'));
  const environment = environmentOf(join(configuration, 'guikou.env'), WEB_SOCKET);
  const { telephony } = readConfig(environment);
  if (!telephony) throw new Error('no telephony configured');

  const media = start(
    'rtpengine',
    'rtpengine',
    [`--config-file=${join(configuration, 'rtpengine.conf')}`, '--foreground', '--log-stderr'],
    // It leaves a memory image where it stands when it breaks down.
    { log: join(folder, 'rtpengine.log'), cwd: folder },
  );
  const faults: string[] = [];
  let stopping = false;
  media.ended.then((code) => {
    if (!stopping || code !== 0) faults.push(`rtpengine ended with ${code ?? 'a signal'}`);
  });
  await until('rtpengine answers', mediaAnswers);

  let kamailio: Program | null = null;
  let application: Program | null = null;
  const startKamailio = async (further: readonly string[] = []): Promise<void> => {
    const words = [
      '-f',
      join(configuration, 'kamailio.cfg'),
      '-DD',
      '-E',
      '-Y',
      folder,
      '-m',
      '64',
      '-M',
      '8',
      ...further,
    ];
    const mine = start('kamailio', 'kamailio', words, { log: join(folder, 'kamailio.log'), cwd: folder });
    kamailio = mine;
    let ended = false;
    mine.ended.then(() => {
      ended = true;
    });
    await until('kamailio listens', async () => {
      if (ended) throw new Error(`kamailio ended, see ${join(folder, 'kamailio.log')}`);
      return (await tcpOpen(WEB_SOCKET.port)) && (await tcpOpen(8448));
    });
    // Without the application a call would be turned away at once.
    if (application) await until('the application is linked again', () => isLinked(telephony));
  };
  await startKamailio();

  return {
    folder,
    telephony,
    switchboard: () =>
      kamailioSwitchboard(telephony, pino({ level: 'warn' }, pino.destination(join(folder, 'adapter.log')))),
    application: APPLICATION,
    startApplication: async () => {
      if (application) return;
      const mine = start('application', process.execPath, ['src/bootstrap/start.mjs'], {
        cwd: root,
        log: join(folder, 'application.log'),
        env: {
          ...process.env,
          ...environment,
          NODE_ENV: 'development',
          HOST: '127.0.0.1',
          PORT: '3000',
          GUIKOU_DATA: join(folder, 'data'),
        },
      });
      application = mine;
      let ended = false;
      mine.ended.then(() => {
        ended = true;
        if (application === mine) application = null;
      });
      // The first time it is built, and its demonstration is played through.
      await until(
        'the application answers',
        async () => {
          if (ended) throw new Error(`the application ended, see ${join(folder, 'application.log')}`);
          return fetch(`${APPLICATION}/login`).then(
            (answer) => answer.ok,
            () => false,
          );
        },
        120_000,
      );
    },
    stopApplication: async (signal) => {
      await application?.stop(signal);
      application = null;
    },
    startKamailio,
    stopKamailio: async (signal) => {
      await kamailio?.stop(signal);
      kamailio = null;
    },
    owns: (program) => program === media || program === kamailio || program === application,
    faults: () => faults,
    stop: async () => {
      stopping = true;
      await application?.stop();
      await kamailio?.stop();
      await media.stop();
    },
  };
};
