import { bar } from './bar.ts';
import type { Softphone } from './softphone.ts';
import { countsIn, qualityNames, qualityOf, type SoundCount } from './sound-quality.ts';

const BEAT = 1_000;

/** Measures the call at the ear, and shows on the bar, or on another `place`, how it sounds. Gives the function that ends it. */
export function watchSound(phone: Softphone, call: string, place: () => HTMLElement | null = bar): () => void {
  let before: SoundCount | null = null;
  let deaf = 0;
  const measure = async (): Promise<void> => {
    const peer = phone.connection(call);
    const element = place();
    const words = element?.querySelector<HTMLElement>('[data-quality]');
    if (!peer || !element) return;
    const report = await peer.getStats();
    const now = countsIn([...report] as [string, Record<string, unknown>][]);
    element.dataset['packetsIn'] = String(now.received);
    element.dataset['packetsOut'] = String(now.sent);
    const held = phone.state().calls.find(({ id }) => id === call)?.phase === 'held';
    const quality = before && !held ? qualityOf(before, now) : null;
    // One silent second is no fault: the line may only be pausing.
    deaf = quality === 'deaf' ? deaf + 1 : 0;
    const told = quality === 'deaf' && deaf < 3 ? null : quality;
    if (words) words.hidden = told === null;
    if (words && told) {
      words.dataset['quality'] = told;
      words.textContent = qualityNames[told];
    }
    before = now;
  };
  const timer = setInterval(() => void measure().catch(() => undefined), BEAT);
  return () => {
    clearInterval(timer);
    place()?.querySelector('[data-quality]')?.setAttribute('hidden', '');
  };
}
