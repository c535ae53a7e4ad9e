import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Lesson, lessonOf } from '../../../src/domain/learning/lesson.ts';
import { mayGoLive, splitLessons } from '../../../src/domain/learning/trial.ts';
import { route } from '../../../src/domain/routing/route.ts';
import { li, zhou } from '../../support/people.ts';
import type { Step } from '../../support/tickets.ts';
import { order, registration, signed, ticketAfter } from '../../support/tickets.ts';
import { small } from '../routing/small-standard.ts';

const standard = small();
const asked = { ...registration, routing: route(standard, { text: '人行道上有人摆摊卖炸串' }) };

test('a ticket that its unit signed for teaches where such words belong', () => {
  const lesson = lessonOf(ticketAfter(signed, asked));
  assert.is(lesson?.function, 'urban-management');
  assert.is(lesson?.weight, 1);
  assert.match(lesson?.question.text ?? '', '十几个卖炸串的摊子');
});

test('a ticket that is only dispatched, or that the router was never asked about, teaches nothing yet', () => {
  assert.is(lessonOf(ticketAfter(signed.slice(0, 1), asked)), null);
  assert.is(lessonOf(ticketAfter(signed, { ...asked, routing: null })), null);
});

const corrected: Step[] = [
  [
    '2026-11-23 09:10',
    zhou,
    {
      type: 'Dispatch',
      order: {
        ...order,
        lead: { unit: '十堰市茅箭区供水公司', code: 'water-supply@420302', function: 'water-supply' },
        correction: '以往同类由其办理',
      },
    },
  ],
  ['2026-11-23 10:00', { ...li, unit: 'water-supply@420302' }, { type: 'SignFor' }],
];

test('what a dispatcher put right tells twice as much as what nobody touched', () => {
  const lesson = lessonOf(ticketAfter(corrected, asked));
  assert.is(lesson?.function, 'water-supply');
  assert.is(lesson?.weight, 2);
});

const lessons: Lesson[] = Array.from({ length: 20 }, (_, at) => ({
  ticket: `t${at}`,
  at,
  question: { text: '停水' },
  function: 'water-supply',
  weight: 1,
}));

test('without a live model every fifth lesson is held out; later half of those that the live model does not know', () => {
  assert.equal(
    splitLessons(lessons, null).held.map(({ ticket }) => ticket),
    ['t4', 't9', 't14', 't19'],
  );
  const later = splitLessons(lessons, 13);
  assert.equal(
    later.held.map(({ ticket }) => ticket),
    ['t15', 't17', 't19'],
  );
  assert.is(later.seen.length, 17);
});

test('a model that is wrong more often than the live one does not go live', () => {
  const figures = (top1: number, top3: number) => ({
    rows: 20,
    labels: 3,
    top1,
    top3,
    macroF1: top1,
    ece: 0,
    coverageAt95: 1,
    coverageAt90: 1,
  });
  assert.ok(mayGoLive({ candidate: figures(0.8, 0.9), live: figures(0.8, 0.9) }));
  assert.not.ok(mayGoLive({ candidate: figures(0.79, 0.95), live: figures(0.8, 0.9) }));
  assert.not.ok(mayGoLive({ candidate: figures(0.85, 0.89), live: figures(0.8, 0.9) }));
  assert.ok(mayGoLive({ candidate: figures(0.1, 0.2), live: null }));
});

test.run();
