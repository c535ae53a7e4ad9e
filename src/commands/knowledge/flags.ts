import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import { type Clock, startClock, type Timekeeping } from '../../domain/deadline/clock.ts';
import { sayMoment } from '../../domain/deadline/local-time.ts';
import { findLimit } from '../../domain/deadline/policy.ts';
import type { DivisionCode } from '../../domain/directory/division.ts';
import type { Instant } from '../../domain/instant.ts';
import { type FlagKind, flagKindNames, type KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import { answerFlag, type KnowledgeFlag, raiseFlag } from '../../domain/knowledge/flag.ts';
import type { Keeper } from '../../domain/knowledge/keeping.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { Conflict } from '../../store/database.ts';
import { addFlagStatement, answerFlagStatement } from '../../store/knowledge-flags.ts';
import { noticeStatements } from '../../store/notices.ts';
import type { Installation } from '../installation.ts';
import { staffOf } from '../notices/staff.ts';
import { ownersNotices } from './owners.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'directory' | 'division' | 'timekeeping' | 'tidings'>;

/** The clock by which a flag raised at a moment is answered; null where the policy lays nothing down. */
export const flagClock = (timekeeping: Timekeeping, at: Instant, city: DivisionCode | null): Clock | null => {
  const place = city === null ? {} : { city };
  const question = { purpose: 'knowledge', kind: 'consultation', urgency: 'routine', at, ...place } as const;
  const limit = findLimit(timekeeping.policies, question);
  return limit === null ? null : startClock(timekeeping, 'knowledge', limit, at);
};

/** 报告纠错: a task for the owner, who is told at once. */
export const flagKnowledge = async (
  parts: Parts,
  { kind, words, entry }: { kind: FlagKind; words: string; entry: KnowledgeEntry | null },
  { actor, city }: { actor: Actor; city: DivisionCode | null },
): Promise<KnowledgeFlag | Refusal> => {
  const { store, timekeeping } = parts;
  const now = parts.clock();
  const clock = flagClock(timekeeping, now, city);
  if (clock === null)
    return refuse(
      'invalid',
      '办理时限里没有规定知识纠错多久答复，请管理员在 routing-rules/deadlines.yaml 补充 knowledge 一行。',
    );
  const stamp = { id: randomUUID(), at: now, account: actor.id, name: actor.name, dueAt: clock.dueAt };
  const flag = raiseFlag({ kind, words, entry }, stamp);
  if (isRefusal(flag)) return flag;
  const about = entry === null ? '知识库缺少条目' : `知识条目“${entry.title}”${flagKindNames[kind]}`;
  const text = `${actor.name}报告${about}，请在${sayMoment(flag.dueAt, now)}前答复。`;
  const notices = ownersNotices(
    parts,
    await staffOf(parts),
    { unit: flag.unit, city, except: actor.id },
    { at: now, text, address: `/knowledge/flags/${flag.id}` },
  );
  await store.atomically([addFlagStatement(store, flag), ...noticeStatements(store, notices)]);
  parts.tidings.announce('');
  return flag;
};

/** 答复纠错: the owner says what was done, and who reported it is told. */
export const answerKnowledgeFlag = async (
  parts: Parts,
  flag: KnowledgeFlag,
  { state, answer }: { state: 'done' | 'refused'; answer: string },
  { actor, keeper }: { actor: Actor; keeper: Keeper },
): Promise<KnowledgeFlag | Refusal> => {
  const { store } = parts;
  const now = parts.clock();
  const answered = answerFlag(flag, { state, answer, keeper, name: actor.name, now });
  if (isRefusal(answered)) return answered;
  const staff = await staffOf(parts);
  const reporter = staff.accounts.find(({ id }) => id === flag.account && id !== actor.id);
  const text = `您报告的知识纠错已答复：${state === 'done' ? '已更正' : '无需更正'}。${answered.answer}`;
  const notices = (reporter?.roles ?? []).map((role) => ({
    at: new Date(now),
    role,
    unit: null,
    city: reporter?.city ?? parts.division,
    account: flag.account,
    ticket: null,
    topic: 'knowledge',
    text,
    address: `/knowledge/flags/${flag.id}`,
    urgent: false,
  }));
  try {
    await store.atomically([answerFlagStatement(store, answered), ...noticeStatements(store, notices)]);
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return refuse('stale', '这条纠错刚刚由别人答复了。');
  }
  parts.tidings.announce('');
  return answered;
};
