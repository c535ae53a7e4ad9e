import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { faultOfAnswer, readAnswers, tidyAnswer } from '../../../src/domain/fields/answers.ts';
import { type Field, type FieldSet, fieldsOf } from '../../../src/domain/fields/field.ts';

const field = (changes: Partial<Field> = {}): Field => ({
  id: 'plate',
  name: '车牌号码',
  kind: 'text',
  need: 'optional',
  hint: '',
  check: null,
  choices: [],
  unit: '',
  routed: false,
  ...changes,
});

const plate = field({ check: 'plate', need: 'required' });
const amount = field({ id: 'amount', name: '金额', kind: 'number', unit: '元' });
const line = field({ id: 'line', name: '线路', routed: true });

const sets: FieldSet[] = [
  { matters: ['040201'], fields: [field({ need: 'required' })] },
  { matters: ['04'], fields: [field({ hint: '看到的话写下' }), line] },
  { matters: ['0301'], fields: [amount] },
];

test('a matter asks what its branch asks, and says anew what it wants otherwise, in the branch’s place', () => {
  assert.equal(
    fieldsOf(sets, '040101').map(({ id, need }) => [id, need]),
    [
      ['plate', 'optional'],
      ['line', 'optional'],
    ],
  );
  assert.equal(
    fieldsOf(sets, '040201').map(({ id, need }) => [id, need]),
    [
      ['plate', 'required'],
      ['line', 'optional'],
    ],
  );
  assert.equal(fieldsOf(sets, null), []);
  assert.equal(fieldsOf(sets, '070101'), []);
});

test('a plate is understood however it is typed, and a wrong one is refused with an example', () => {
  for (const typed of ['鄂C12345', '鄂c·1234 5', '鄂ＣＤ１２３４５', '鄂CT1234', '鄂C1234警'])
    assert.is(faultOfAnswer(plate, tidyAnswer(plate, typed)), null, typed);
  for (const typed of ['C12345', '鄂112345', '鄂C123', '鄂CIO345', '鄂C1234567'])
    assert.match(faultOfAnswer(plate, tidyAnswer(plate, typed)) ?? '', '如 鄂C12345', typed);
});

test('dates are days of the calendar, numbers are numbers with their unit, choices are those offered', () => {
  const day = field({ kind: 'date', name: '日期' });
  assert.is(faultOfAnswer(day, '2026-11-25'), null);
  assert.match(faultOfAnswer(day, '2026-02-30') ?? '', '如 2026-11-25');
  assert.is(tidyAnswer(amount, '１２,０００ 元'), '12000');
  assert.match(faultOfAnswer(amount, '一万二') ?? '', '单位是元');
  const choice = field({ kind: 'choice', choices: ['有', '没有'] });
  assert.match(faultOfAnswer(choice, '大概') ?? '', '有、没有');
});

test('what is required is refused only where the agent chose the matter; all faults come at once', () => {
  const answers: Record<string, string> = { amount: '很多', line: '21 路' };
  const read = (chosen: { name: string } | null) =>
    readAnswers([plate, amount, line], (id) => answers[id] ?? '', chosen);
  assert.equal(
    read(null).faults.map((fault) => fault.field),
    ['amount'],
  );
  const { faults, details } = read({ name: '巡游出租车服务' });
  assert.equal(
    faults.map((fault) => fault.field),
    ['plate', 'amount'],
  );
  assert.match(faults[0]?.message ?? '', '请问清车牌号码');
  assert.equal(details, [{ field: 'line', name: '线路', value: '21 路', routed: true }]);
});

test('whatever is typed: tidying twice changes nothing more, and every answer is either kept or told of', () => {
  const any = fc.constantFrom(plate, amount, line, field({ kind: 'date' }), field({ check: 'code' }));
  fc.assert(
    fc.property(any, fc.string({ unit: 'grapheme', maxLength: 130 }), (one, typed) => {
      const tidy = tidyAnswer(one, typed);
      assert.is(tidyAnswer(one, tidy), tidy);
      const { details, faults } = readAnswers([one], () => typed, null);
      assert.is(details.length + faults.length, tidy === '' ? 0 : 1);
    }),
  );
});

test('a field of a finer branch never takes away what the coarser one asks', () => {
  const code = fc.constantFrom('04', '0402', '040201', '0301', '030105', '07');
  const set = fc.record({
    matters: fc.array(code, { minLength: 1, maxLength: 3 }),
    fields: fc
      .uniqueArray(fc.constantFrom('plate', 'line', 'amount'), { minLength: 1 })
      .map((ids) => ids.map((id) => field({ id }))),
  });
  fc.assert(
    fc.property(fc.array(set, { maxLength: 6 }), fc.constantFrom('040201', '040101', '030105'), (all, matter) => {
      const ids = fieldsOf(all, matter).map(({ id }) => id);
      assert.is(new Set(ids).size, ids.length);
      const wanted = new Set(
        all
          .filter(({ matters }) => matters.some((branch) => matter.startsWith(branch)))
          .flatMap(({ fields }) => fields.map(({ id }) => id)),
      );
      assert.equal(new Set(ids), wanted);
    }),
  );
});

test.run();
