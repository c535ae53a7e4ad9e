import type { Installation } from '../commands/installation.ts';
import { flagClock } from '../commands/knowledge/flags.ts';
import { ownersNotices } from '../commands/knowledge/owners.ts';
import { shelfOf } from '../commands/knowledge/shelf.ts';
import { staffOf } from '../commands/notices/staff.ts';
import { remainingSentence } from '../domain/deadline/clock.ts';
import { addDays, localDateOf } from '../domain/deadline/local-time.ts';
import { flagKindNames } from '../domain/knowledge/entry.ts';
import { overdueFlags } from '../store/knowledge-flags.ts';
import { noticeStatements } from '../store/notices.ts';

/** Days before its last day on which an owner hears that an entry expires. */
const AHEAD = 7;

/**
 * Reminds owners on the review day of their entries, a week before one expires, and on each morning of flags that are overdue.
 * Runs once a day; gives how many notices were written.
 */
export const remindKnowledge = async (installation: Installation): Promise<number> => {
  const { store, clock, timekeeping } = installation;
  const at = clock();
  const today = localDateOf(at);
  const staff = await staffOf(installation);
  const { slots } = await shelfOf(installation);
  const published = slots.flatMap((shelved) => (shelved?.entry.state === 'published' ? [shelved.entry] : []));
  const owners = (unit: string | null, text: string, address: string) =>
    ownersNotices(installation, staff, { unit, city: null }, { at, text, address });
  const notices = [
    ...published
      .filter(({ reviewOn }) => reviewOn === today)
      .flatMap(({ id, unit, title }) =>
        owners(unit, `知识条目“${title}”今天到复审日期，请核对内容是否仍然有效。`, `/knowledge/${id}`),
      ),
    ...published
      .filter(({ validUntil }) => validUntil === addDays(today, AHEAD))
      .flatMap(({ id, unit, title }) =>
        owners(
          unit,
          `知识条目“${title}”${AHEAD} 天后失效，失效后不再推荐。需要继续使用的，请修改失效日期。`,
          `/knowledge/${id}`,
        ),
      ),
    ...(await overdueFlags(store, at)).flatMap(({ id, unit, kind, at: raisedAt }) => {
      const running = flagClock(timekeeping, raisedAt, null);
      const late = running === null ? '已超期' : remainingSentence(timekeeping, running, at);
      return owners(unit, `知识纠错（${flagKindNames[kind]}）${late}，请尽快答复。`, `/knowledge/flags/${id}`);
    }),
  ];
  await store.atomically(noticeStatements(store, notices));
  if (notices.length > 0) installation.tidings.announce('');
  return notices.length;
};
