import type { SoundDevices } from './softphone.ts';

const kinds = { microphone: 'audioinput', loudspeaker: 'audiooutput' } as const;
type Kind = keyof typeof kinds;

const keyOf = (kind: Kind): string => `guikou-${kind}`;

/** Storage may be forbidden; then the system's own devices are used. */
const kept = (kind: Kind): string => {
  try {
    return localStorage.getItem(keyOf(kind)) ?? '';
  } catch {
    return '';
  }
};

/** The devices chosen on this computer. */
export const chosenDevices = (): SoundDevices => ({ microphone: kept('microphone'), loudspeaker: kept('loudspeaker') });

const option = (value: string, words: string): HTMLOptionElement => new Option(words, value, false, false);

async function list(menu: Element): Promise<void> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  for (const select of menu.querySelectorAll<HTMLSelectElement>('select[data-device]')) {
    const kind = select.dataset['device'] as Kind;
    const own = devices.filter((device) => device.kind === kinds[kind] && device.deviceId !== 'default');
    select.replaceChildren(option('', '系统默认'), ...own.map(({ deviceId, label }) => option(deviceId, label)));
    select.value = own.some(({ deviceId }) => deviceId === kept(kind)) ? kept(kind) : '';
  }
}

/** Lets microphone and loudspeaker be chosen in the bar's menu; the choice holds from the next call on. Call once. */
export function startDevices(): void {
  document.addEventListener(
    'toggle',
    ({ target: menu }) => {
      if (menu instanceof HTMLDetailsElement && menu.id === 'device-menu' && menu.open)
        list(menu).catch(() => undefined);
    },
    true,
  );
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || !target.dataset['device']) return;
    try {
      localStorage.setItem(keyOf(target.dataset['device'] as Kind), target.value);
    } catch {
      // Then the system's own devices are used.
    }
  });
}
