const NAME = 'guikou-phone';

type Word = 'release' | 'busy';

/** What this tab is told about being the telephone. */
export type TabListener = {
  /** This tab is the telephone now. */
  onMine: () => void;
  /** Another tab is; this one takes over when that one goes. */
  onElsewhere: () => void;
  /** The other tab is in a call and keeps the telephone. */
  onBusy: () => void;
  /** Another tab asks for the telephone: says whether it may have it, and lets go. */
  mayGo: () => boolean;
};

/** Lets one tab of this browser be the telephone, so that a seat does not ring twice. Gives the function that asks the other tab to let go. */
export function oneTab(listener: TabListener): () => void {
  const channel = new BroadcastChannel(NAME);
  let letGo: (() => void) | null = null;

  const wait = (): void => {
    navigator.locks
      .request(NAME, () => {
        listener.onMine();
        return new Promise<void>((resolve) => {
          letGo = resolve;
        });
      })
      .catch(() => undefined);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data === 'busy' && !letGo) listener.onBusy();
    if (data !== 'release' || !letGo) return;
    if (!listener.mayGo()) {
      channel.postMessage('busy' satisfies Word);
      return;
    }
    letGo();
    letGo = null;
    listener.onElsewhere();
    // Not at once: the tab that asked comes first.
    setTimeout(wait, 1_000);
  });
  navigator.locks
    .query()
    .then(({ held = [] }) => {
      if (held.some(({ name }) => name === NAME)) listener.onElsewhere();
    })
    .catch(() => undefined)
    .finally(wait);
  return () => channel.postMessage('release' satisfies Word);
}
