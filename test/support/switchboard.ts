import { type Logger, pino } from 'pino';
import { startCalls } from '../../src/commands/calls/start.ts';
import type {
  BookedCall,
  LiveCall,
  NotTaken,
  Switchboard,
  SwitchboardEvents,
} from '../../src/commands/calls/switchboard.ts';
import type { Installation } from '../../src/commands/installation.ts';

type Line = LiveCall & { answeredAt: number | null; to: string | null };

/** What the application told the telephone server to do. */
export type Order = { order: 'ring' | 'connect' | 'reject' | 'hang-up'; call: string; to: string };

/** A telephone server in memory: it keeps its calls and its book, and people act on it by name. */
export const memorySwitchboard = (clock: () => number) => {
  const lines = new Map<string, Line>();
  const book: BookedCall[] = [];
  const phones = new Map<string, number>();
  const orders: Order[] = [];
  let listener: SwitchboardEvents | null = null;
  let silent = false;

  const tell = (say: (events: SwitchboardEvents) => void): void => {
    if (listener && !silent) say(listener);
  };
  const lineOf = (call: string): Line => {
    const line = lines.get(call);
    if (!line) throw new Error(`the server has no call ${call}`);
    return line;
  };
  const close = (call: string, by: BookedCall['by'], code: string): void => {
    const { caller, dialled, direction, seat, startedAt, answeredAt } = lineOf(call);
    lines.delete(call);
    const endedAt = clock();
    const talkedTo = direction === 'outbound' || answeredAt !== null ? seat : null;
    book.push({
      sipCallId: call,
      caller,
      dialled,
      direction,
      seat: talkedTo,
      startedAt,
      answeredAt,
      endedAt,
      by,
      code,
    });
    tell((events) => events.onEnded({ sipCallId: call, by, code, at: endedAt }));
  };

  const board: Switchboard = {
    server: 'wss://sip.test',
    open: (events) => {
      listener = events;
      silent = false;
      events.onLink(true);
      for (const [seat, until] of phones) events.onRegistered(seat, until);
      return async () => {
        listener = null;
      };
    },
    ring: ({ sipCallId, seat }) => {
      orders.push({ order: 'ring', call: sipCallId, to: seat });
      Object.assign(lineOf(sipCallId), { phase: 'ringing', seat });
    },
    connect: ({ sipCallId, to }) => {
      const target = 'seat' in to ? to.seat : to.number;
      orders.push({ order: 'connect', call: sipCallId, to: target });
      Object.assign(lineOf(sipCallId), { phase: 'ringing', to: target });
    },
    reject: ({ sipCallId, why }) => {
      orders.push({ order: 'reject', call: sipCallId, to: why });
      close(sipCallId, 'system', why === 'busy' ? '486' : '404');
    },
    hangUp: async (sipCallId) => {
      orders.push({ order: 'hang-up', call: sipCallId, to: '' });
      if (lines.has(sipCallId)) close(sipCallId, 'system', 'hung-up');
    },
    liveCalls: async () => [...lines.values()].map(({ answeredAt: _answered, to: _to, ...line }) => line),
    registeredSeats: async () => phones,
    bookedSince: async (since) => book.filter(({ endedAt }) => endedAt >= since),
    credentialsFor: (seat, now) => ({
      server: 'wss://sip.test/ws',
      address: `sip:${seat}@hotline.test`,
      username: `${now}:${seat}`,
      password: `secret-of-${seat}`,
      expiresAt: now + 600_000,
    }),
  };

  return {
    board,
    orders,
    /** A telephone is there, for a day. */
    plugIn: (seat: string): void => {
      const until = clock() + 86_400_000;
      phones.set(seat, until);
      tell((events) => events.onRegistered(seat, until));
    },
    unplug: (seat: string): void => {
      phones.delete(seat);
      tell((events) => events.onRegistered(seat, null));
    },
    /** Somebody outside dials a name; gives the Call-ID. */
    dialIn: (call: string, caller: string, dialled = '12345'): string => {
      const transaction = `transaction-${call}`;
      const at = clock();
      const how = { direction: 'inbound', phase: 'waiting', seat: null } as const;
      lines.set(call, {
        sipCallId: call,
        ...how,
        caller,
        dialled,
        transaction,
        startedAt: at,
        answeredAt: null,
        to: null,
      });
      tell((events) => events.onIncoming({ sipCallId: call, caller, dialled, transaction, at }));
      return call;
    },
    /** A seat's telephone dials a name. */
    dialOut: (call: string, seat: string, dialled: string): string => {
      const transaction = `transaction-${call}`;
      const at = clock();
      const how = { direction: 'outbound', phase: 'waiting', seat, caller: seat } as const;
      lines.set(call, { sipCallId: call, ...how, dialled, transaction, startedAt: at, answeredAt: null, to: null });
      tell((events) => events.onOutgoing({ sipCallId: call, seat, dialled, transaction, at }));
      return call;
    },
    answer: (call: string): void => {
      const at = clock();
      Object.assign(lineOf(call), { phase: 'talking', answeredAt: at });
      tell((events) => events.onAnswered({ sipCallId: call, at }));
    },
    refuse: (call: string, why: NotTaken = 'declined'): void => {
      const line = lineOf(call);
      const seat = line.seat ?? '';
      const transaction = `transaction-${call}`;
      Object.assign(line, { phase: 'waiting', transaction });
      tell((events) => events.onNotTaken({ sipCallId: call, seat, why, transaction, at: clock() }));
    },
    hangUp: (call: string, by: BookedCall['by'] = 'citizen', code = '487'): void => close(call, by, code),
    /** The line between server and application is cut; the server goes on. */
    cut: (): void => {
      tell((events) => events.onLink(false));
      silent = true;
    },
    mend: (): void => {
      silent = false;
      tell((events) => events.onLink(true));
    },
    /** The server forgets everything but its book, as when it was killed. */
    kill: (): void => {
      lines.clear();
      tell((events) => events.onLink(false));
    },
  };
};

export type MemorySwitchboard = ReturnType<typeof memorySwitchboard>;

const quiet: Logger = pino({ level: 'silent' });

/** Starts the work on calls; faults are not swallowed but thrown at the next `settled`. */
export const openDesk = (installation: Installation) => {
  const faults: unknown[] = [];
  const logger = Object.assign(Object.create(quiet), {
    child: () => ({ error: ({ err }: { err: unknown }) => faults.push(err) }),
  }) as Logger;
  const running = startCalls(installation, logger);
  const checked = async (work: Promise<void>): Promise<void> => {
    await work;
    if (faults.length > 0) throw faults[0];
  };
  return {
    settled: () => checked(running.settled()),
    look: () => checked(running.look()),
    stop: () => running.stop(),
  };
};
