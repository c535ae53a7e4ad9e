import type { DeskPhone } from './desk-phone.ts';
import { ask } from './seat-server.ts';

/** Something went wrong in the telephone itself; said as plainly as can be. */
const wordsOf = (fault: unknown): string =>
  fault instanceof Error && /\p{Script=Han}/u.test(fault.message) ? fault.message : '没有办成，请再试一次。';

/** Holds the citizen or takes the call up again, and tells the application, whose book notes it. */
export async function setHeld(desk: DeskPhone, held: boolean): Promise<void> {
  const main = desk.main();
  if (!main || (main.phase === 'held') === held) return;
  await desk.phone.hold(main.id, held);
  const name = desk.nameOf(main.id);
  if (name) void ask(`/seat/calls/${name}/holding`, { held: held ? 'yes' : 'no' });
}

/** 保持 stands where 接听 stood: the second half of a double click must not leave the citizen waiting. */
const DOUBLE_CLICK = 500;
let answeredAt = 0;

/** The acts of the buttons that need nothing but the call at the ear. */
const acts: Record<string, (desk: DeskPhone, event: MouseEvent) => Promise<void> | void> = {
  answer: (desk) => {
    const main = desk.main();
    answeredAt = Date.now();
    return main ? desk.phone.answer(main.id) : undefined;
  },
  decline: (desk) => {
    const main = desk.main();
    return main ? desk.phone.decline(main.id) : undefined;
  },
  'hang-up': (desk) => {
    const main = desk.main();
    return main ? desk.phone.hangup(main.id) : undefined;
  },
  hold: (desk, { detail }) => {
    // A key clicks with no detail: it is meant.
    if (detail > 0 && Date.now() - answeredAt < DOUBLE_CLICK) return;
    return setHeld(desk, desk.main()?.phase !== 'held');
  },
  mute: (desk) => {
    const main = desk.main();
    if (main) desk.phone.mute(main.id, !main.muted);
  },
  retry: (desk) => desk.begin(),
};

/** Lets `act` be done by the button of that name; what goes wrong is said on the bar. */
export function onAct(desk: DeskPhone, act: string, does: (event: MouseEvent) => Promise<void> | void): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const button = target instanceof Element ? target.closest(`[data-phone-act="${act}"]`) : null;
    if (!button) return;
    Promise.resolve()
      .then(() => does(event))
      .catch((fault: unknown) => desk.say(wordsOf(fault)));
  });
}

/** Takes up the buttons of the bar and the keys of its keypad. Call once. */
export function startCallActs(desk: DeskPhone): void {
  for (const [name, act] of Object.entries(acts)) onAct(desk, name, (event) => act(desk, event));
  const send = (tone: string, pad: Element): void => {
    const main = desk.main();
    if (main?.phase !== 'talking') return;
    desk.phone.dtmf(main.id, tone).catch(() => desk.say('按键没有发出去，请再按一次。'));
    const sent = pad.querySelector('[data-tones-sent]');
    if (sent) sent.textContent = `${sent.textContent ?? ''}${tone}`.slice(-16);
  };
  document.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('#keypad-menu [data-tone]') : null;
    if (key) send(key.dataset['tone'] ?? '', key.parentElement ?? key);
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.target instanceof Element ? event.target.closest('#keypad-menu[open]') : null;
    const pad = menu?.querySelector('.keypad');
    if (!pad || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9*#]$/u.test(event.key)) return;
    event.preventDefault();
    send(event.key, pad);
  });
}
