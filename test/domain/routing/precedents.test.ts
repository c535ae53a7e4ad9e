import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  fittingPrecedents,
  likenessOfPairs,
  type Precedent,
  pairsOf,
  preparePrecedents,
} from '../../../src/domain/routing/precedents.ts';
import { route } from '../../../src/domain/routing/route.ts';
import { withPrecedents } from '../../../src/domain/routing/with-precedents.ts';
import { shanghai } from '../../support/time.ts';
import { small } from './small-standard.ts';

const standard = small();
const text = '来电人反映: 人行道上有人摆摊卖菜，把盲道也占了';

const precedent = (changes: Partial<Precedent> = {}): Precedent => ({
  id: '20261101000001-C1',
  ticket: '20261101000001',
  city: '420300',
  matter: '020104',
  matterName: '占道经营',
  division: '420302',
  title: '摆摊',
  text: '人行道上有人摆摊卖菜，把盲道也占住了',
  lead: { unit: '十堰市公安局交通管理局茅箭区大队', code: 'traffic-police@420302', function: 'traffic-police' },
  clause: '1.3.1',
  grounds: '该路段人行道由交警统一管理。',
  ruledAt: shanghai('2026-11-02 10:00'),
  ...changes,
});

const everything = () => true;
const asked = (precedents: Precedent[], question = { text, city: '420300' }) =>
  withPrecedents(standard, preparePrecedents(precedents), question, route(standard, question), everything);

test('without precedents the answer is the router’s own, the very same', () => {
  const question = { text, city: '420300' };
  const answer = route(standard, question);
  assert.is(withPrecedents(standard, new Map(), question, answer, everything), answer);
  assert.is(
    withPrecedents(standard, preparePrecedents([precedent({ city: '420100' })]), question, answer, everything),
    answer,
  );
});

test('a ruling on the same case in the same county lifts the ruled body to the first place, says so, and asks a person', () => {
  const before = route(standard, { text, city: '420300' });
  assert.equal([before.decision, before.lead?.function], ['dispatch', 'urban-management']);
  const answer = asked([precedent()]);
  assert.is(answer.decision, 'confirm');
  assert.equal(answer.lead, precedent().lead);
  const [first, second] = answer.candidates;
  assert.is(second?.function, 'urban-management');
  assert.ok((first?.probability ?? 0) > 0.6 && (second?.probability ?? 1) < 0.4);
  assert.match(
    first?.because[0]?.sentence ?? '',
    /^裁定先例 20261101000001-C1：2026-11-02 裁定“摆摊”由十堰市公安局交通管理局茅箭区大队主办（条款 1\.3\.1），与本件用语重合 \d+%。$/u,
  );
  assert.not(
    answer.assist.some(({ function: of }) => of === 'traffic-police'),
    'who leads does not assist',
  );
  assert.is(
    answer.whyNotSecond.replaceAll(/\d+%/gu, 'n%'),
    '计入裁定先例 20261101000001-C1 后，“公安交管”的把握为 n%，“城市管理执法”的把握为 n%；请核对本件与先例的情形是否相同。',
  );
  assert.is(first?.matter?.code, '020104', 'for the matter that was ruled on');
});

test('a ruling that agrees with the router makes it surer and leaves automatic dispatch as it was', () => {
  const own = { unit: '茅箭区urban-management', code: 'urban-management@420302', function: 'urban-management' };
  const before = route(standard, { text, city: '420300' });
  const answer = asked([precedent({ lead: own })]);
  assert.is(answer.decision, before.decision);
  assert.ok((answer.candidates[0]?.probability ?? 0) >= (before.candidates[0]?.probability ?? 1));
  assert.is(answer.candidates[0]?.because[0]?.rule, 'precedent 20261101000001-C1');
});

test('from another county it speaks with half its voice and means the body of this place', () => {
  const near = asked([precedent()]).candidates.find(({ function: of }) => of === 'traffic-police');
  const far = asked([precedent({ division: '420303', lead: { ...precedent().lead, code: 'traffic-police@420303' } })]);
  const other = far.candidates.find(({ function: of }) => of === 'traffic-police');
  assert.is(other?.code, 'traffic-police@420302');
  assert.ok((other?.probability ?? 1) < (near?.probability ?? 0));
});

test('another city, other words, a confidential appeal: the ruling is not used', () => {
  const plain = route(standard, { text, city: '420300' });
  for (const other of [
    precedent({ city: '420100', division: '420102' }),
    precedent({ text: '店家把音响放在门口，整夜播放广告，附近居民睡不着觉', title: '噪声' }),
    precedent({ text: '', title: '（保密诉求）' }),
  ])
    assert.equal(asked([other]), plain);
});

test('emergencies and redirects stay what they are', () => {
  const question = { text: '楼上着火了，人行道上有人摆摊挡住了消防车', city: '420300' };
  const before = route(standard, question);
  assert.is(before.decision, 'redirect');
  assert.is(asked([precedent({ text: question.text })], question).decision, 'redirect');
  assert.equal(asked([precedent({ text: question.text })], question), before);
});

test('of two rulings in the same words the newer one speaks', () => {
  const newer = precedent({
    id: '20261110000001-C1',
    ruledAt: shanghai('2026-11-20 10:00'),
    lead: { unit: '茅箭区water-supply', code: 'water-supply@420302', function: 'water-supply' },
  });
  assert.is(asked([precedent(), newer]).lead?.function, 'water-supply');
});

test('shown are those on the same matter, the most alike first, and those in nearly the same words on any', () => {
  const other = precedent({ id: 'b-C1', text: '路口有人摆摊' });
  const elsewhere = precedent({ id: 'c-C1', matter: '010801' });
  const strange = precedent({ id: 'd-C1', matter: '010801', text: '消防栓坏了没有水' });
  const fitting = fittingPrecedents(preparePrecedents([strange, other, elsewhere, precedent()]), {
    city: '420300',
    division: '420302',
    matters: ['020104'],
    pairs: pairsOf('摆摊', precedent().text),
  });
  assert.equal(
    fitting.map(({ precedent: { id }, sameMatter, near }) => [id, sameMatter, near]),
    [
      ['c-C1', false, true],
      ['20261101000001-C1', true, true],
      ['b-C1', true, true],
    ],
  );
});

test('probabilities stay probabilities, whatever is ruled', () => {
  const sayings = ['人行道上有人摆摊卖菜', '小区停水一天了', '楼道消防栓没有水', '占道经营无人管'];
  fc.assert(
    fc.property(
      fc.constantFrom(...sayings),
      fc.constantFrom(...sayings),
      fc.constantFrom('traffic-police', 'water-supply', 'urban-management'),
      fc.constantFrom('420302', '420303', '420300', null),
      (said, ruled, of, division) => {
        const lead = { unit: of, code: `${of}@420302`, function: of };
        const answer = asked([precedent({ text: ruled, lead, division })], { text: said, city: '420300' });
        const sum = answer.candidates.reduce((all, { probability }) => all + probability, 0);
        assert.ok(sum <= 1 + 1e-9 && answer.candidates.every(({ probability }) => probability >= 0));
        assert.equal(answer.lead?.function, answer.candidates[0]?.function);
      },
    ),
    { numRuns: 60 },
  );
});

test('likeness is symmetric, one for the same text, none for nothing', () => {
  const [one, other] = [pairsOf('', '校门口摆摊占道'), pairsOf('', '校门口占道摆摊')];
  assert.is(likenessOfPairs(one, other), likenessOfPairs(other, one));
  assert.is(likenessOfPairs(one, one), 1);
  assert.is(likenessOfPairs(one, pairsOf('', '')), 0);
});

test.run();
