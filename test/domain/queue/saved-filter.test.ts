import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decideSavedFilter, isListAddress, SAVED_LIMIT } from '../../../src/domain/queue/saved-filter.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';

const address = '/queue/in-hand?light=red&sort=-weight';

test('only the addresses of our own lists may be saved, with every filter that a list can have', () => {
  for (const own of [
    '/queue/to-sign',
    address,
    '/search?q=%E5%A4%9C%E5%B8%82&mark=repeated',
    '/queue/all?unit=urban-management%40420302&matter=0201',
  ])
    assert.ok(isListAddress(own), own);
  for (const foreign of [
    'https://example.com/queue/all',
    '//example.com/queue/all',
    '/\\example.com',
    '/logout',
    '/queue/to-sign/acceptances',
    '/queue/../logout',
    '/queue/all?next=//example.com',
    '/queue/all\n',
    `/queue/all?q=${'a'.repeat(600)}`,
    '',
  ])
    assert.not.ok(isListAddress(foreign), foreign);
});

test('a name is tidied and kept with its punctuation', () => {
  assert.equal(decideSavedFilter({ name: '  红灯，\n 反映多的 ', address }, []), { name: '红灯， 反映多的', address });
});

test('a filter without a name, with a long one, a taken one or a foreign address is refused at its field', () => {
  const refusal = (name: string, at = address) => {
    const decided = decideSavedFilter({ name, address: at }, [{ id: '1', name: '红灯', address }]);
    return isRefusal(decided) ? [decided.field, decided.sentence] : decided;
  };
  assert.equal(refusal('  '), ['name', '请给这组筛选起个名称，例如“本周红灯”。']);
  assert.equal(refusal('红'.repeat(21)), ['name', '名称请控制在 20 字以内，现有 21 字。']);
  assert.equal(refusal('红灯'), ['name', '已经有叫“红灯”的常用筛选，请换一个名称，或先删除原来的。']);
  assert.equal(refusal('黄灯', 'https://example.com/'), [
    'address',
    '只能保存工单列表的筛选。请在队列或搜索结果中选好条件后再保存。',
  ]);
});

test('a person keeps at most twenty in a role', () => {
  const kept = Array.from({ length: SAVED_LIMIT }, (_, index) => ({ id: `${index}`, name: `第 ${index} 组`, address }));
  const decided = decideSavedFilter({ name: '又一组', address }, kept);
  assert.is(isRefusal(decided) && decided.sentence, '每个岗位最多保存 20 组，请先删除不用的。');
});

test.run();
