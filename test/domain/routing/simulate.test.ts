import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type PastTicket, simulate } from '../../../src/domain/routing/simulate.ts';
import { small, smallText } from './small-standard.ts';

const past = (number: string, text: string, decided: string | null = null): PastTicket => ({
  number,
  title: text.slice(0, 6),
  question: { text },
  decided: decided === null ? null : { unit: `茅箭区${decided}`, code: `${decided}@420302`, function: decided },
});

const moved = {
  ...smallText,
  matters: smallText.matters.map((matter) =>
    matter.code === '020104' ? { ...matter, lead: 'traffic-police' } : matter,
  ),
};

const tickets = [
  past('1', '人行道上有人摆摊卖水果', 'traffic-police'),
  past('2', '路口摆摊占了一半', 'urban-management'),
  past('3', '小区停水一天了', 'water-supply'),
  past('4', '楼上着火了快来'),
];

test('only tickets that the draft sends elsewhere are listed, with where from and where to', () => {
  const {
    tickets: asked,
    elsewhere,
    otherMatter,
    better,
    worse,
    moves,
    flows,
  } = simulate(small(), small(moved), tickets);
  assert.equal([asked, elsewhere, otherMatter, better, worse], [4, 2, 0, 1, 1]);
  assert.equal(
    moves.map(({ ticket, from, to, right }) => [ticket, from.code, to.code, to.matter?.code, right]),
    [
      ['1', 'urban-management@420302', 'traffic-police@420302', '020104', 'to'],
      ['2', 'urban-management@420302', 'traffic-police@420302', '020104', 'from'],
    ],
  );
  assert.ok(moves.every(({ to }) => to.probability > 0 && to.probability <= 1));
  assert.equal(flows, [{ from: 'urban-management', to: 'traffic-police', count: 2 }]);
});

test('a ticket that only changes its matter stays where it is and is counted apart', () => {
  const [stall, ...others] = smallText.matters;
  assert.ok(stall);
  const second = {
    ...stall,
    code: '020105',
    clause: '2.1.5',
    path: ['城市管理', '市容与公用', '摊点'] as [string, string, string],
  };
  const rules = smallText.rules.map((rule) => (rule.matter === '020104' ? { ...rule, matter: '020105' } : rule));
  const outcome = simulate(small(), small({ ...smallText, matters: [stall, second, ...others], rules }), tickets);
  assert.equal([outcome.elsewhere, outcome.otherMatter, outcome.flows], [0, 2, []]);
  assert.equal(outcome.moves[0]?.elsewhere, false);
});

test('a redirect that falls away moves a ticket from its channel to a body', () => {
  const outcome = simulate(small(), small({ ...smallText, redirects: [] }), tickets.slice(3));
  assert.equal(
    outcome.moves.map(({ from, to }) => [from.decision, from.unit, to.decision === 'redirect']),
    [['redirect', '119', false]],
  );
  assert.is(outcome.flows[0]?.from, 'channel 119');
});

test('no tickets, no moves', () => {
  assert.equal(simulate(small(), small(moved), []), {
    tickets: 0,
    elsewhere: 0,
    otherMatter: 0,
    better: 0,
    worse: 0,
    moves: [],
    flows: [],
  });
});

test.run();
