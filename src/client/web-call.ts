import { whyNotAnswered } from './phone/answer-codes.ts';
import type { PhoneCredentials } from './phone/credentials.ts';
import { microphoneFault } from './phone/microphone.ts';
import type { PhoneState } from './phone/phone-state.ts';
import { ask } from './phone/seat-server.ts';
import { sipSoftphone } from './phone/sip-softphone.ts';
import type { Softphone } from './phone/softphone.ts';
import { watchSound } from './phone/sound-watch.ts';

const ASK_AGAIN = 5_000;

const phaseWords = {
  dialling: '正在接通，请稍候。',
  ringing: '',
  talking: '已接通，请讲。',
  held: '话务员正在为您查询，请稍候。',
};

/** 网页拨打 for a citizen: one call, its place in the queue, hanging up and the keypad. */
function startWebCall(panel: HTMLElement): void {
  const words = panel.querySelector('[data-web-call-words]');
  const line = panel.dataset['webCall'] ?? '';
  let phone: Softphone | null = null;
  let call: string | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;
  let unwatch: (() => void) | null = null;

  const say = (sentence: string): void => {
    if (words && words.textContent !== sentence) words.textContent = sentence;
  };
  const end = (sentence: string): void => {
    clearInterval(asking);
    unwatch?.();
    unwatch = null;
    call = null;
    phone?.unregister();
    phone = null;
    panel.dataset['phone'] = 'none';
    say(sentence);
  };
  const askPosition = async (): Promise<void> => {
    if (!call || panel.dataset['phone'] !== 'dialling') return;
    const response = await fetch(`/call/position?${new URLSearchParams({ call })}`).catch(() => null);
    const position = response?.ok ? (await response.json()).position : null;
    if (typeof position === 'number' && panel.dataset['phone'] === 'dialling')
      say(
        position > 1
          ? `话务员都在忙，您前面还有 ${position - 1} 人在等。请不要挂断。`
          : '您排在第一位，话务员一空下来就接您的电话。请不要挂断。',
      );
  };
  const dial = async (made: Softphone): Promise<void> => {
    call = await made.call(line);
    asking = setInterval(() => void askPosition(), ASK_AGAIN);
    setTimeout(() => void askPosition(), 1_000);
  };
  const onChange = (state: PhoneState): void => {
    const made = phone;
    if (!made) return;
    if (state.line === 'ready' && call === null && state.calls.length === 0) {
      call = '';
      dial(made).catch(() => end('没有接通。请检查麦克风，然后再拨。'));
      return;
    }
    const now = state.calls[0];
    if (!now || panel.dataset['phone'] === now.phase) return;
    panel.dataset['phone'] = now.phase;
    say(phaseWords[now.phase]);
    if (now.phase === 'talking') unwatch ??= watchSound(made, now.id, () => panel);
  };
  const begin = async (): Promise<void> => {
    if (phone) return;
    const fault = await microphoneFault();
    if (fault) return say(fault.replace('然后点“重试”', '然后再按“拨打”'));
    const given = await ask<PhoneCredentials>('/call/credentials');
    if (!given.ok) return say(given.sentence);
    panel.dataset['phone'] = 'dialling';
    say('正在接通，请稍候。');
    phone = sipSoftphone(
      {
        onChange,
        onEnded: (_, code) => end(code === null || code === 487 ? '通话已结束。' : whyNotAnswered(code)),
        onLost: () => end('网络中断，通话已断开。请稍后再拨。'),
        onRefused: () => end('没有接通，请稍后再拨。'),
      },
      () => ({ microphone: '', loudspeaker: '' }),
      false,
    );
    phone.register(given.value);
  };
  panel.hidden = false;
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-web-call-act], [data-tone]') : null;
    if (button?.dataset['webCallAct'] === 'call') void begin();
    else if (button?.dataset['webCallAct'] === 'hang-up') {
      if (call) phone?.hangup(call).catch(() => end('通话已结束。'));
      else end('已取消。');
    } else if (button?.dataset['tone'] && call) phone?.dtmf(call, button.dataset['tone']).catch(() => undefined);
  });
  window.addEventListener('beforeunload', (event) => {
    if (!phone) return;
    event.preventDefault();
    event.returnValue = true;
  });
  window.addEventListener('pagehide', () => phone?.unregister());
}

const panel = document.querySelector<HTMLElement>('[data-web-call]');
if (panel) startWebCall(panel);
