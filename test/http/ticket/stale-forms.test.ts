import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { type Actor, systemActor } from '../../../src/domain/access/actor.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { testApp } from '../../support/app.ts';
import { deskOf } from './desk.ts';
import { actorOf, type Move, road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

/** The brigade that assists has not said anything yet. */
const alone = { withoutAssist: '与交警大队已当面会商' };

type Field = { tag: string; name: string; type: string; value: string };
type Form = { noun: string; multipart: boolean; fields: Field[] };

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';

/** The forms of the acts on a ticket's page, with their fields as a browser would send them. */
const formsOn = (page: string, number: string): Form[] =>
  [...page.matchAll(/<form class="act-form[^>]*>[\s\S]*?<\/form>/gu)].map(([form]) => ({
    noun: attribute(form, 'action').slice(`/tickets/${number}/`.length),
    multipart: form.includes('enctype="multipart/form-data"'),
    fields: [...form.matchAll(/<(input|textarea|select)\b[^>]*>(?:<option value="([^"]*)")?/gu)].map(
      ([tag, name = '', option]) => ({
        tag: name,
        name: attribute(tag, 'name'),
        type: attribute(tag, 'type') || 'text',
        value: option ?? attribute(tag, 'value'),
      }),
    ),
  }));

const MARK = '这段话写了很久，不能丢';

/** Every text field filled in with words that can be found again, every choice with its first value. */
const filledIn = ({ fields }: Form): { form: Record<string, string>; words: string[] } => {
  const form: Record<string, string> = {};
  const words: string[] = [];
  for (const { tag, name, type, value } of fields) {
    if (name === '' || name === 'version' || name === 'q' || type === 'file' || type === 'hidden') continue;
    const free = tag === 'textarea' || (tag === 'input' && type === 'text');
    if (free) words.push(`${MARK}${name}`);
    form[name] ??= free ? `${MARK}${name}` : type === 'number' ? '2' : type === 'date' ? '2026-12-01' : value;
  }
  return { form, words };
};

/** Where a ticket stands, who looks at it, and what a colleague does meanwhile. */
const stations: readonly [string, number, string[], Move[2], string][] = [
  [
    'registered',
    0,
    ['zuoxi', 'paidan'],
    { type: 'Decline', ground: 'spam', text: '没有实际诉求，不予受理。' },
    'paidan',
  ],
  ['dispatched', 1, ['chengguan', 'juzhang', 'duban'], { type: 'SignFor' }, 'chengguan'],
  [
    'handling',
    2,
    ['chengguan', 'juzhang', 'jiaoguan', 'paidan', 'duban'],
    { type: 'RequestReturn', reason: 'not-our-duty', clause: '2.1.4', explanation: '路面划线由交管部门负责' },
    'chengguan',
  ],
  ['replied', 3, ['paidan', 'duban'], { type: 'ApproveReply', note: '' }, 'paidan'],
  ['rectifying', 5, ['duban', 'chengguan'], { type: 'Verify', finding: 'upheld', ground: '现场查看仍在。' }, 'duban'],
];

for (const [state, steps, people, meanwhile, colleague] of stations) {
  test(`${state}: no act's form loses a word when somebody else was faster, as a page and as a fragment`, async () => {
    for (const login of people) {
      const seen = await ticketAlong(app, road.slice(0, steps));
      const page = (await desk.read(login, `/tickets/${seen.number}`)).text;
      const forms = formsOn(page, seen.number).filter(({ noun }) => noun !== 'note');
      for (const headers of [{}, { 'hx-request': 'true' }]) {
        for (const each of forms) {
          const { number, version } = await ticketAlong(app, [
            ...road.slice(0, steps),
            [road[steps - 1]?.[0] ?? '2026-11-23 09:05', colleague, meanwhile],
          ]);
          const { form, words } = filledIn(each);
          const stale = String(version - 1);
          const answer = await desk.send(login, number, each.noun, { ...form, version: stale }, headers);
          const where = `${login} ${each.noun} ${JSON.stringify(headers)}: ${answer.status}`;
          assert.ok(answer.status >= 400 && answer.status < 500, where);
          for (const word of words) assert.ok(answer.text.includes(word), `${where} lost ${word}`);
          for (const [, drawn] of answer.text.matchAll(/name="version" value="(\d+)"/gu))
            assert.is(drawn, String(version), where);
          if ('hx-request' in headers) assert.ok(answer.text.startsWith('<div id="ticket"'), where);
        }
      }
    }
  });
}

test('warnings of the program, urges and another voice do not send a form back', async () => {
  const { number, version } = await ticketAlong(app, road.slice(0, 2));
  const startedAt = app.clock.now;
  for (const [actor, command] of [
    [systemActor, { type: 'Warn', purpose: 'reply', startedAt, light: 'yellow' }],
    [actorOf('zuoxi'), { type: 'AddContact', channel: 'phone', words: '今天还是一样' }],
    [actorOf('paidan'), { type: 'UrgeAssist', unit: 'traffic-police@420302', words: '请尽快回复' }],
  ] satisfies [Actor, Command][])
    await act(app.installation, { number, command, actor, scope: { kind: 'all' }, seenVersion: null });
  assert.ok((await desk.stored(number)).version > version, 'something has happened meanwhile');
  const form = {
    ...alone,
    text: '已安排执法人员每天下午值守。',
    contact: '已电话告知',
    version: String(version),
  };
  assert.is((await desk.send('chengguan', number, 'reply', form)).status, 303);
});

test.run();
