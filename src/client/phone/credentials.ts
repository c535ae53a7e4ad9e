import type { Answer } from './answer.ts';
import { waitBefore, waitForRenewal } from './backoff.ts';

/** Credentials of a telephone as POST /seat/phone/credentials gives them; instants in milliseconds. */
export type PhoneCredentials = {
  server: string;
  /** sip:seat1001@hotline.example.gov.cn */
  address: string;
  username: string;
  password: string;
  expiresAt: number;
  renewAt: number;
};

/** Longer than this no browser keeps a timer. */
const LONGEST = 2 ** 31 - 1;

type Keeper = {
  ask: () => Promise<Answer<PhoneCredentials>>;
  onNew: (credentials: PhoneCredentials) => void;
  onRefused: (sentence: string) => void;
};

/** `refused`: the telephone server did not take the credentials; `taken`: it did. */
export type Credentials = { refused: () => void; taken: () => void; stop: () => void };

/** Fetches credentials, and new ones before they expire or when they are refused, until it is stopped. */
export function keepCredentials({ ask, onNew, onRefused }: Keeper): Credentials {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let refusals = 0;
  let stopped = false;

  const fetchThem = async (): Promise<void> => {
    clearTimeout(timer);
    const answer = await ask();
    if (stopped) return;
    if (answer.ok) {
      attempt = 0;
      onNew(answer.value);
      plan(waitForRenewal(answer.value.renewAt, Date.now()));
    } else {
      onRefused(answer.sentence);
      plan(waitBefore(attempt++, Math.random()));
    }
  };
  const plan = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void fetchThem(), Math.min(wait, LONGEST));
  };
  void fetchThem();
  return {
    // A server that refuses what it has just been given must not be asked without end.
    refused: () => plan(waitBefore(refusals++, Math.random())),
    taken: () => {
      refusals = 0;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
