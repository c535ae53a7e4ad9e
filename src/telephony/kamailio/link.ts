import { connect, type Socket } from 'node:net';
import type { Logger } from 'pino';
import { SECOND } from '../../domain/instant.ts';
import { encodeNetstring, netstringReader } from './netstring.ts';

/** Pauses between attempts to connect; the last one is kept. */
const PAUSES = [200, 500, SECOND, 2 * SECOND];

export type LinkEnds = { onText: (text: string) => void; onUp: () => void; onDown: () => void };

export type Link = {
  /** Sends a text; false when the link is down and nothing was sent. */
  send: (text: string) => boolean;
  close: () => Promise<void>;
};

/** A lasting connection to Kamailio's evapi: connects again by itself whenever it is lost. */
export const openLink = (address: string, ends: LinkEnds, logger: Logger): Link => {
  const [host = '127.0.0.1', port = '8448'] = address.split(':');
  let socket: Socket | null = null;
  let up = false;
  let attempts = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const attempt = (): void => {
    const read = netstringReader();
    const mine = connect({
      host,
      port: Number(port),
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: 10 * SECOND,
    });
    socket = mine;
    mine.on('connect', () => {
      attempts = 0;
      up = true;
      ends.onUp();
    });
    mine.on('data', (piece) => {
      try {
        for (const text of read(Buffer.from(piece))) ends.onText(text);
      } catch (fault) {
        logger.error({ fault }, 'the telephone server sent what can not be read');
        mine.destroy();
      }
    });
    mine.on('error', (fault) => {
      if (attempts === 0) logger.warn({ fault: fault.message }, 'no link to the telephone server');
    });
    mine.on('close', () => {
      const wasUp = up;
      up = false;
      if (closed) return;
      if (wasUp) ends.onDown();
      timer = setTimeout(attempt, PAUSES[Math.min(attempts, PAUSES.length - 1)]);
      attempts += 1;
    });
  };
  attempt();
  return {
    // One write for each message: Kamailio loses a frame that is split.
    send: (text) => {
      if (!up || socket === null) return false;
      socket.write(encodeNetstring(text));
      return true;
    },
    close: () =>
      new Promise((done) => {
        closed = true;
        clearTimeout(timer);
        if (socket === null || socket.destroyed) done();
        else {
          socket.once('close', () => done());
          socket.destroy();
        }
      }),
  };
};
