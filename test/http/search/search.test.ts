import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TestApp, testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';

const found = async (home: TestApp, cookie: string, query: string) => {
  const answer = await home.request(`/search?q=${encodeURIComponent(query)}`, { cookie });
  const page = await answer.text();
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    numbers: [...page.matchAll(/id="row-(\d+)"/g)].map(([, number]) => number),
    page,
  };
};

test('a ticket number leads to its ticket, the beginning of one to all that begin so', async () => {
  const home = await testApp();
  const first = await file(home);
  const second = await file(home);
  const cookie = await home.signIn('paidan');
  assert.equal((await found(home, cookie, first.number)).to, `/tickets/${first.number}`);
  assert.equal((await found(home, cookie, '20261123')).numbers, [second.number, first.number]);
  assert.equal((await found(home, cookie, ` ${first.number.slice(0, 13)} `)).numbers.length, 2);
});

test('a caller is found by the whole number, and only by those who talk with citizens', async () => {
  const home = await testApp();
  const ticket = await file(home);
  for (const login of ['zuoxi', 'paidan', 'duban']) {
    const cookie = await home.signIn(login);
    assert.equal((await found(home, cookie, '138 7267 1234')).numbers, [ticket.number], login);
    assert.equal((await found(home, cookie, '1387267123')).numbers, [], `${login}: a part of a number finds nobody`);
  }
  for (const login of ['chengguan', 'guanli'])
    assert.equal((await found(home, await home.signIn(login), '13872671234')).numbers, [], login);
});

test('words are found in title, text, address and place, all of them wanted', async () => {
  const home = await testApp();
  const stall = await file(home);
  const lamp = await file(home, {
    title: '路灯坏了半个月',
    text: '北京中路公交站旁的路灯坏了半个月没人修。',
    place: { division: '420303', address: '' },
  });
  const cookie = await home.signIn('paidan');
  assert.equal((await found(home, cookie, '路灯')).numbers, [lamp.number]);
  assert.equal((await found(home, cookie, '炸串')).numbers, [stall.number]);
  assert.equal((await found(home, cookie, '西门 夜市')).numbers, [stall.number]);
  assert.equal((await found(home, cookie, '路灯 夜市')).numbers, []);
  assert.equal((await found(home, cookie, '张湾')).numbers, [lamp.number]);
});

test('what was typed in one piece is looked for so, and only when no ticket holds it, word by word; quoted it stays whole', async () => {
  const home = await testApp();
  const stall = await file(home);
  await file(home, { title: '路灯坏了', text: '学校西门的路灯坏了。' });
  const cookie = await home.signIn('paidan');
  const whole = await found(home, cookie, '卖炸串的摊子');
  assert.equal(whole.numbers, [stall.number]);
  assert.not.match(whole.page, '没有工单写着');
  const apart = await found(home, cookie, '人民小学占道');
  assert.equal(apart.numbers, [stall.number]);
  assert.match(apart.page, '没有工单写着完整的“人民小学占道”。');
  assert.match(apart.page, '下面的工单里同时有：人民、小学、占道。');
  const quoted = await found(home, cookie, '“人民小学占道”');
  assert.equal(quoted.numbers, []);
  assert.equal((await found(home, cookie, '“炸串的摊子” 西门')).numbers, [stall.number]);
});

test('a confidential ticket is not found by its words or its citizen’s by those who must not know him', async () => {
  const home = await testApp();
  const open = await file(home, { text: '我叫孙桂兰，门口夜市太吵。' });
  const hidden = await file(home, { text: '我叫孙桂兰，门口夜市太吵。', confidential: true });
  const finds = async (login: string, query: string) => (await found(home, await home.signIn(login), query)).numbers;
  for (const query of ['孙桂兰', '夜市', '门口夜市太吵', '太吵 夜市'])
    assert.equal(await finds('paidan', query), [hidden.number, open.number], `the dispatcher: ${query}`);
  for (const login of ['guanli', 'shenji'])
    for (const query of ['孙桂兰', '夜市', '门口夜市孙桂兰'])
      assert.equal(await finds(login, query), [open.number], `${login}: ${query}`);
  assert.is((await found(home, await home.signIn('guanli'), hidden.number)).to, `/tickets/${hidden.number}`);
});

test('a house number is found as a word, and a caller only by those who talk with citizens', async () => {
  const home = await testApp();
  const house = await file(home, { place: { division: '420302', address: '北京北路1503号' } });
  for (const login of ['paidan', 'guanli'])
    assert.equal((await found(home, await home.signIn(login), '1503')).numbers, [house.number], login);
  assert.equal((await found(home, await home.signIn('paidan'), '北路1503号')).numbers, [house.number]);
  assert.equal((await found(home, await home.signIn('paidan'), '503')).numbers, []);
});

test('nothing is found outside the own city and unit, and the empty page says so', async () => {
  const home = await testApp();
  const ticket = await file(home, { city: '420500', place: { division: '420502', address: '' } });
  const cookie = await home.signIn('paidan');
  const nothing = await found(home, cookie, '夜市');
  assert.is(nothing.status, 200);
  assert.equal(nothing.numbers, []);
  assert.match(nothing.page, '没有找到与“夜市”有关的工单。');
  assert.is((await found(home, cookie, ticket.number)).to, null);
  await file(home);
  assert.equal((await found(home, await home.signIn('chengguan'), '夜市')).numbers, [], 'not dispatched to the unit');
});

test('an empty search says what can be searched for, and no input breaks it', async () => {
  const home = await testApp();
  await file(home);
  const cookie = await home.signIn('paidan');
  assert.match((await found(home, cookie, ' ')).page, '请在上方输入要找的内容。');
  for (const query of ["' or 1=1 --", '%', '_', '\\', '<script>alert(1)</script>', '长'.repeat(3000), '９９９９']) {
    const outcome = await found(home, cookie, query);
    assert.is(outcome.status, 200, query.slice(0, 20));
    assert.equal(outcome.numbers, [], query.slice(0, 20));
    assert.not.match(outcome.page, '<script>alert');
  }
});

test.run();
