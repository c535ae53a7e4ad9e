import type { Context } from 'hono';
import type { NoticeHead } from '../../../views/notices/notice-head.tsx';
import { HOUR } from '../../domain/instant.ts';
import { newsFrom, type Reader, unreadNotices } from '../../store/notices.ts';
import type { Env, SignedIn } from '../env.ts';

/** More are not counted: nobody reads "1,204". */
const COUNTED = 100;
/** An urgent notice is shown by itself so long, unless it is read or closed before. */
const SHOWN_FOR = 4 * HOUR;
const SHOWN = 3;

/** The person signed in as a reader of notices. */
export const readerOf = ({ account, role, unit, city }: SignedIn): Reader => ({ account, role, unit, city });

/** What the frame says of notices: how many are unread, and the urgent ones among them that have just come. */
export const noticeHeadOf = async (c: Context<Env>): Promise<NoticeHead> => {
  const { installation, person, now } = c.var;
  const rows = await unreadNotices(installation.store, readerOf(person), {
    from: newsFrom(person.since, now),
    limit: COUNTED,
  });
  return {
    unread: rows.length,
    capped: rows.length === COUNTED,
    newest: rows[0]?.id ?? 0,
    urgent: rows
      .filter(({ urgent, at }) => urgent && now - at.getTime() < SHOWN_FOR)
      .slice(0, SHOWN)
      .map(({ id, text, address }) => ({ id, text, address })),
  };
};
