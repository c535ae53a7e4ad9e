import { whyNotAnswered } from './answer-codes.ts';
import { type BarView, bar, paint, refreshBar, takeRefusal } from './bar.ts';
import { type Credentials, keepCredentials } from './credentials.ts';
import { chosenDevices } from './devices.ts';
import { microphoneFault } from './microphone.ts';
import type { PhoneCall, PhoneState } from './phone-state.ts';
import { ring } from './ring-tone.ts';
import { popScreen } from './screen-pop.ts';
import { askForCredentials, tellLoss } from './seat-server.ts';
import type { PhoneListener, Softphone, SoundDevices } from './softphone.ts';
import { watchSound } from './sound-watch.ts';
import { flashTitle } from './title-flash.ts';

/** The server hears of an answer and of an end a moment after us. */
const ECHO = 400;
/** How long a sentence stands on the bar. */
const READ = 15_000;

const lineWords: Record<BarView['line'], string> = {
  off: '',
  connecting: '电话正在接通服务器',
  ready: '',
  lost: '线路中断，正在重新连接',
  refused: '电话没有接通服务器。',
  elsewhere: '电话在另一个标签页上，请在那里接听。',
};

/** What the acts on calls need of the telephone of this page. */
export type DeskPhone = {
  phone: Softphone;
  /** The call with the citizen. */
  main: () => PhoneCall | null;
  /** The call to a colleague beside it. */
  second: () => PhoneCall | null;
  /** The application's name of a call of this telephone. */
  nameOf: (call: string) => string | null;
  /** Notes that a call was made for a name of the application. */
  named: (call: string, name: string) => void;
  /** Notes which call is the one to a colleague, and whether all three hear each other. */
  setSecond: (call: string | null, joined: boolean) => void;
  joined: () => boolean;
  isReady: () => boolean;
  say: (words: string) => void;
  /** Begins, or begins anew after what hindered it was mended. */
  begin: () => void;
  /** Another tab is the telephone now. */
  retire: () => void;
  onEnded: (act: (call: string) => void) => void;
};

/** The telephone of this page with its line, its credentials, its ring and what the bar shows of it. */
export function deskPhone(make: (listener: PhoneListener, devices: () => SoundDevices) => Softphone): DeskPhone {
  const names = new Map<string, string>();
  const endings: ((call: string) => void)[] = [];
  let mine = false;
  let second: string | null = null;
  let joined = false;
  let hindrance = '';
  let sentence = '';
  let refused = false;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let quiet: (() => void) | null = null;
  let unwatched: (() => void) | null = null;
  let watched: string | null = null;
  let keeper: Credentials | null = null;

  const calls = (): readonly PhoneCall[] => phone.state().calls;
  const secondCall = (): PhoneCall | null => calls().find(({ id }) => id === second) ?? null;
  const mainCall = (): PhoneCall | null => calls().find(({ id }) => id !== second) ?? null;
  const lineNow = (): BarView['line'] => {
    if (!mine) return 'elsewhere';
    return hindrance === '' ? phone.state().line : 'refused';
  };
  const show = (): void => {
    // The server names the calls that came in.
    const { call, sipCall } = bar()?.dataset ?? {};
    if (call && sipCall) names.set(sipCall, call);
    const main = mainCall();
    const line = lineNow();
    const other = secondCall();
    paint({
      line,
      words: sentence || hindrance || lineWords[line],
      refused: sentence !== '' && refused,
      phase: main?.phase ?? 'none',
      second: !other ? 'none' : joined ? 'joined' : other.phase === 'dialling' ? 'dialling' : 'talking',
      muted: main?.muted ?? false,
    });
    popScreen();
  };
  const say = (words: string, refusal = false): void => {
    sentence = words;
    refused = refusal;
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      sentence = '';
      show();
    }, READ);
    show();
  };
  const attend = (): void => {
    const main = mainCall();
    if (main?.phase === 'ringing' && !quiet) {
      const stops = [ring(), flashTitle('【来电】请接听')];
      quiet = () => {
        for (const stop of stops) stop();
      };
    } else if (main?.phase !== 'ringing') {
      quiet?.();
      quiet = null;
    }
    const heard = main && main.phase !== 'ringing' && main.phase !== 'dialling' ? main.id : null;
    if (heard === watched) return;
    unwatched?.();
    unwatched = heard ? watchSound(phone, heard) : null;
    watched = heard;
  };
  let phases = '';
  const onChange = (state: PhoneState): void => {
    if (state.line === 'ready') keeper?.taken();
    if (!mainCall() && secondCall()) [second, joined] = [null, false];
    const now = state.calls.map(({ id, phase }) => `${id} ${phase}`).join();
    if (now !== phases) {
      if (state.calls.some(({ phase }) => phase === 'ringing')) refreshBar();
      setTimeout(refreshBar, ECHO);
    }
    phases = now;
    attend();
    show();
  };
  const phone = make(
    {
      onChange,
      onEnded: (call, code) => {
        for (const act of endings) act(call);
        if (code !== null) say(whyNotAnswered(code));
      },
      onLost: (gone) => {
        for (const { id } of gone) {
          const name = names.get(id);
          if (name) tellLoss(name);
        }
        [second, joined] = [null, false];
        if (gone.length > 0) say('线路中断，通话已断开，正在重新连接。');
      },
      onRefused: () => keeper?.refused(),
    },
    chosenDevices,
  );
  const begin = async (): Promise<void> => {
    mine = true;
    hindrance = (await microphoneFault()) ?? '';
    show();
    if (hindrance !== '' || !mine) return;
    keeper?.stop();
    keeper = keepCredentials({
      ask: askForCredentials,
      onNew: (credentials) => {
        hindrance = '';
        phone.register(credentials);
      },
      onRefused: (words) => {
        // A telephone that stands goes on with what it has.
        if (phone.state().line !== 'ready') hindrance = words;
        show();
      },
    });
  };
  const leave = (): void => {
    for (const { id } of calls()) {
      const name = names.get(id);
      if (name) tellLoss(name);
    }
    phone.unregister();
  };
  document.addEventListener('htmx:after:swap', () => {
    const refusal = takeRefusal();
    if (refusal === '') show();
    else say(refusal, true);
  });
  document.addEventListener('submit', ({ target }) => {
    // What was refused before is over with the next try.
    if (refused && target instanceof Element && target.closest('#call-bar')) say('');
  });
  window.addEventListener('beforeunload', (event) => {
    if (calls().length === 0) return;
    event.preventDefault();
    // What older browsers look at.
    event.returnValue = true;
  });
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  return {
    phone,
    main: mainCall,
    second: secondCall,
    nameOf: (call) => names.get(call) ?? null,
    named: (call, name) => names.set(call, name),
    setSecond: (call, together) => {
      [second, joined] = [call, together];
      show();
    },
    joined: () => joined,
    isReady: () => mine && phone.state().line === 'ready',
    say,
    begin: () => void begin(),
    retire: () => {
      mine = false;
      keeper?.stop();
      phone.unregister();
      show();
    },
    onEnded: (act) => endings.push(act),
  };
}
