import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { LiveCall, Switchboard, SwitchboardEvents } from '../../commands/calls/switchboard.ts';
import type { TelephonyConfig } from '../../config.ts';
import { type Instant, SECOND } from '../../domain/instant.ts';
import { telephoneCredentials } from '../credentials.ts';
import { orderKeyOf } from '../order-key.ts';
import { bookedSince } from './book.ts';
import { commandsAt } from './commands.ts';
import { type Dialog, readDialogs, readRegistered } from './dialogs.ts';
import { type Link, openLink } from './link.ts';
import { type KamailioMessage, type Order, readMessage, writeOrder } from './messages.ts';

/** How often Kamailio hears that we are alive; after 15 s without a word it turns calls away. */
const PULSE = 3 * SECOND;

const CODES = { busy: 486, 'not-found': 404, 'not-allowed': 403 } as const;

/** How long to wait before looking again whether an answered call is acknowledged. */
const GRACE = 200;

/** A dialog without what only Kamailio needs. */
const liveCallOf = ({ from, to, cseq, confirmed, acknowledged, ...call }: Dialog): LiveCall => call;

/** Kamailio as the telephone server: events and orders over evapi, questions by JSON-RPC, ended calls from its book. */
export const kamailioSwitchboard = (
  config: TelephonyConfig,
  logger: Logger,
  clock: () => Instant = Date.now,
): Switchboard => {
  const key = orderKeyOf(config.secret);
  const ask = commandsAt(config.commands, key);
  let link: Link | null = null;
  // A connection alone is no link: Kamailio tells nothing before it has seen the key.
  let linked = false;

  const order = (what: Order): boolean => {
    if (link?.send(writeOrder(what, key))) return true;
    if (what.order !== 'alive')
      logger.warn({ order: what.order }, 'an order could not be sent: no link to the telephone server');
    return false;
  };

  const pulse = (): void => {
    if (order({ order: 'alive' }) && !linked)
      logger.error('the telephone server does not know our key, or its configuration is older: make it anew');
  };

  const dialogs = async (): Promise<Dialog[] | null> => {
    try {
      return readDialogs(await ask('dlg.list'));
    } catch (fault) {
      logger.warn({ fault: String(fault) }, 'the telephone server can not be asked for its calls');
      return null;
    }
  };

  const registeredSeats = async (): Promise<Map<string, Instant> | null> => {
    try {
      const now = clock();
      const seconds = readRegistered(await ask('ul.dump'));
      return new Map([...seconds].map(([seat, left]) => [seat, now + left * SECOND]));
    } catch (fault) {
      logger.warn({ fault: String(fault) }, 'the telephone server can not be asked for its telephones');
      return null;
    }
  };

  /** An order came too late. If the call is gone altogether, its end must not stay unsaid. */
  const lookAfter = async (sipCallId: string, events: SwitchboardEvents): Promise<void> => {
    const all = await dialogs();
    if (all === null || all.some((one) => one.sipCallId === sipCallId)) return;
    events.onEnded({ sipCallId, by: 'system', code: 'gone', at: clock() });
  };

  const noteLinked = (events: SwitchboardEvents): void => {
    // Told to every application when another one has come.
    if (linked) return;
    linked = true;
    logger.info('link to the telephone server stands');
    events.onLink(true);
    registeredSeats().then((seats) => {
      for (const [seat, until] of seats ?? []) events.onRegistered(seat, until);
    });
  };

  const tell = (events: SwitchboardEvents, message: KamailioMessage): void => {
    const at = clock();
    switch (message.event) {
      case 'linked':
        noteLinked(events);
        break;
      case 'inbound': {
        const { call: sipCallId, caller, dialled, transaction } = message;
        events.onIncoming({ sipCallId, caller, dialled, transaction, at });
        break;
      }
      case 'outbound': {
        const { call: sipCallId, seat, dialled, transaction } = message;
        events.onOutgoing({ sipCallId, seat, dialled, transaction, at });
        break;
      }
      case 'not-taken': {
        const { call: sipCallId, seat, why, transaction } = message;
        events.onNotTaken({ sipCallId, seat, why, transaction, at });
        break;
      }
      case 'answered':
        events.onAnswered({ sipCallId: message.call, at });
        break;
      case 'ended':
        events.onEnded({ sipCallId: message.call, by: message.by, code: message.code, at });
        break;
      case 'not-waiting':
        void lookAfter(message.call, events);
        break;
      case 'registered':
        events.onRegistered(message.seat, message.until === 0 ? null : message.until * SECOND);
        break;
    }
  };

  return {
    server: config.server,
    open: (events) => {
      const mine = openLink(
        config.events,
        {
          onText: (text) => {
            const message = readMessage(text);
            if (message) tell(events, message);
            // Its length only: there are callers' numbers in it.
            else logger.error({ bytes: text.length }, 'the telephone server said something unknown');
          },
          onUp: () => {
            order({ order: 'alive' });
          },
          onDown: () => {
            if (!linked) return;
            linked = false;
            logger.warn('link to the telephone server lost');
            events.onLink(false);
          },
        },
        logger,
      );
      link = mine;
      const beating = setInterval(pulse, PULSE);
      return async () => {
        clearInterval(beating);
        linked = false;
        await mine.close();
      };
    },
    ring: ({ sipCallId: call, transaction, seat, milliseconds }) => {
      order({ order: 'ring', call, transaction, seat, milliseconds });
    },
    connect: ({ sipCallId: call, transaction, to }) => {
      order({ order: 'connect', call, transaction, ...to });
    },
    reject: ({ sipCallId: call, transaction, why }) => {
      order({ order: 'turn-away', call, transaction, code: CODES[why] });
    },
    hangUp: async (sipCallId) => {
      const find = async () => (await dialogs())?.find((dialog) => dialog.sipCallId === sipCallId);
      let one = await find();
      // A goodbye between the answer and its acknowledgement is lost on some telephones.
      for (let turn = 0; one?.confirmed && !one.acknowledged && turn < 5; turn += 1) {
        await pause(GRACE);
        one = await find();
      }
      if (!one) return;
      if (one.confirmed) order({ order: 'hang-up', call: sipCallId, from: one.from, to: one.to });
      else if (one.phase === 'waiting' && one.transaction !== null)
        order({ order: 'turn-away', call: sipCallId, transaction: one.transaction, code: 480 });
      else order({ order: 'cancel', call: sipCallId, cseq: one.cseq });
    },
    liveCalls: async () => (await dialogs())?.map(liveCallOf) ?? null,
    registeredSeats,
    bookedSince: async (since) => (config.book === null ? [] : bookedSince(config.book, since)),
    credentialsFor: (seat, now) => telephoneCredentials(config, seat, now),
  };
};
