import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { explainTicket } from '../../src/cli/explain.ts';
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

const explained = async (number: string, route = installation.route) => {
  const lines: string[] = [];
  const bench = { store: installation.store, say: (line: string) => lines.push(line) };
  return { status: await explainTicket(bench, number, route), text: lines.join('\n') };
};

test('the stored reasons are told in Chinese, with the clause and the other candidates', async () => {
  const { status, text } = await explained(ticket.number);
  assert.is(status, 0);
  for (const word of ['归口规范版本', '结论：', '依据：规则', '条款', '候选 1：', '结论相同']) assert.match(text, word);
});

test('it says so when the present edition would answer otherwise', async () => {
  const { text } = await explained(ticket.number, (question) => ({
    ...installation.route(question),
    decision: 'redirect',
    redirectTo: '110',
    edition: '2027.1',
  }));
  assert.match(text, '现行规范（2027.1）的结论不同：转接其他渠道，转接 110。');
});

test('an unknown number is said and gives status 1', async () => {
  const { status, text } = await explained('20260101999999');
  assert.is(status, 1);
  assert.match(text, '没有工单 20260101999999');
});

test.run();
