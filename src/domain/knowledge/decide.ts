import type { LocalDate } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { EntryState, KnowledgeContent, KnowledgeEntry } from './entry.ts';
import { type Keeper, mayKeep } from './keeping.ts';
import { standingOn } from './validity.ts';

/** What an entry is given when somebody writes it. */
export type Written = KnowledgeContent & { text: string };

export type KeepingContext = { keeper: Keeper; name: string; now: Instant; today: LocalDate };

const NOT_YOURS = '这个条目由别的单位维护。内容有问题的，请在条目页面报告纠错，维护单位会在规定时限内答复。';
const STALE = '这个条目刚刚被别人改过。您填写的内容还在，请对照最新内容后再保存。';

/** 起草: a new entry, kept as a draft. */
export const draftEntry = (
  written: Written,
  id: string,
  { keeper, name, now }: KeepingContext,
): KnowledgeEntry | Refusal => {
  if (!mayKeep(keeper, written.unit)) return refuse('not-allowed', '您只能为本单位起草条目，请核对归属单位。', 'unit');
  return { ...written, id, state: 'draft', version: 1, uses: 0, changedAt: now, changedBy: name };
};

const next = (
  entry: KnowledgeEntry,
  change: Partial<KnowledgeEntry>,
  { name, now }: KeepingContext,
): KnowledgeEntry => ({
  ...entry,
  ...change,
  version: entry.version + 1,
  changedAt: now,
  changedBy: name,
});

/** 改版: another content under the next number. `seen` is the version that was on the screen. */
export const reviseEntry = (
  entry: KnowledgeEntry,
  written: Written,
  seen: number,
  context: KeepingContext,
): KnowledgeEntry | Refusal => {
  if (!mayKeep(context.keeper, entry.unit)) return refuse('not-allowed', NOT_YOURS);
  if (!mayKeep(context.keeper, written.unit))
    return refuse('not-allowed', '您只能把条目留在本单位，请核对归属单位。', 'unit');
  if (seen !== entry.version) return refuse('stale', STALE);
  return next(entry, written, context);
};

/** 发布, 停用 and 恢复发布: from which states, and what the state is after. */
export const stateActs = {
  publication: { from: ['draft', 'retired'], to: 'published', name: '发布' },
  retirement: { from: ['draft', 'published'], to: 'retired', name: '停用' },
} as const satisfies Record<string, { from: readonly EntryState[]; to: EntryState; name: string }>;
export type StateAct = keyof typeof stateActs;

/** Publishes an entry or takes it out of use. */
export const moveEntry = (
  entry: KnowledgeEntry,
  act: StateAct,
  seen: number,
  context: KeepingContext,
): KnowledgeEntry | Refusal => {
  const { from, to, name } = stateActs[act];
  if (!mayKeep(context.keeper, entry.unit)) return refuse('not-allowed', NOT_YOURS);
  if (seen !== entry.version) return refuse('stale', '这个条目刚刚被别人改过，请看过最新内容后再决定。');
  if (!from.some((state) => state === entry.state))
    return refuse('wrong-state', `现在的状态不能${name}，请刷新页面后再看。`);
  if (to === 'published' && standingOn(entry, context.today) === 'expired')
    return refuse('invalid', '失效日期已过，不能发布。请先修改失效日期和内容。', 'validUntil');
  return next(entry, { state: to }, context);
};

/** 复审: it was looked through and still holds, until another day. */
export const reviewEntry = (
  entry: KnowledgeEntry,
  reviewOn: LocalDate,
  seen: number,
  context: KeepingContext,
): KnowledgeEntry | Refusal => {
  if (!mayKeep(context.keeper, entry.unit)) return refuse('not-allowed', NOT_YOURS);
  if (seen !== entry.version) return refuse('stale', '这个条目刚刚被别人改过，请看过最新内容后再确认。');
  if (reviewOn <= context.today) return refuse('invalid', '下次复审日期要在今天之后。', 'reviewOn');
  return next(entry, { reviewOn }, context);
};
