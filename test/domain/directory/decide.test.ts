import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DirectoryWish } from '../../../src/domain/directory/decide.ts';
import { differencesOf } from '../../../src/domain/directory/differences.ts';
import { after, named, refusalAfter, rosterWith } from '../../support/roster.ts';

const station: DirectoryWish = {
  act: 'add',
  function: 'public-security',
  place: '420302',
  parent: null,
  details: { ...named('十堰市公安局茅箭区分局五堰派出所'), phone: '0719-8681234', aliases: ['五堰派出所'] },
};
const dissolve = (code: string, successor: string | null, lastDay = '2026-11-30'): DirectoryWish => ({
  act: 'dissolve',
  code,
  lastDay,
  successor,
});
const cityManagement = 'urban-management@420302';
const zhangwan = 'urban-management@420303';
const marketBureau = 'market-regulation@420302';

test('a new unit beside the one that routing looks for gets the next code and belongs to that one', () => {
  const { outcome } = after([station]);
  assert.equal(outcome, {
    act: 'add',
    before: null,
    after: {
      code: 'public-security@420302~2',
      function: 'public-security',
      level: 'county',
      division: '420302',
      parent: 'public-security@420302',
      name: '十堰市公安局茅箭区分局五堰派出所',
      aliases: ['五堰派出所'],
      phone: '0719-8681234',
      contact: null,
      address: null,
      dissolvedOn: null,
      successor: null,
    },
  });
});

test('where no unit has the function yet, the new one gets the code that routing looks for', () => {
  const own: DirectoryWish = { ...station, function: 'landscape', details: named('十堰市茅箭区园林绿化中心') };
  const { outcome } = after([own]);
  assert.is(outcome !== null && 'after' in outcome && outcome.after.code, 'landscape@420302');
});

test('a unit is refused for an unknown function, an unknown place, a place that does not fit, a bad parent', () => {
  const refused = (change: Partial<Extract<DirectoryWish, { act: 'add' }>>) =>
    refusalAfter([{ ...station, ...change } as DirectoryWish]).field;
  assert.is(refused({ function: 'fishing' }), 'function');
  assert.is(refused({ place: '999999' }), 'place');
  assert.is(refused({ function: 'street' }), 'place');
  assert.is(refused({ function: 'functional-zone' }), 'place');
  assert.is(refused({ parent: 'fishing@420302' }), 'parent');
});

test('a name stands once in a division, also after a change', () => {
  const taken = '十堰市茅箭区城市管理执法局';
  assert.match(refusalAfter([{ ...station, details: named(taken) } as DirectoryWish]).sentence, '同一区划已有');
  const change: DirectoryWish = { act: 'change', code: marketBureau, details: named(taken) };
  assert.is(refusalAfter([change]).field, 'name');
});

test('details that can not be right are refused at their field', () => {
  const refused = (details: object) =>
    refusalAfter([{ ...station, details: { ...named('五堰派出所'), ...details } } as DirectoryWish]).field;
  assert.is(refused({ name: '所' }), 'name');
  assert.is(refused({ name: '局'.repeat(61) }), 'name');
  assert.is(refused({ phone: '找老王' }), 'phone');
  assert.is(refused({ aliases: ['名'.repeat(31)] }), 'aliases');
  assert.is(refused({ address: '路'.repeat(121) }), 'address');
});

test('a change keeps function and place, tidies what was typed, and nothing comes of one that changes nothing', () => {
  const unit = rosterWith().units.get(cityManagement);
  if (!unit) throw new Error('the unit is missing');
  assert.is(after([{ act: 'change', code: cityManagement, details: unit }]).outcome, null);
  const details = { ...unit, name: ' 十堰市茅箭区综合执法局 ', phone: '０７１９－８６８１２３４' };
  const { outcome } = after([{ act: 'change', code: cityManagement, details }]);
  if (outcome === null || 'refused' in outcome) throw new Error('not changed');
  assert.equal(differencesOf(outcome.before, outcome.after), [
    '名称：十堰市茅箭区城市管理执法局 → 十堰市茅箭区综合执法局',
    '电话：（空） → 0719-8681234',
  ]);
});

test('a unit is dissolved with a last day into a living one, also named by a code under which that one serves', () => {
  const { outcome } = after([dissolve(marketBureau, 'landscape@420302')]);
  if (outcome === null || 'refused' in outcome) throw new Error('not dissolved');
  assert.equal([outcome.after.dissolvedOn, outcome.after.successor], ['2026-11-30', cityManagement]);
});

test('a successor that is unknown, the unit itself, itself dissolved, or already dissolved into the unit is refused', () => {
  assert.match(refusalAfter([dissolve(zhangwan, 'fishing@420303')]).sentence, '没有承接单位');
  assert.match(refusalAfter([dissolve(zhangwan, zhangwan)]).sentence, '不能是被撤销的单位自己');
  assert.match(refusalAfter([dissolve(zhangwan, 'landscape@420303')]).sentence, '不能是被撤销的单位自己');
  assert.match(
    refusalAfter([dissolve(zhangwan, cityManagement), dissolve(marketBureau, zhangwan)]).sentence,
    '自己也已撤销或已定撤销',
  );
  assert.match(
    refusalAfter([dissolve(zhangwan, cityManagement), dissolve(cityManagement, zhangwan)]).sentence,
    '不能互相承接',
  );
});

test('a last resort, a unit with work and a unit that took another over are not dissolved without a successor', () => {
  assert.match(refusalAfter([dissolve('street@420302001', null)]).sentence, '兜底单位');
  assert.match(refusalAfter([dissolve('gov-services@420302', null)]).sentence, '兜底单位');
  const busy = refusalAfter([dissolve(marketBureau, null)], { tickets: 3, accounts: 1 });
  assert.match(busy.sentence, '在办工单 3 件、账号 1 个');
  assert.match(
    refusalAfter([dissolve(zhangwan, cityManagement), dissolve(cityManagement, null)]).sentence,
    '承接着已撤销的',
  );
  assert.match(
    refusalAfter([dissolve('street@420302001', cityManagement), dissolve(cityManagement, null)]).sentence,
    '兜底单位',
  );
  assert.is(after([dissolve(marketBureau, null)]).outcome !== null, true);
});

test('a day that is none, or far away by a slip in the year, is refused', () => {
  for (const day of ['', '2026-02-30', '20261130', '2062-11-30', '2016-11-30'])
    assert.is(refusalAfter([dissolve(marketBureau, cityManagement, day)]).field, 'lastDay', day);
});

test('a dissolution is decided once and can be taken back, unless the name was given away', () => {
  assert.is(
    refusalAfter([dissolve(marketBureau, cityManagement), dissolve(marketBureau, zhangwan)]).refused,
    'wrong-state',
  );
  const { outcome } = after([dissolve(marketBureau, cityManagement), { act: 'reinstate', code: marketBureau }]);
  if (outcome === null || 'refused' in outcome) throw new Error('not taken back');
  assert.equal([outcome.after.dissolvedOn, outcome.after.successor], [null, null]);
  assert.is(refusalAfter([{ act: 'reinstate', code: marketBureau }]).refused, 'wrong-state');
  const successor: DirectoryWish = { ...station, details: named('十堰市茅箭区市场监督管理局') } as DirectoryWish;
  const taken = refusalAfter([
    dissolve(marketBureau, cityManagement),
    successor,
    { act: 'reinstate', code: marketBureau },
  ]);
  assert.is(taken.field, 'name');
});

test('what is over is not changed any more', () => {
  const over = dissolve(marketBureau, cityManagement, '2026-11-01');
  const change: DirectoryWish = { act: 'change', code: marketBureau, details: named('茅箭区市监局') };
  assert.is(refusalAfter([over, change]).refused, 'wrong-state');
});

test.run();
