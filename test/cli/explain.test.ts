import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Again, explainTicket } from '../../src/cli/explain.ts';
import { replayUnder } from '../../src/commands/editions/replay.ts';
import { takeIn } from '../../src/commands/intake.ts';
import { citizenActor } from '../../src/domain/access/actor.ts';
import { testApp } from '../support/app.ts';
import { stallAppeal } from '../support/tickets.ts';

const { installation, clock } = await testApp();
const { ticket } = await takeIn(installation, {
  appeal: stallAppeal,
  kind: null,
  urgency: null,
  submissionKey: 'explained',
  queryCode: 'ABCD2345',
  actor: citizenActor,
  now: clock.now,
});

const explained = async (number: string, changes: Partial<Again> = {}) => {
  const lines: string[] = [];
  const bench = { store: installation.store, say: (line: string) => lines.push(line) };
  const again: Again = {
    present: installation.route,
    own: (edition, asked) => replayUnder(installation, edition, asked),
    ...changes,
  };
  return { status: await explainTicket(bench, number, again), text: lines.join('\n') };
};

test('the stored reasons are told in Chinese, with the clause and the other candidates', async () => {
  const { status, text } = await explained(ticket.number);
  assert.is(status, 0);
  for (const word of ['归口规范版本', '结论：', '依据：规则', '条款', '候选 1：', '结论相同']) assert.match(text, word);
});

test('it says so when the present edition would answer otherwise', async () => {
  const { text } = await explained(ticket.number, {
    present: (question) => ({
      ...installation.route(question),
      decision: 'redirect',
      redirectTo: '110',
      edition: '2027.1',
    }),
  });
  assert.match(text, '现行规范（2027.1）的结论不同：转接其他渠道，转接 110。');
});

test('the ticket’s own edition is asked again while it is kept, and it is said when it is not', async () => {
  assert.match((await explained(ticket.number)).text, '用登记时的版本 2026-示范-1 重放，结论与当时相同。');
  const own = async () => 'gone' as const;
  assert.match((await explained(ticket.number, { own })).text, '登记时的版本 2026-示范-1 没有保存，不能重放。');
  const other = async () => ({ answer: { ...installation.route({ text: '停水两天' }), edition: '2026-示范-1' } });
  assert.match((await explained(ticket.number, { own: other })).text, '重放，结论与当时不同：');
});

test('an unknown number is said and gives status 1', async () => {
  const { status, text } = await explained('20260101999999');
  assert.is(status, 1);
  assert.match(text, '没有工单 20260101999999');
});

test.run();
