import type { Answer } from './answer.ts';
import type { DeskPhone } from './desk-phone.ts';
import { ask } from './seat-server.ts';

type Dialled = { call: string; target: string };

async function dial(desk: DeskPhone, form: HTMLFormElement): Promise<void> {
  if (desk.phone.state().calls.length > 0) return desk.say('请先结束现在的通话，再拨打。');
  if (!desk.isReady()) return desk.say('电话还没有接通服务器，不能拨打。请等线路恢复后再拨。');
  const asked: Answer<Dialled> = await ask(form.action, new FormData(form));
  if (!asked.ok) return desk.say(asked.sentence);
  const call = await desk.phone.call(asked.value.target);
  desk.named(call, asked.value.call);
}

/** 点击拨号: forms with `data-dial` let the telephone of the page call. Call once, before links and forms are taken over. */
export function startDialling(desk: DeskPhone): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-dial')) return;
    event.preventDefault();
    dial(desk, form).catch(() => desk.say('没有呼出。请检查麦克风后再拨。'));
  });
}
