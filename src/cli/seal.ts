import { defineCommand } from 'citty';
import { sealChains } from '../store/seals.ts';
import { type Bench, withStore } from './store.ts';

/** Seals the chains that changed since the last seal. */
export const sealNow = async ({ store, say }: Pick<Bench, 'store' | 'say'>, now: number): Promise<number> => {
  const sealed = await sealChains(store, now);
  say(sealed === 0 ? '上次封存以来没有新的事件，不需要封存。' : `已封存 ${sealed} 件工单的事件链。`);
  return 0;
};

/** `seal`: what the nightly job does, now. */
export const seal = defineCommand({
  meta: { name: 'seal', description: '立即封存有变化的事件链' },
  run: () => withStore((bench) => sealNow(bench, Date.now())),
});
