import { desc, sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import type { Instant } from '../../../src/domain/instant.ts';
import { queuesOf } from '../../../src/domain/queue/queues.ts';
import { orderOf } from '../../../src/domain/queue/ticket-order.ts';
import type { Env } from '../../../src/http/env.ts';
import type { Store } from '../../../src/store/database.ts';
import { countQueues } from '../../../src/store/queue-counts.ts';
import { inQueue } from '../../../src/store/queues.ts';
import { tallyOf } from '../../../src/store/ticket-facets.ts';
import { ticketPage } from '../../../src/store/ticket-list.ts';
import { type Draw, drawFrom } from './draw.ts';
import type { Visitor } from './visitors.ts';

/** Milliseconds of each try of one thing: by the clock, and of the processor's time alone, which tells the truth on a busy machine. */
export type Sample = { group: string; name: string; clock: number[]; processor: number[] };

type Task = { group: string; name: string; run: () => Promise<unknown> };

const WARM = 2;
const TICKETS_OPENED = 40;
const PAGE = 30;

/** Each task so many times in turn, after it has run warm. */
const timed = async ({ group, name, run }: Task, tries: number): Promise<Sample> => {
  const sample: Sample = { group, name, clock: [], processor: [] };
  for (let count = 0; count < WARM + tries; count += 1) {
    const before = process.cpuUsage();
    const started = performance.now();
    await run();
    const clock = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    if (count < WARM) continue;
    sample.clock.push(clock);
    sample.processor.push((user + system) / 1000);
  }
  return sample;
};

const get =
  (app: Hono<Env>, path: string, { cookie, name }: Visitor) =>
  async (): Promise<void> => {
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost', cookie } });
    const page = await answer.text();
    if (answer.status >= 400) throw new Error(`${name} ${path}: ${answer.status} ${page.slice(0, 200)}`);
  };

/** What is looked for: a two-character word, common and rare ones, a sentence, number, caller and place. */
const questionsOf = async ({ database, schema: { ticket } }: Store): Promise<[string, string][]> => {
  const [caller] = await database
    .select({ phone: ticket.phone })
    .from(ticket)
    .groupBy(ticket.phone)
    .orderBy(desc(sql`count(*)`))
    .limit(1);
  const [newest] = await database.select({ number: ticket.number }).from(ticket).orderBy(desc(ticket.number)).limit(1);
  return [
    ['两字词', '漏水'],
    ['常见词', '来电'],
    ['罕见词', '无障碍坡道'],
    ['几个词', '路灯 不亮'],
    ['一句话', '小区门口占道停车没人管'],
    ['编号开头（一天）', newest?.number.slice(0, 8) ?? '20261125'],
    ['编号开头（一月）', newest?.number.slice(0, 6) ?? '202611'],
    ['常来电的号码', caller?.phone ?? '19900000001'],
    ['地点', '武昌区'],
    ['门牌', '人民路120号'],
    ['找不到的词', '南极企鹅'],
  ];
};

const searching: readonly Visitor['role'][] = ['supervisor', 'dispatcher', 'seat-agent', 'handler'];

/** Everything that is measured of one database, for each visitor. */
const tasksOf = async (
  app: Hono<Env>,
  {
    store,
    directory,
    now,
    draw,
  }: { store: Store; directory: { below: (unit: string) => readonly string[] }; now: Instant; draw: Draw },
  visitor: Visitor,
): Promise<Task[]> => {
  const { role, unit, city, name } = visitor;
  const scope =
    unit !== null
      ? ({ kind: 'units', units: [unit, ...directory.below(unit)] } as const)
      : city !== null
        ? ({ kind: 'city', city } as const)
        : ({ kind: 'all' } as const);
  const queues = queuesOf(role);
  const counted = queues.filter(({ uncounted }) => !uncounted);
  const listed = queues.flatMap((queue): Task[] => [
    {
      group: '查询：队列一页、件数和各队列件数',
      name: `${name} ${queue.name}`,
      run: async () => {
        const condition = inQueue(store, scope, queue, now);
        await ticketPage(store, condition, { order: orderOf(queue), size: PAGE });
        await tallyOf(store, { condition }, 10_000);
        await countQueues(store, scope, counted, now);
      },
    },
    { group: '网页：队列', name: `${name} ${queue.name}`, run: get(app, `/queue/${queue.id}`, visitor) },
  ]);
  const { ticket } = store.schema;
  const everyQueue = queues.find(({ id }) => id === 'all');
  const numbers = await store.database
    .select({ number: ticket.number })
    .from(ticket)
    .where(everyQueue && inQueue(store, scope, everyQueue, now))
    .orderBy(desc(ticket.number))
    .limit(2_000);
  const opened = Array.from({ length: Math.min(TICKETS_OPENED, numbers.length) }, () => draw.of(numbers).number);
  let turn = 0;
  const pages: Task = {
    group: '网页：工单',
    name,
    run: () => get(app, `/tickets/${opened[turn++ % opened.length]}`, visitor)(),
  };
  const searches = searching.includes(role)
    ? (await questionsOf(store)).map(
        ([what, words]): Task => ({
          group: '网页：搜索',
          name: `${name} ${what}`,
          run: get(app, `/search?q=${encodeURIComponent(words)}`, visitor),
        }),
      )
    : [];
  const panel: Task[] =
    role === 'dispatcher' ? [{ group: '网页：派单台', name, run: get(app, '/dispatch', visitor) }] : [];
  return [...listed, ...(opened.length > 0 ? [pages] : []), ...searches, ...panel];
};

export type Measured = {
  app: Hono<Env>;
  store: Store;
  directory: { below: (unit: string) => readonly string[] };
  now: Instant;
  draw: Draw;
  visitors: readonly Visitor[];
  tries: number;
  told: (share: number) => void;
};

/** Measures every queue, ticket pages and searches of every visitor. */
export const measure = async ({ app, visitors, tries, told, ...rest }: Measured): Promise<Sample[]> => {
  const samples: Sample[] = [];
  // The program's own warming up is no part of any page's time.
  const [first] = visitors;
  if (first) for (const task of await tasksOf(app, { ...rest, draw: drawFrom(1) }, first)) await timed(task, 3);
  for (const [index, visitor] of visitors.entries()) {
    for (const task of await tasksOf(app, rest, visitor))
      samples.push(await timed(task, task.group === '网页：工单' ? Math.max(tries, TICKETS_OPENED) : tries));
    told((index + 1) / visitors.length);
  }
  return samples;
};
