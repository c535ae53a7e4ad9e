import { htmx } from './htmx.ts';
import type { CallPhase } from './phone-state.ts';

export type SecondCall = 'none' | 'dialling' | 'talking' | 'joined';

/** What the telephone of this page shows on the bar that the server draws. */
export type BarView = {
  line: 'off' | 'connecting' | 'ready' | 'lost' | 'refused' | 'elsewhere';
  /** What to say about the line or the last act; empty: nothing. */
  words: string;
  /** The words say why something was not done. */
  refused: boolean;
  phase: CallPhase | 'none';
  second: SecondCall;
  muted: boolean;
};

const secondWords: Record<SecondCall, string> = {
  none: '',
  dialling: '正在呼叫同事，诉求人在等',
  talking: '正在咨询同事，诉求人听不到',
  joined: '三方通话中',
};

export const bar = (): HTMLElement | null => document.querySelector('#call-bar');

/** What the telephone has written on the bar must outlive a fresh drawing by the server, and so must an open menu. */
const KEPT = new Set(['data-phone', 'data-second', 'data-line', 'data-packets-in', 'data-packets-out', 'aria-pressed']);

/** Keeps what this page knows better than the server when the bar is drawn anew. Call once, before the first drawing. */
export function keepAcrossDrawings(): void {
  htmx()?.registerExtension('call-bar', {
    htmx_before_morph_attr: (element: Element, { attrName }: { attrName: string }) => {
      if (!element.closest('#call-bar')) return true;
      return !(KEPT.has(attrName) || (attrName === 'open' && element.matches('details')));
    },
  });
}

const pressed = (act: string, down: boolean): void => {
  for (const button of document.querySelectorAll(`#call-bar [data-phone-act="${act}"]`))
    button.setAttribute('aria-pressed', String(down));
};

const setText = (element: Element | null, text: string): void => {
  // An unchanged text is not read aloud again.
  if (element && element.textContent !== text) element.textContent = text;
};

/** Writes the view on the bar; its styles show and hide by it. */
export function paint({ line, words, refused, phase, second, muted }: BarView): void {
  const element = bar();
  if (!element) return;
  element.dataset['phone'] = phase;
  element.dataset['second'] = second;
  element.dataset['line'] = line;
  pressed('hold', phase === 'held');
  pressed('mute', muted);
  const said = element.querySelector('[data-line-words]');
  setText(said, words);
  said?.toggleAttribute('data-refused', refused);
  setText(element.querySelector('[data-second-words]'), secondWords[second]);
  const desk = element.querySelector<HTMLAnchorElement>('[data-call-desk]');
  // Who is there already needs no way there.
  if (desk) desk.hidden = desk.href === location.href;
  if (phase === 'none')
    for (const menu of element.querySelectorAll('#transfer-menu, #keypad-menu')) menu.removeAttribute('open');
}

/** Takes a refusal out of the bar that the server drew, since the next drawing would wipe it before it is read; empty: none. */
export function takeRefusal(): string {
  const line = bar()?.querySelector('.call-refusal');
  const words = line?.textContent?.trim() ?? '';
  line?.remove();
  return words;
}

/** Asks the server for the bar as it is now. */
export function refreshBar(): void {
  if (bar())
    htmx()
      ?.ajax('GET', '/seat/bar', { source: '#call-bar', target: '#call-bar', swap: 'outerMorph' })
      .catch(() => undefined);
}
