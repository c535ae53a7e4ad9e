import type { Answer } from './answer.ts';
import { onAct, setHeld } from './call-acts.ts';
import { mix } from './conference.ts';
import type { DeskPhone } from './desk-phone.ts';
import { ask } from './seat-server.ts';

type Target = { target: string };

const faultLine = (): HTMLElement | null => document.querySelector('[data-transfer-fault]');

/** Says in the open menu, else on the bar, why it did not work. */
const complain = (desk: DeskPhone, words: string): void => {
  const line = faultLine();
  if (line?.closest('details')?.open) {
    line.textContent = words;
    line.hidden = false;
  } else desk.say(words);
};

const closeMenu = (): void => {
  const line = faultLine();
  if (line) line.hidden = true;
  line?.closest('details')?.removeAttribute('open');
};

/** 盲转: the line connects the citizen on, and our own leg ends when it says that this is done. `before` is what must end first. */
async function transfer(desk: DeskPhone, to: string, before?: () => Promise<void>): Promise<void> {
  const main = desk.main();
  const name = main && desk.nameOf(main.id);
  if (!main || !name) throw new Error('这通电话已经结束。');
  const asked: Answer<Target> = await ask(`/seat/calls/${name}/transfer`, { to });
  if (!asked.ok) return complain(desk, asked.sentence);
  desk.say('正在转接');
  await before?.();
  const outcome = await desk.phone.transfer(main.id, asked.value.target);
  void ask(`/seat/calls/${name}/transfer-result`, outcome.done ? { ok: 'yes' } : { ok: 'no', why: outcome.why });
  if (outcome.done) {
    closeMenu();
    desk.say('已转接');
  } else complain(desk, outcome.why);
}

/** 咨询: the citizen waits, and a colleague is called. */
async function consult(desk: DeskPhone, seat: string): Promise<void> {
  const asked: Answer<Target & { call: string }> = await ask('/seat/calls', { seat, purpose: 'consultation' });
  if (!asked.ok) return complain(desk, asked.sentence);
  await setHeld(desk, true);
  closeMenu();
  const second = await desk.phone.call(asked.value.target);
  desk.named(second, asked.value.call);
  desk.setSecond(second, false);
}

/** Takes up 转接, 咨询, 交给同事 and 三方通话. Call once. */
export function startTransfers(desk: DeskPhone): void {
  let colleague = '';
  let unmix: (() => Promise<void>) | null = null;
  let handing = false;

  const part = async (): Promise<void> => {
    await unmix?.();
    unmix = null;
  };
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-transfer')) return;
    event.preventDefault();
    const fields = new FormData(form);
    const to = String(fields.get('number') ?? '').trim() || String(fields.get('to') ?? '');
    const seat = /^seat:(\d+)$/u.exec(to)?.[1];
    if (to === '') return complain(desk, '请选择转给谁，或者输入号码。');
    if (submitter?.getAttribute('name') === 'first') {
      if (!seat) return complain(desk, '先咨询只能选空闲的同事。其他号码请直接转接。');
      colleague = seat;
      consult(desk, seat).catch(() => complain(desk, '没有呼出，请再试一次。'));
    } else transfer(desk, to).catch(() => complain(desk, '没有转成，通话还在。请再试一次。'));
  });
  onAct(desk, 'hand-over', async () => {
    const second = desk.second();
    handing = true;
    // Asked for while the colleague is still with us: so nobody else's call gets between.
    await transfer(desk, `seat:${colleague}`, async () => {
      await part();
      if (second) await desk.phone.hangup(second.id);
      desk.setSecond(null, false);
    }).finally(() => {
      handing = false;
    });
  });
  onAct(desk, 'join', async () => {
    await setHeld(desk, false);
    const [one, other] = [desk.main(), desk.second()].map((call) => (call ? desk.phone.connection(call.id) : null));
    const second = desk.second();
    if (!one || !other || !second) throw new Error('三方通话没有接上，请再试一次。');
    unmix = await mix(one, other);
    desk.setSecond(second.id, true);
  });
  onAct(desk, 'end-consultation', async () => {
    const second = desk.second();
    if (second) await desk.phone.hangup(second.id);
  });
  desk.onEnded((call) => {
    const main = desk.main();
    // The colleague is gone: the citizen is at the ear again, unless he is being handed over.
    if (main && main.id !== call && !handing) {
      void part();
      desk.setSecond(null, false);
      void setHeld(desk, false).catch(() => undefined);
    }
  });
}
