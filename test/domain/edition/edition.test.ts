import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  isEditionPath,
  refusalOfChange,
  refusalOfDay,
  refusalOfName,
  refusalOfWithdrawal,
} from '../../../src/domain/edition/decide.ts';
import { dueEditions, type KeptEdition, standingOf } from '../../../src/domain/edition/edition.ts';

const kept = (number: string, state: KeptEdition['state'], effective: string | null): KeptEdition => ({
  number,
  title: '冬季修订',
  state,
  base: '2026-示范-1',
  effective,
  note: '',
  createdAt: 0,
  createdBy: '赵文博',
  publishedAt: null,
  publishedBy: null,
});

const today = '2026-11-23';
const editions = [
  kept('甲', 'published', '2026-11-20'),
  kept('乙', 'published', '2026-11-23'),
  kept('丙', 'published', '2026-12-01'),
  kept('丁', 'withdrawn', '2026-11-22'),
  kept('戊', 'draft', null),
];

test('in force is the published edition with the latest day that has come; those before it stand in', () => {
  assert.equal(
    dueEditions(editions, today).map(({ number }) => number),
    ['乙', '甲'],
  );
  assert.equal(dueEditions(editions, '2026-11-01'), []);
});

test('each edition says where it stands', () => {
  assert.equal(
    editions.map((edition) => standingOf(edition, '乙', today)),
    ['replaced', 'in-force', 'coming', 'withdrawn', 'draft'],
  );
});

test('a day in the past, no day, and a day that another edition has are refused', () => {
  const refused = (day: string): string | undefined => refusalOfDay(day, today, editions)?.sentence;
  assert.match(refused('2026-11-22') ?? '', '不能早于今天');
  assert.match(refused('明天') ?? '', '请填写生效日期');
  assert.match(refused('2026-13-01') ?? '', '请填写生效日期');
  assert.match(refused('2026-12-01') ?? '', '版本 丙 也在 2026-12-01 生效');
  assert.is(refused('2026-11-22T00'), '请填写生效日期，如 2026-12-01。');
  assert.is(refused('2026-12-02'), undefined);
  assert.match(refused('2027-02-31') ?? '', /请填写生效日期/);
  assert.is(refusalOfDay(today, today, []), null);
});

test('only a published edition whose day has not come can be withdrawn, only a draft can be changed', () => {
  assert.equal(
    editions.map((edition) => refusalOfWithdrawal(edition, today)?.refused ?? null),
    ['too-late', 'too-late', null, 'wrong-state', 'wrong-state'],
  );
  assert.equal(
    editions.map((edition) => refusalOfChange(edition) === null),
    [false, false, false, false, true],
  );
});

test('numbers are short words without slashes and used once, titles are there and not long', () => {
  const field = (number: string, title = '修订'): string | undefined => refusalOfName(number, title, ['甲'])?.field;
  assert.equal(
    [field('2026-示范-2'), field('甲'), field('../etc'), field(''), field('乙', ''), field('乙', '长'.repeat(61))],
    [undefined, 'number', 'number', 'number', 'title', 'title'],
  );
});

test('files of an edition lie in at most two folders and nowhere else', () => {
  const paths = ['edition.yaml', 'vocabulary/speech/01-public.yaml', 'jurisdiction/aliases.csv', 'README.md'];
  assert.ok(paths.every(isEditionPath));
  const wrong = ['/etc/passwd', '../edition.yaml', 'a/b/c/d.yaml', 'rules/..yaml', 'run.sh', 'rules/', 'a\\b.yaml'];
  assert.not(wrong.some(isEditionPath));
});

test.run();
