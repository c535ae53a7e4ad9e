import type { Switchboard, SwitchboardEvents } from '../../../src/commands/calls/switchboard.ts';
import { APPLICATION, DOMAIN, type Stack, WEB_SOCKET } from './stack.ts';
import { type Manner, type Telephone, telephone } from './telephone.ts';
import { until } from './until.ts';

/** Everything the adapter told, in order. */
export type Told = {
  [Name in keyof SwitchboardEvents]: { what: Name; told: Parameters<SwitchboardEvents[Name]>[0] };
}[keyof SwitchboardEvents];

type ToldOf<Name extends keyof SwitchboardEvents> = Parameters<SwitchboardEvents[Name]>[0];

/** The adapter with a listener of the test in place of the application. */
export type Exchange = {
  switchboard: Switchboard;
  told: Told[];
  /** The next thing of a kind that was told of a call; waits for it. Each is given once. */
  next: <Name extends 'onIncoming' | 'onOutgoing' | 'onNotTaken' | 'onAnswered' | 'onEnded'>(
    what: Name,
    sipCallId?: string,
    milliseconds?: number,
  ) => Promise<ToldOf<Name>>;
  /** A registered telephone of a seat. */
  seat: (number: number, manner?: Manner) => Promise<Telephone>;
  /** Breaks the link and stands it up again. */
  close: () => Promise<void>;
  open: () => Promise<void>;
};

/** Plays with the adapter alone, and closes everything afterwards. */
export const withExchange = async (stack: Stack, play: (exchange: Exchange) => Promise<void>): Promise<void> => {
  const switchboard = stack.switchboard();
  const told: Told[] = [];
  const given = new Set<Told>();
  const telephones: Telephone[] = [];
  let closeLink: (() => Promise<void>) | null = null;
  const open = async (): Promise<void> => {
    let up = false;
    closeLink = switchboard.open({
      onIncoming: (call) => told.push({ what: 'onIncoming', told: call }),
      onOutgoing: (call) => told.push({ what: 'onOutgoing', told: call }),
      onNotTaken: (call) => told.push({ what: 'onNotTaken', told: call }),
      onAnswered: (call) => told.push({ what: 'onAnswered', told: call }),
      onEnded: (call) => told.push({ what: 'onEnded', told: call }),
      onRegistered: (seat) => told.push({ what: 'onRegistered', told: seat }),
      onLink: (now) => {
        up = now;
      },
    });
    await until('the link stands', () => up);
  };
  const close = async (): Promise<void> => {
    await closeLink?.();
    closeLink = null;
  };
  await open();
  try {
    await play({
      switchboard,
      told,
      next: async (what, sipCallId, milliseconds) => {
        const one = await until(
          `${what} of ${sipCallId ?? 'any call'}`,
          () =>
            told.find(
              (other) =>
                other.what === what &&
                !given.has(other) &&
                (sipCallId === undefined || (typeof other.told === 'object' && other.told.sipCallId === sipCallId)),
            ),
          milliseconds,
        );
        given.add(one);
        return one.told as ToldOf<typeof what>;
      },
      seat: async (number, manner = 'answer') => {
        const user = `seat${number}`;
        const credentials = switchboard.credentialsFor(user, Date.now());
        const one = await telephone({ ...WEB_SOCKET, origin: APPLICATION }, user, DOMAIN, credentials, manner);
        telephones.push(one);
        const status = await one.register();
        if (status !== 200) throw new Error(`${user} could not register: ${status}`);
        return one;
      },
      close,
      open,
    });
  } finally {
    for (const one of telephones) one.breakLine();
    await close();
  }
};
