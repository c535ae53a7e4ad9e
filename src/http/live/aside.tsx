import type { Context } from 'hono';
import { NoticeCount, UrgentNotices } from '../../../views/notices/notice-head.tsx';
import { PresenceNews } from '../../../views/ticket/presence.tsx';
import type { Changes } from '../../commands/changes.ts';
import type { Installation } from '../../commands/installation.ts';
import { companionsOf } from '../../domain/access/presence.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { noticeHeadOf } from '../notices/head.ts';
import { barNews } from '../phone/bar.tsx';

/** The ticket whose page stands at an address; null for every other page, also that of a refused act. */
export const ticketAt = (path: string): string | null => /^\/tickets\/(\d+)(\/|$)/u.exec(path)?.[1] ?? null;

/** What happens beside the queues: notices, who comes and goes on the ticket of the page, and the calls of a seat (null: who looks at the page sits at none). */
export const asideChanges = (
  { tidings, presence, callChanges }: Installation,
  ticket: string | null,
  seat: string | null,
): Changes => ({
  announce: tidings.announce,
  listen: (listener) => {
    const stops = [
      tidings.listen(listener),
      presence.changes.listen((number) => {
        if (number === ticket) listener(number);
      }),
      // Every change of the queue would otherwise redraw the open pages of all units.
      ...(seat === null
        ? []
        : [
            callChanges.listen((concerned) => {
              if (concerned === '' || concerned === seat) listener(concerned);
            }),
          ]),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
});

const noticeNews = async (c: Context<Env>): Promise<{ html: string; newest: number }> => {
  const head = await noticeHeadOf(c);
  const html = `${await (<NoticeCount head={head} news />).toString()}${await (<UrgentNotices head={head} news />).toString()}`;
  return { html, newest: head.newest };
};

const presenceNews = async (c: Context<Env>, ticket: string): Promise<string> => {
  const { installation, actor, scope } = c.var;
  // The scope may have changed since the page was opened.
  if ((await findTicket(installation.store, scope, ticket)) === null) return '';
  const people = companionsOf(actor, installation.presence.at(ticket)).map((companion) => ({
    ...companion,
    unitName: companion.unit === null ? null : (installation.directory.find(companion.unit)?.name ?? null),
  }));
  return (<PresenceNews people={people} />).toString();
};

/** Tells the parts beside the rail, and only those that differ from what the page shows; empty when none does. */
export const asideOf = (c: Context<Env>, ticket: string | null, drawn: number | null): (() => Promise<string>) => {
  let notices: string | null = null;
  let company: string | null = null;
  let bar: string | null = null;
  return async () => {
    const news = await noticeNews(c);
    const known = notices ?? (drawn === null || drawn === news.newest ? news.html : '');
    const people = ticket === null ? '' : await presenceNews(c, ticket);
    // A fresh page shows nobody.
    company ??= ticket === null ? '' : String(await (<PresenceNews people={[]} />).toString());
    const calls = await barNews(c);
    // What passes by itself is counted on by the page: only another state is news.
    const shown = calls.replaceAll(/ data-now="\d+">[^<]*/gu, '');
    const parts = [news.html === known ? '' : news.html, people === company ? '' : people, shown === bar ? '' : calls];
    bar = shown;
    notices = news.html;
    company = people;
    return parts.join('');
  };
};
