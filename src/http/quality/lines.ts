import type { Context } from 'hono';
import type { ModelLine } from '../../../views/quality/model-figures.ts';
import type { BinLine, CorrectionLine, DecisionLine, GroupLine, SpanLine } from '../../../views/quality/tables.tsx';
import type { Installation } from '../../commands/installation.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import { binsFor } from '../../domain/quality/reliability.ts';
import { decisions } from '../../domain/routing/answer.ts';
import { learnedModels } from '../../store/learned-models.ts';
import { countOutcomes, outcomesBy, outcomesByDecision, outcomesByPeriod } from '../../store/outcome-counts.ts';
import { reliabilityBins } from '../../store/reliability.ts';
import { frequentCorrections } from '../../store/routing-corrections.ts';
import type { Env } from '../env.ts';
import { type QualityWish, qualityAddress } from './wish.ts';

/** What proposals can be grouped by, by the page that shows it. */
export const groupings = { units: 'unit', matters: 'matter', functions: 'function' } as const;
export type Grouping = keyof typeof groupings;
export const groupingNames: Record<Grouping, string> = { units: '单位', matters: '事项', functions: '职能' };

const SHOWN = 100;
const EXPORTED = 10_000;
const MODELS = 50;

/** A page shows the first rows of a table, a file has as many as a spreadsheet still handles. */
export type Extent = 'page' | 'file';

/** Each week or month with what became of its proposals. */
export const spanLines = async (c: Context<Env>, { question, starts }: QualityWish): Promise<SpanLine[]> =>
  (await outcomesByPeriod(c.var.installation.store, question, starts)).map(({ start, ...counts }) => ({
    ...counts,
    start: localDateOf(start),
  }));

/** By what the router would have done; decisions that never came are left out. */
export const decisionLines = async (c: Context<Env>, { question }: QualityWish): Promise<DecisionLine[]> => {
  const lines = await outcomesByDecision(c.var.installation.store, question);
  return decisions.flatMap((decision) => lines.filter((line) => line.decision === decision));
};

const nameOf = (
  { standard, matters }: Installation,
  grouping: Grouping,
  { key, name }: { key: string; name: string },
): string => {
  if (grouping === 'units') return name;
  if (grouping === 'functions') return standard.functionByCode.get(key)?.name ?? key;
  const matter = matters.get(key);
  if (key === '') return '没有对应的事项';
  return matter ? `${matter.path[2]}（${matter.clause}）` : key;
};

/** By proposed unit, matter or function; a unit or matter leads to how it went over time. */
export const groupLines = async (
  c: Context<Env>,
  wish: QualityWish,
  grouping: Grouping,
  extent: Extent,
): Promise<{ lines: GroupLine[]; cut: boolean }> => {
  const { installation } = c.var;
  const limit = extent === 'page' ? SHOWN : EXPORTED;
  const by = groupings[grouping];
  const groups = await outcomesBy(installation.store, by, wish.question, limit + 1);
  const lines = groups.slice(0, limit).map((group) => ({
    ...group,
    name: nameOf(installation, grouping, group),
    href: by === 'function' || group.key === '' ? null : qualityAddress('/quality', wish, { [by]: group.key }),
  }));
  return { lines, cut: groups.length > limit };
};

/** The most frequent corrections. */
export const correctionLines = (
  c: Context<Env>,
  { question }: QualityWish,
  extent: Extent,
): Promise<CorrectionLine[]> =>
  frequentCorrections(c.var.installation.store, question, extent === 'page' ? SHOWN / 2 : EXPORTED);

/** The bins of the reliability curve; none without proposals. */
export const binLines = async (c: Context<Env>, { question }: QualityWish): Promise<BinLine[]> => {
  const { store } = c.var.installation;
  const { proposals } = await countOutcomes(store, question);
  const bins = proposals === 0 ? [] : await reliabilityBins(store, question, binsFor(proposals));
  return bins.map((bin, index) => ({ ...bin, place: index + 1 }));
};

/** 学习模型 for the page and the file. */
export const modelLines = async (c: Context<Env>): Promise<ModelLine[]> =>
  (await learnedModels(c.var.installation.store, MODELS)).map((row) => ({ ...row, madeAt: row.madeAt.getTime() }));
