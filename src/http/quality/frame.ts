import type { Context } from 'hono';
import type { Counts } from '../../../views/quality/columns.tsx';
import type { QualityFrameProps } from '../../../views/quality/quality-frame.tsx';
import { FEW } from '../../domain/quality/reliability.ts';
import { countOutcomes } from '../../store/outcome-counts.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { periodsOf, type QualityWish, qualityAddress, tabsOf } from './wish.ts';

const narrowedTo = (c: Context<Env>, path: string, wish: QualityWish): QualityFrameProps['narrowed'] => {
  const { directory, matters } = c.var.installation;
  const names = [
    wish.unit === null ? '' : (directory.units.get(wish.unit)?.name ?? wish.unit),
    wish.matter === null ? '' : (matters.get(wish.matter)?.path[2] ?? wish.matter),
  ].filter((name) => name !== '');
  if (names.length === 0) return null;
  return { name: names.join('，'), href: qualityAddress(path, wish, { unit: null, matter: null }) };
};

/** What every page of figures begins with: its frame, its links, and how many proposals there are to speak of. */
export const qualityFrame = async (
  c: Context<Env>,
  wish: QualityWish,
): Promise<QualityFrameProps & { counts: Counts }> => {
  const { path } = c.req;
  const counts = await countOutcomes(c.var.installation.store, wish.question);
  return {
    ...(await frameOf(c)),
    tabs: tabsOf(path, wish),
    periods: periodsOf(path, wish),
    narrowed: narrowedTo(c, path, wish),
    proposals: counts.proposals,
    few: counts.proposals < FEW,
    counts,
  };
};
