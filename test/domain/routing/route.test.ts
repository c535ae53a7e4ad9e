import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nowhere } from '../../../src/domain/routing/places.ts';
import { route } from '../../../src/domain/routing/route.ts';
import { small, smallText } from './small-standard.ts';

const standard = small();

test('an appeal with the words of one rule goes to the body of its matter, with clause and words', () => {
  const answer = route(standard, { title: '摆摊', text: '来电人反映: 人行道上有人摆摊卖菜' });
  assert.is(answer.decision, 'dispatch');
  assert.equal(answer.lead, {
    unit: '茅箭区urban-management',
    code: 'urban-management@420302',
    function: 'urban-management',
  });
  assert.equal(answer.matter, { code: '020104', path: ['城市管理', '市容与公用', '占道经营'], clause: '2.1.4' });
  assert.equal(
    answer.assist.map((body) => body.function),
    ['traffic-police'],
  );
  assert.equal(answer.because[0]?.words, [{ text: '摆摊', start: 0, end: 2 }]);
  assert.is(answer.because[0]?.sentence, '归口规范第 2.1.4 条“占道经营”：诉求中提到“摆摊”。');
  assert.is(answer.edition, '测试版');
});

test('a word of two parts is found when the second follows within twelve characters, and not when it is further', () => {
  const near = route(standard, { text: '占着道路占道长期经营' });
  assert.is(near.because[0]?.rule, '020104-1');
  const far = route(standard, { text: `占道${'甲'.repeat(13)}经营` });
  assert.is.not(far.because[0]?.rule, '020104-1');
});

test('a silencing word silences its rule', () => {
  const answer = route(standard, { text: '店内摆摊促销' });
  assert.is.not(answer.because[0]?.rule, '020104-1');
});

test('what stands behind 另外 is the second matter and its body assists', () => {
  const answer = route(standard, { text: '我们这栋楼从昨天下午停水到现在，另外楼下有人摆摊' });
  assert.is(answer.lead?.function, 'water-supply');
  assert.ok(answer.assist.some((body) => body.function === 'urban-management'));
});

test('a fire that burns goes to 119 at once and is critical', () => {
  const answer = route(standard, { text: '楼上着火了快来' });
  assert.equal(
    [answer.decision, answer.redirectTo, answer.urgency, answer.kind],
    ['redirect', '119', 'critical', 'help'],
  );
  assert.equal(
    answer.because[0]?.words.map((word) => word.text),
    ['着火了'],
  );
});

test('a fire of yesterday is an appeal like any other', () => {
  const answer = route(standard, { text: '昨天着火了消防栓没有水' });
  assert.is.not(answer.decision, 'redirect');
  assert.is(answer.lead?.function, 'fire-rescue');
});

test('without a place the function is named but a person must choose the body', () => {
  const answer = route(small(smallText, nowhere), { text: '停水三天了' });
  assert.is(answer.decision, 'confirm');
  assert.equal(answer.lead, { unit: '供水企业（地点待确认）', code: 'water-supply@', function: 'water-supply' });
  assert.is(answer.urgency, 'urgent');
});

test('an appeal without any content is shown to a person with the bodies of the territory', () => {
  const answer = route(standard, { text: '' });
  assert.is(answer.decision, 'confirm');
  assert.equal(
    answer.candidates.map((candidate) => candidate.function),
    ['street', 'gov-services', 'petition'],
  );
});

test('candidates are distinct by function, fall in probability and sum to at most one', () => {
  for (const text of ['停水', '摆摊停水消防栓', '甲乙丙', '城管不管摆摊']) {
    const { candidates } = route(standard, { text });
    const probabilities = candidates.map((candidate) => candidate.probability);
    assert.is(new Set(candidates.map((candidate) => candidate.function)).size, candidates.length);
    assert.equal(
      probabilities,
      [...probabilities].sort((a, b) => b - a),
    );
    assert.ok(probabilities.reduce((sum, each) => sum + each, 0) <= 1);
  }
});

test('a city that divides the duties in its own way gets its own lead, with the ground', () => {
  const places = { ...standard.places, leadAt: () => 'traffic-police' };
  const answer = route(small(smallText, places), { text: '人行道上有人摆摊' });
  assert.is(answer.lead?.function, 'traffic-police');
  assert.ok(answer.because.some((reason) => reason.rule === 'override'));
});

test('the same question gets the same answer from a standard compiled twice', () => {
  const question = { text: '小区门口摆摊，水压也低' };
  assert.equal(route(small(), question), route(small(), question));
});

test.run();
