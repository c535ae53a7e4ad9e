import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TestApp, testApp } from '../../support/app.ts';
import { liu } from '../../support/people.ts';
import type { Step } from '../../support/tickets.ts';
import { file, zhangsAppeal } from './filing.ts';
import { steps, stored, toCallback, toClosedCase } from './handling.ts';

let guikou: TestApp;
test.before.each(async () => {
  guikou = await testApp();
});

const read = async (path: string): Promise<string> => {
  const answer = await guikou.request(path);
  assert.is(answer.status, 200, path);
  return answer.text();
};

/** The cards of a list: their heading and their facts. */
const cardsOn = (page: string): string[] =>
  [...page.matchAll(/<article[\s\S]*?<\/article>/gu)].map(([card]) =>
    card
      .replaceAll(/<\/(h2|dd|p)>/gu, '；')
      .replaceAll('</dt>', '：')
      .replaceAll(/<[^>]+>/gu, ''),
  );

const keyAt = (at: number): string => `5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f${String(at).padStart(3, '0')}`;

/** The publication of a ticket's first case. */
const publicationOf = (number: string): Step[] => [
  [
    '2026-11-28 11:00',
    liu,
    {
      type: 'PublishCase',
      case: `${number}-1`,
      problem: '学校门口傍晚有摊贩占道，孩子放学走机动车道。',
      result: '放学时段增派人员值守，占道摊贩已清理。',
    },
  ],
];

/** A case that was closed and published. */
const putRightInPublic = async (at: number, county?: string): Promise<string> => {
  const number = await badlyReviewed(at, county);
  await steps(guikou, number, toClosedCase([await stored(guikou, '清理后.jpg')]));
  await steps(guikou, number, publicationOf(number));
  return number;
};

const badlyReviewed = async (at: number, county = '420302'): Promise<string> => {
  guikou.clock.set('2026-11-23 09:00');
  const { number } = await file(guikou, { key: keyAt(at), county }, { 'x-forwarded-for': `10.0.0.${at}` });
  await steps(guikou, number, [
    ...toCallback(),
    [
      '2026-11-26 10:00',
      liu,
      {
        type: 'RecordCallback',
        reached: true,
        answers: {
          contacted: true,
          solution: 'unsolved',
          satisfaction: 'very-dissatisfied',
          reasons: ['not-solved'],
          words: '我是张秀兰，摊子又回来了。',
        },
      },
    ],
  ]);
  return number;
};

test('before anything is published the page says why it is empty', async () => {
  assert.match(await read('/public'), '没有符合条件的整改');
  assert.match(await read('/public/evaluations'), '没有符合条件的评价');
});

test('a finished rectification is published with its result and without the citizen', async () => {
  const number = await badlyReviewed(1);
  await steps(guikou, number, toClosedCase([await stored(guikou, '清理后.jpg')]));
  assert.equal(cardsOn(await read('/public')), [], 'a person has to look through it first');
  await steps(guikou, number, publicationOf(number));
  const page = await read('/public');
  assert.equal(cardsOn(page), [
    '十堰市茅箭区城市管理执法局；事项：占道经营；地点：茅箭区；评价：非常不满意；整改方式：立行立改；结果：整改到位；反映的问题：学校门口傍晚有摊贩占道，孩子放学走机动车道。；整改情况：放学时段增派人员值守，占道摊贩已清理。；11月26日开启整改，11月28日完结，11月28日公开；',
  ]);
  assert.match(page, '共开启整改 1 件，完结 1 件，其中 1 件经审看公开');
  for (const hidden of [number, '张秀兰', '13872671234', '摊子又回来', zhangsAppeal.address, '李国强'])
    assert.not.match(page, hidden);
  assert.equal(cardsOn(await read('/public/evaluations')), [
    '满意二次回访；承办单位：十堰市茅箭区城市管理执法局；事项：占道经营；地点：茅箭区；是否解决：已解决；11月28日整改后的二次回访；',
    '非常不满意；承办单位：十堰市茅箭区城市管理执法局；事项：占道经营；地点：茅箭区；是否解决：未解决；11月26日评价；',
  ]);
});

test('what is withdrawn stands in public no more, and its reason stays with the ticket only', async () => {
  const number = await putRightInPublic(1);
  await steps(guikou, number, [
    ['2026-11-29 09:00', liu, { type: 'WithdrawPublication', case: `${number}-1`, reason: '措辞可能让人认出诉求人' }],
  ]);
  const page = await read('/public');
  assert.equal(cardsOn(page), []);
  assert.not.match(page, '措辞可能让人认出诉求人');
});

test('city and result in the address narrow the list; nonsense there is passed over', async () => {
  await putRightInPublic(1);
  assert.is(cardsOn(await read('/public?city=420300&result=rectified')).length, 1);
  assert.is(cardsOn(await read('/public?city=420100')).length, 0);
  assert.is(cardsOn(await read('/public?result=concluded')).length, 0);
  assert.is(cardsOn(await read('/public/evaluations?level=very-dissatisfied')).length, 1);
  assert.is(cardsOn(await read('/public/evaluations?level=dissatisfied')).length, 0);
  for (const nonsense of [
    "city=4203'--",
    'result=%3Cscript%3E',
    'before=x',
    'before=999999999999999.999999',
    'level=1',
    'city=%E0%A4%A',
  ])
    assert.not.match(await read(`/public?${nonsense}`), '<script>');
  assert.match(await read('/public?city=420300'), '共 1 条评价');
  assert.match(await read('/public?city=420100'), '共 0 条评价');
});

test('a list of several pages shows every case once, also those of the same moment, and no number in its addresses', async () => {
  // Behind a proxy, so that the many citizens of this test have addresses of their own.
  guikou = await testApp({ trustProxy: true });
  const numbers: string[] = [];
  for (let at = 1; at <= 23; at += 1) numbers.push(await putRightInPublic(at));
  const first = await read('/public?city=420300');
  assert.is(cardsOn(first).length, 20);
  const next = (/<a href="([^"]*before=[^"]*)"/u.exec(first)?.[1] ?? '').replaceAll('&amp;', '&');
  assert.ok(next.includes('city=420300'), next);
  for (const number of numbers) assert.not.match(first, number);
  const second = await read(next);
  assert.is(cardsOn(second).length, 3);
  assert.match(second, '回到最新的一页');
});

test('the hotline of one city publishes its own and offers no other', async () => {
  guikou = await testApp({ division: '420100' });
  await putRightInPublic(1, '420102');
  const page = await read('/public?city=420300');
  assert.not.match(page, 'name="city"');
  assert.is(cardsOn(page).length, 1);
});

test.run();
