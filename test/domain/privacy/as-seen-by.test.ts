import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { eventsAsSeenBy, ticketAsSeenBy } from '../../../src/domain/privacy/as-seen-by.ts';
import { fold } from '../../../src/domain/ticket/evolve.ts';
import { citizen } from '../../support/people.ts';
import { registration, type Step, signed, stallAppeal, story } from '../../support/tickets.ts';

const photo = { id: 'f', name: '孙桂兰13872671234.png', mediaType: 'image/png', bytes: 9, sha256: 'c'.repeat(64) };
const appeal = {
  ...stallAppeal,
  confidential: true,
  title: '孙桂兰反映夜市扰民',
  text: '我是孙桂兰，电话138-7267-1234，请为我保密。',
  attachments: [photo],
};
const steps: Step[] = [
  ...signed,
  ['2026-11-24 08:00', citizen, { type: 'Urge', words: '我孙桂兰再催一次，１３８７２６７１２３４' }],
];
const events = story(steps, { ...registration, appeal });
const ticket = fold(events);

test('the handling unit of a confidential appeal reads everything but who the citizen is, in every text', () => {
  const seen = ticketAsSeenBy('handler', ticket);
  const whole = JSON.stringify([seen, eventsAsSeenBy('handler', events)]);
  for (const told of ['孙桂兰', '13872671234', '138-7267-1234', '１３８７２６７１２３４'])
    assert.not.match(whole, told);
  assert.is(seen.appeal.text, '我是***，电话*************，请为我保密。');
  assert.is(seen.appeal.text.length, ticket.appeal.text.length, 'places found in the text still hold');
  assert.is(seen.state, ticket.state);
  assert.equal(seen.clocks, ticket.clocks);
});

test('who talks with the citizen sees the appeal as it was said, and so does the unit of an open one', () => {
  assert.equal(ticketAsSeenBy('supervisor', ticket), ticket);
  assert.equal(eventsAsSeenBy('dispatcher', events), events);
  const open = fold(story(signed));
  assert.equal(ticketAsSeenBy('handler', open), open);
});

test.run();
