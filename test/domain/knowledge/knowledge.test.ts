import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { aliasesOf, saySources, sourcesOf } from '../../../src/domain/knowledge/check.ts';
import { moveEntry, reviseEntry } from '../../../src/domain/knowledge/decide.ts';
import { entryStates } from '../../../src/domain/knowledge/entry.ts';
import { excerptOf } from '../../../src/domain/knowledge/excerpt.ts';
import { mayKeep } from '../../../src/domain/knowledge/keeping.ts';
import { matterFit, pointsOf } from '../../../src/domain/knowledge/rank.ts';
import { isShown, mayRead } from '../../../src/domain/knowledge/shown.ts';
import { nameFit } from '../../../src/domain/knowledge/spelling.ts';
import { litWords } from '../../../src/domain/knowledge/told.ts';
import { holdsIn, isUsableOn, standingOn } from '../../../src/domain/knowledge/validity.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { anEntry } from '../../support/knowledge.ts';

const entry = anEntry({ id: 'a', title: '居住证补领', validFrom: '2026-01-01', validUntil: '2026-12-31' });
const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-01', '2026-12-31', '2027-01-01');
const keeper = { role: 'dispatcher', units: [] } as const;
const context = { keeper, name: '周敏', now: 1, today: '2026-11-25' };

test('an entry holds from its first to its last day, both of them', () => {
  assert.equal(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((on) => standingOn(entry, on)),
    ['ahead', 'valid', 'valid', 'expired'],
  );
});

test('what may be answered from is published and valid, whatever the day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entryStates), day, (state, on) => {
      const usable = isUsableOn({ ...entry, state }, on);
      assert.is(usable, state === 'published' && standingOn(entry, on) === 'valid');
      const filter = { part: 'valid', matter: null, division: null, unit: null } as const;
      assert.is(isShown({ ...entry, state }, filter, on), usable);
    }),
  );
});

test('what holds in a county says something in its city and province, and nothing next door', () => {
  const places = ['420000', '420300', '420302', '420302001', '420100'];
  const inside = (division: string | null): string[] =>
    places.filter((place) => holdsIn({ ...entry, division }, place));
  assert.equal(inside(null), places);
  assert.equal(inside('420302'), ['420000', '420300', '420302', '420302001']);
  assert.equal(inside('420300'), ['420000', '420300', '420302', '420302001']);
  assert.equal(inside('420000'), places);
});

test("a unit keeps its own and those below, the hotline's keepers everything, others nothing", () => {
  const unit = { role: 'handler', units: ['u1'] } as const;
  assert.equal(
    ([null, 'u1', 'u2'] as const).map((owner) => mayKeep(unit, owner)),
    [false, true, false],
  );
  assert.ok(mayKeep({ role: 'shift-lead', units: [] }, 'u2'));
  for (const role of ['seat-agent', 'supervisor', 'auditor'] as const) {
    assert.not.ok(mayKeep({ role, units: [] }, null));
    assert.not.ok(mayRead({ role, units: [] }, { state: 'draft', unit: null }));
  }
});

test('every change makes the next version, and one of a version that is not the newest is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (version, seen) => {
      const current = { ...entry, version };
      const revised = reviseEntry(current, { ...current, title: '新' }, seen, context);
      assert.is(isRefusal(revised), version !== seen);
      if (!isRefusal(revised)) assert.is(revised.version, version + 1);
    }),
  );
});

test('a draft is published, a published entry retired, a retired one published again, and nothing else', () => {
  const allowed = entryStates.flatMap((state) =>
    (['publication', 'retirement'] as const)
      .filter((act) => !isRefusal(moveEntry({ ...entry, state }, act, 1, context)))
      .map((act) => `${state} ${act}`),
  );
  assert.equal(allowed, ['draft publication', 'draft retirement', 'published retirement', 'retired publication']);
});

test('a title outweighs a spelling that is near, that outweighs words of the body, and use never outweighs a fit', () => {
  assert.ok(pointsOf({ name: 0.7 }, 0) > pointsOf({ near: 1 }, 100));
  assert.ok(pointsOf({ near: 0.9 }, 0) > pointsOf({ body: 1 }, 100));
  assert.ok(pointsOf({}, 1_000_000) < pointsOf({ matter: 0.4 }, 0));
  assert.equal(
    ['020304', '0203', '02', '020399', '0999'].map((matter) => matterFit(matter, '020304')),
    [1, 0.6, 0.3, 0.4, 0],
  );
});

test('names are recognised by their beginning, their middle, pinyin and initials, in this order', () => {
  const spelled = { names: ['居住证补领'], letters: ['juzhuzhengbuling'], initials: ['jzzbl'] };
  const fits = ['居住证补领', '居住', '补领', 'juzhu', 'jzz', 'buling', 'xyz'].map((word) => nameFit(spelled, word));
  assert.equal(fits, [1, 0.9, 0.75, 0.7, 0.7, 0.5, 0]);
});

test('aliases and sources come apart and back together', () => {
  assert.equal(aliasesOf('暂住证、居住登记；暂住证\n临时居住'), ['暂住证', '居住登记', '临时居住']);
  const typed = '《居住证暂行条例》第十条 | https://www.gov.cn/a\n湖北省公安厅通告';
  assert.equal(sourcesOf(typed), [
    { name: '《居住证暂行条例》第十条', address: 'https://www.gov.cn/a' },
    { name: '湖北省公安厅通告', address: '' },
  ]);
  assert.is(saySources(sourcesOf(typed)), typed);
});

test('an excerpt begins shortly before the first word found, and lit words are those that stand together', () => {
  const text = `${'一'.repeat(60)}居住证补领要带身份证`;
  assert.match(excerptOf(text, ['补领']), /^…一+居住证补领要带身份证$/u);
  assert.is(excerptOf('短', []), '短');
  const told = '居住证丢了想补领';
  assert.equal(
    litWords('居住证怎么补领', (pair) => told.includes(pair)),
    ['居住证', '补领'],
  );
});

test.run();
