import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../src/commands/act.ts';
import { handle } from '../../src/commands/handle.ts';
import type { Installation } from '../../src/commands/installation.ts';
import { mergeAll } from '../../src/commands/merging/merge.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import { DAY } from '../../src/domain/instant.ts';
import { followersToTell } from '../../src/domain/notice/citizen-message.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import type { Command } from '../../src/domain/ticket/commands.ts';
import { evolve, fold } from '../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { archiveEnded } from '../../src/jobs/archive.ts';
import { eventsOf, findTicket } from '../../src/store/tickets.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { engines } from '../support/engines.ts';
import { file } from '../support/filed.ts';
import { chen, li, zhou } from '../support/people.ts';
import { order } from '../support/tickets.ts';

const everything = { kind: 'all' as const };
const reason = '反映同一件事，合并办理。';

type Home = Pick<TestApp, 'installation' | 'clock'>;

const reload = async ({ installation }: Home, number: string): Promise<Ticket> => {
  const ticket = await findTicket(installation.store, everything, number);
  if (!ticket) throw new Error(`${number} is gone`);
  // Row and history never part, whatever was written together.
  assert.equal(fold(await eventsOf(installation.store, number)), ticket);
  return ticket;
};

const does = async ({ installation }: Home, actor: Actor, number: string, command: Command) => {
  const outcome = await act(installation, { number, command, actor, scope: everything, seenVersion: null });
  if (isRefusal(outcome)) throw new Error(`${actor.name} ${command.type}: ${outcome.sentence}`);
  return outcome;
};

const refusalOf = (outcome: unknown): Refusal => {
  if (!isRefusal(outcome)) throw new Error('not refused');
  return outcome;
};

const dispatch: Command = { type: 'Dispatch', order: { ...order, assist: [], correction: '按属地' } };
const reply: Command = {
  type: 'Reply',
  text: '已安排执法人员每天在校门口值守，摊贩已劝离到指定疏导点。',
  contact: '电话联系诉求人，告知处理情况',
  attachments: [],
};

/** Tickets whose citizens get the leader's answer by message, in the order of its events. */
const toldOf = async ({ store }: Installation, leader: string): Promise<string[]> => {
  const events = await eventsOf(store, leader);
  return events.flatMap((event, index) => {
    const before = index === 0 ? null : fold(events.slice(0, index));
    return followersToTell({ before, ticket: evolve(before, event), event });
  });
};

for (const { name, open } of engines) {
  const home = async (): Promise<Home> => testApp({ store: await open() });

  test(`${name}: a merged ticket and the one it follows change together, and the answer is sent to both`, async () => {
    const here = await home();
    const [leader, follower] = [await file(here), await file(here)];
    await does(here, chen, follower.number, { type: 'Merge', into: leader.number, reason });
    assert.is((await reload(here, follower.number)).mergedInto, leader.number);
    assert.equal((await reload(here, leader.number)).followers, [follower.number]);
    await does(here, zhou, leader.number, dispatch);
    await does(here, li, leader.number, { type: 'SignFor' });
    await does(here, li, leader.number, reply);
    assert.equal(await toldOf(here.installation, leader.number), []);
    await does(here, zhou, leader.number, { type: 'ApproveReply', note: '' });
    assert.equal(await toldOf(here.installation, leader.number), [follower.number]);
    const late = await file(here);
    await does(here, zhou, late.number, { type: 'Merge', into: leader.number, reason });
    assert.equal(await toldOf(here.installation, leader.number), [follower.number, late.number], 'answered already');
  });

  test(`${name}: a merged ticket is put away only when the one it follows has ended`, async () => {
    const here = await home();
    const [leader, follower] = [await file(here), await file(here)];
    await does(here, chen, follower.number, { type: 'Merge', into: leader.number, reason });
    here.clock.now += 40 * DAY;
    assert.is(await archiveEnded(here.installation), 0, 'it may still be taken off it');
    await does(here, zhou, leader.number, {
      type: 'Decline',
      ground: 'litigation',
      text: '正在诉讼，请依法院程序办理。',
    });
    assert.is(await archiveEnded(here.installation), 1);
    assert.is((await reload(here, follower.number)).state, 'archived');
  });

  test(`${name}: merging is undone on both sides`, async () => {
    const here = await home();
    const [leader, follower] = [await file(here), await file(here)];
    await does(here, zhou, follower.number, { type: 'Merge', into: leader.number, reason });
    await does(here, zhou, follower.number, { type: 'Detach', reason: '不是同一处摊点' });
    assert.is((await reload(here, follower.number)).state, 'registered');
    assert.equal((await reload(here, leader.number)).followers, []);
  });

  test(`${name}: when the leader changes meanwhile, merging is planned again on what it has become`, async () => {
    const here = await home();
    const [leader, follower] = [await file(here), await file(here)];
    const { store, timekeeping } = here.installation;
    /** Somebody else acts on the leader just before the first commit. */
    const meanwhile = (command: Command, actor: Actor): Installation => {
      let first = true;
      const atomically: typeof store.atomically = async (statements) => {
        if (first) {
          first = false;
          const wish = { number: leader.number, command, actor, scope: everything, seenVersion: null };
          await handle(store, timekeeping, { ...wish, now: here.clock.now });
        }
        return store.atomically(statements);
      };
      return { ...here.installation, store: { ...store, atomically } };
    };
    const wish = {
      number: follower.number,
      command: { type: 'Merge' as const, into: leader.number, reason },
      actor: zhou,
      scope: everything,
      seenVersion: follower.version,
    };
    const merged = await act(meanwhile({ type: 'AddNote', text: '已电话核实' }, zhou), wish);
    assert.not(isRefusal(merged));
    const present = await reload(here, leader.number);
    assert.equal(present.followers, [follower.number]);
    assert.is(present.version, leader.version + 2, 'the note and the follower');

    const other = await file(here);
    const declined = { type: 'Redirect' as const, to: '110', text: '已转接报警' };
    const late = { ...wish, number: other.number, seenVersion: other.version };
    const refusal = refusalOf(await act(meanwhile(declined, zhou), late));
    assert.is(refusal.refused, 'wrong-state');
    assert.match(refusal.sentence, `${leader.number} 已是“已转接”`);
    assert.equal(await reload(here, other.number), other, 'nothing of it was written');
  });

  test(`${name}: a storm of thirty is taken in by one act, all or nothing in the database`, async () => {
    const here = await home();
    const leader = await file(here);
    const storm: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      const citizen = { name: `居民${index}`, phone: `199000020${String(index).padStart(2, '0')}` };
      storm.push((await file(here, { citizen })).number);
    }
    const elsewhere = await file(here, { city: '420100', place: { division: null, address: '' } });
    const wish = { leader: leader.number, reason, actor: zhou, scope: everything };
    const taken = await mergeAll(here.installation, {
      ...wish,
      followers: [...storm, elsewhere.number],
      seenVersion: leader.version,
    });
    if (isRefusal(taken)) throw new Error(taken.sentence);
    assert.equal(taken.merged, storm);
    assert.equal(
      taken.left.map(({ number }) => number),
      [elsewhere.number],
    );
    assert.is((await reload(here, leader.number)).followers.length, 30);
    for (const number of storm) assert.is((await reload(here, number)).mergedInto, leader.number);
    const again = { ...wish, followers: storm.slice(0, 1), seenVersion: leader.version };
    assert.is(refusalOf(await mergeAll(here.installation, again)).refused, 'stale');
    const many = { ...wish, followers: Array.from({ length: 51 }, (_, at) => `2026112300${at}`), seenVersion: null };
    assert.match(refusalOf(await mergeAll(here.installation, many)).sentence, '最多并入 50 件');
  });

  test(`${name}: a ticket that others follow brings them along, so that no chain arises; a seat agent may not`, async () => {
    const here = await home();
    const [top, middle, low] = [await file(here), await file(here), await file(here)];
    await does(here, zhou, low.number, { type: 'Merge', into: middle.number, reason });
    const wish = { number: middle.number, command: { type: 'Merge' as const, into: top.number, reason } };
    const refusal = refusalOf(
      await act(here.installation, { ...wish, actor: chen, scope: everything, seenVersion: null }),
    );
    assert.match(refusal.sentence, '须由派单员并单');
    await does(here, zhou, wish.number, wish.command);
    assert.equal((await reload(here, top.number)).followers, [low.number, middle.number]);
    assert.is((await reload(here, low.number)).mergedInto, top.number);
    const between = await reload(here, middle.number);
    assert.is(between.mergedInto, top.number);
    assert.equal(between.followers, []);
  });

  test(`${name}: a leader out of sight, another city's, or the ticket itself is refused and nothing is written`, async () => {
    const here = await home();
    const own = await file(here);
    const other = await file(here, { city: '420100', place: { division: null, address: '' } });
    const into = (leader: string, scope: Parameters<typeof act>[1]['scope']) =>
      act(here.installation, {
        number: own.number,
        command: { type: 'Merge', into: leader, reason },
        actor: zhou,
        scope,
        seenVersion: null,
      });
    assert.is(refusalOf(await into(other.number, { kind: 'city', city: '420300' })).refused, 'not-found');
    assert.match(refusalOf(await into(other.number, everything)).sentence, '其他市州');
    assert.match(refusalOf(await into(own.number, everything)).sentence, '不能并入自己');
    assert.equal(await reload(here, own.number), own);
  });

  test(`${name}: an appeal is split into tickets of their own: same citizen and place, each routed anew, files with each`, async () => {
    const here = await home();
    const attachments = [
      { id: 'photo', name: '校门口.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) },
    ];
    const whole = await file(here, { attachments });
    const parts = [
      { title: '', text: '人民小学门口每天下午有十几个卖炸串的摊子占着人行道。' },
      { title: '路灯坏了', text: '北京中路公交站旁的路灯坏了半个月没人修，晚上看不见路。' },
    ];
    const { ticket } = await does(here, zhou, whole.number, { type: 'Split', parts, into: [], reason: '两件事' });
    assert.is(ticket.state, 'split');
    const made = await Promise.all(ticket.splitInto.map((number) => reload(here, number)));
    assert.is(made.length, 2);
    for (const part of made) {
      assert.is(part.splitFrom, whole.number);
      assert.is(part.state, 'registered');
      assert.equal(part.appeal.citizen, whole.appeal.citizen);
      assert.equal(part.appeal.place, whole.appeal.place);
      assert.is(part.appeal.channel, whole.appeal.channel);
      assert.is(part.appeal.attachments[0]?.sha256, 'a'.repeat(64));
      assert.is.not(part.appeal.attachments[0]?.id, 'photo');
    }
    assert.is.not(made[0]?.routing?.matter?.code, made[1]?.routing?.matter?.code);
    assert.is(made[1]?.appeal.title, '路灯坏了');
    const numbers = made.map(({ number }) => number);
    const refused = await act(here.installation, {
      number: whole.number,
      command: { type: 'Split', parts, into: [], reason: '两件事' },
      actor: zhou,
      scope: everything,
      seenVersion: whole.version,
    });
    assert.is(refusalOf(refused).refused, 'stale');
    assert.equal((await reload(here, whole.number)).splitInto, numbers);
  });
}

test.run();
