import type { Context } from 'hono';
import type { RailItem } from '../../views/layout/rail.tsx';
import type { WorkFrameProps } from '../../views/layout/work-frame.tsx';
import { roleNames, type StaffRole } from '../domain/access/role.ts';
import { queuesOf } from '../domain/queue/queues.ts';
import { countTasks } from '../store/call-task-list.ts';
import { countQueues } from '../store/queue-counts.ts';
import type { QueueCount } from '../store/queues.ts';
import type { Env } from './env.ts';
import { noticeHeadOf } from './notices/head.ts';
import { callBar } from './phone/bar.tsx';
import { preferencesOf } from './preferences.ts';

const toneOf = ({ red, yellow }: QueueCount): RailItem['tone'] => (red > 0 ? 'red' : yellow > 0 ? 'yellow' : undefined);

/** `last` stands below the queues: it is looked at now and then, while they are the day's work. */
type FurtherPage = { href: string; label: string; last?: boolean };

const quality: FurtherPage = { href: '/quality', label: '归口质量', last: true };
const inbox: FurtherPage = { href: '/unit', label: '单位工作台' };
const callTasks: FurtherPage = { href: '/call-tasks', label: '回拨任务' };
const calls: FurtherPage = { href: '/calls', label: '通话记录' };
const seats: FurtherPage = { href: '/seats', label: '坐席设置' };
const knowledge: FurtherPage = { href: '/knowledge', label: '知识库' };
const practice: FurtherPage = { href: '/practice', label: '归口练习', last: true };
const callReviews: FurtherPage = { href: '/call-reviews', label: '通话质检', last: true };
const plays: FurtherPage = { href: '/recordings/log', label: '调听记录', last: true };
const wallboard: FurtherPage = { href: '/wallboard', label: '话务大屏', last: true };
const books: FurtherPage = { href: '/books', label: '台账与统计', last: true };

/** Pages of a role beside its queues. */
const furtherPages: Record<StaffRole, FurtherPage[]> = {
  'seat-agent': [{ href: '/seat/intake', label: '来电登记' }, callTasks, calls, knowledge, practice, callReviews],
  'shift-lead': [{ ...wallboard, last: false }, callTasks, calls, seats, knowledge, practice, callReviews, books],
  dispatcher: [knowledge, practice, quality, books],
  handler: [inbox, knowledge, books],
  'unit-lead': [inbox, knowledge, books],
  auditor: [calls, plays, books],
  supervisor: [knowledge, calls, wallboard, quality, books],
  administrator: [
    { href: '/admin/accounts', label: '账号' },
    { href: '/admin/units', label: '承办单位名录' },
    { href: '/admin/retiming', label: '重新计时' },
    { href: '/admin/reveals', label: '查看个人信息记录' },
    { href: '/admin/deliveries', label: '短信与邮件' },
    knowledge,
    seats,
    callReviews,
    plays,
    quality,
    books,
  ],
};

/** The dispatcher's panel is the page of its queue; all others are lists. */
const pageOf = (id: string): string => (id === 'to-dispatch' ? '/dispatch' : `/queue/${id}`);

const isAt = (path: string, id: string): boolean =>
  path === `/queue/${id}` || (id === 'to-dispatch' && /^\/dispatch(\/|$)/u.test(path));

/** 回拨任务 that are open, red when some are late: a queue of its own, though not of tickets. */
const callTaskCount = async ({
  var: { installation, scope, now },
}: Context<Env>): Promise<Pick<RailItem, 'count' | 'tone'>> => {
  const { total, late } = await countTasks(installation.store, scope, { state: 'open', account: null }, now);
  return { count: total, tone: late > 0 ? 'red' : undefined };
};

/** The rail of the person signed in: pages, queues with live counts, then what is looked at now and then. `path` marks where we are. */
export const railOf = async (c: Context<Env>, path: string): Promise<RailItem[]> => {
  const { installation, person, scope, now } = c.var;
  const returns = furtherPages[person.role].includes(callTasks) ? await callTaskCount(c) : null;
  const pages = furtherPages[person.role].map(({ href, label, last }) => ({
    href,
    label,
    last,
    ...(href === callTasks.href && returns ? returns : { count: null }),
    current: path === href || path.startsWith(`${href}/`),
  }));
  const queues = queuesOf(person.role);
  const counts = await countQueues(
    installation.store,
    scope,
    queues.filter(({ uncounted }) => !uncounted),
    now,
  );
  const counted = queues.map((queue): RailItem => {
    const item = { href: pageOf(queue.id), label: queue.name, current: isAt(path, queue.id) };
    const count = counts.get(queue.id);
    return count === undefined ? { ...item, count: null } : { ...item, count: count.waiting, tone: toneOf(count) };
  });
  return [...pages.filter(({ last }) => !last), ...counted, ...pages.filter(({ last }) => last)];
};

/** Everything a work page's frame needs but its title and children. `page` where the address of an act is no page to come back to. */
export const frameOf = async (c: Context<Env>, page?: string): Promise<Omit<WorkFrameProps, 'title' | 'children'>> => {
  const { installation, person, assets } = c.var;
  const address = new URL(page ?? c.req.url, c.req.url);
  const notices = await noticeHeadOf(c);
  return {
    hotline: installation.hotlineName,
    assets,
    person: {
      name: person.name,
      role: roleNames[person.role],
      unit: person.unitName ?? installation.hotlineName,
      roles: person.roles.map((role) => ({ value: role, name: roleNames[role], current: role === person.role })),
    },
    account: person.account,
    rail: await railOf(c, address.pathname),
    path: `${address.pathname}${address.search}`,
    demo: installation.demonstration,
    preferences: preferencesOf(c),
    notices,
    callBar: await callBar(c),
    live: `/live/rail?path=${encodeURIComponent(address.pathname)}&notices=${notices.newest}`,
  };
};
