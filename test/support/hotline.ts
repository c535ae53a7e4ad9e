import { sql } from 'drizzle-orm';
import { askState } from '../../src/commands/calls/seat-state.ts';
import { demonstrationId } from '../../src/commands/demonstration-people.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import type { StaffRole } from '../../src/domain/access/role.ts';
import type { Call } from '../../src/domain/call/call.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { SeatWish } from '../../src/domain/seat/seat.ts';
import { callOf } from '../../src/store/calls.ts';
import { addSeats, findSeat, newSeatRow } from '../../src/store/seats.ts';
import { type TestApp, testApp } from './app.ts';
import { memorySwitchboard, openDesk } from './switchboard.ts';

const account = (login: string, name: string, role: StaffRole = 'seat-agent'): Actor => ({
  role,
  id: demonstrationId(login),
  name,
  unit: null,
});

export const chenXiaoyan = account('zuoxi', '陈晓燕');
export const sunYue = account('zuoxi2', '孙悦');
export const maWenjing = account('banzhang', '马文静', 'shift-lead');
export const liuJianping = account('duban', '刘建平', 'supervisor');

const numbers = { zuoxi: 1001, zuoxi2: 1002, banzhang: 1003 } as const;

/** 十堰's hotline at nine in the morning: three seats with telephones, all off duty; 孙悦 knows 企业专线. */
export const openHotline = async () => {
  let home: TestApp | null = null;
  const server = memorySwitchboard(() => home?.clock.now ?? 0);
  home = await testApp({ switchboard: server.board });
  const { installation, clock } = home;
  const rows = Object.entries(numbers).map(([login, number]) =>
    newSeatRow(
      {
        account: demonstrationId(login),
        number,
        city: '420300',
        skills: login === 'zuoxi2' ? ['line:enterprise'] : [],
      },
      clock.now,
    ),
  );
  await addSeats(installation.store, rows);
  let desk = openDesk(installation);
  for (const number of Object.values(numbers)) server.plugIn(`seat${number}`);
  await desk.settled();
  const ask = async ({ id }: Actor, state: SeatWish['state'], reason: SeatWish['reason'] = null) => {
    const outcome = await askState(installation, id, { state, reason });
    await desk.settled();
    return outcome;
  };
  const after = async (seconds: number): Promise<void> => {
    clock.now += seconds * 1_000;
    await desk.look();
  };
  /** In the order in which they came to the book. */
  const calls = async (): Promise<Call[]> => {
    const { call } = installation.store.schema;
    return (await installation.store.database.select().from(call).orderBy(sql`rowid`)).map(callOf);
  };
  return {
    home,
    installation,
    server,
    clock,
    settled: () => desk.settled(),
    look: () => desk.look(),
    ask,
    /** On duty, one second after the other, so that it is known who has waited longest. */
    onDuty: async (...people: readonly Actor[]) => {
      for (const person of people) {
        const outcome = await ask(person, 'ready');
        if (isRefusal(outcome)) throw new Error(outcome.sentence);
        clock.now += 1_000;
      }
    },
    /** Some seconds later. */
    after,
    calls,
    /** The state of a person's seat, with the reason of a break. */
    stateOf: async ({ id }: Actor): Promise<string> => {
      const seat = await findSeat(installation.store, id);
      return [seat?.state, ...(seat?.reason ? [seat.reason] : [])].join(':');
    },
    tasks: () => installation.store.database.select().from(installation.store.schema.callTask),
    notices: async () =>
      (await installation.store.database.select().from(installation.store.schema.notice)).map(({ text }) => text),
    /** The application is killed and started again; telephone server and store go on. */
    stop: () => desk.stop(),
    start: async () => {
      desk = openDesk(installation);
      await desk.settled();
    },
  };
};

export type Hotline = Awaited<ReturnType<typeof openHotline>>;

/** Who was rung, in order. */
export const rung = ({ server }: Hotline): string[] =>
  server.orders.filter(({ order }) => order === 'ring').map(({ call, to }) => `${call} → ${to}`);
