import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TestApp, testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const token = 'voice-menu-0123456789-abcdefghijklmnop';

const press = (tested: TestApp, body: unknown, shown: string | null = token): Promise<Response> =>
  Promise.resolve(
    tested.app.request('http://localhost/exchange/keypad-evaluations', {
      method: 'POST',
      headers: {
        host: 'localhost',
        'content-type': 'application/json',
        ...(shown === null ? {} : { authorization: `Bearer ${shown}` }),
      },
      body: JSON.stringify(body),
    }),
  );

const rated = async () => {
  const tested = await testApp({ keypadToken: token });
  const { number } = await ticketAlong(tested, road.slice(0, 4));
  return { tested, number };
};

test('the voice menu hands in a rating: 5 opens a case, and the ticket says that no reason was given', async () => {
  const { tested, number } = await rated();
  tested.clock.set('2026-11-26 09:00');
  const answer = await press(tested, { number, round: 1, digit: 5, solved: false });
  assert.is(answer.status, 201);
  assert.equal(await answer.json(), { number, state: 'rectifying', round: 1 });
  const { text } = await deskOf(tested).read('duban', `/tickets/${number}`);
  assert.match(text, '非常不满意，未解决，未询问是否联系；按键评价，未说明原因');
  const twice = await press(tested, { number, digit: 1 });
  assert.is(twice.status, 409);
});

test('1 without the second question is a rating of satisfaction only', async () => {
  const { tested, number } = await rated();
  tested.clock.set('2026-11-26 09:00');
  assert.is((await press(tested, { number, digit: 1 })).status, 201);
  const rates = (await deskOf(tested).read('duban', '/books/rates')).text;
  assert.match(rates, '100.0%');
  assert.match(rates, '分子 1');
  const again = await press(tested, { number, digit: 2 });
  assert.is(again.status, 422);
  assert.match(((await again.json()) as { sentence: string }).sentence, '您已评价过这次办理');
});

test('without the token, or with another, nothing is taken in; where none is set the way is closed', async () => {
  const { tested, number } = await rated();
  for (const shown of [null, 'guess', `${token}x`])
    assert.is((await press(tested, { number, digit: 1 }, shown)).status, 401);
  assert.equal((await deskOf(tested).stored(number)).evaluations, []);
  const closed = await testApp();
  assert.is((await press(closed, { number, digit: 1 }, '')).status, 404);
});

test('what is no rating is told what it should be; an overtaken round and an unknown number are refused', async () => {
  const { tested, number } = await rated();
  for (const body of [null, {}, { number, digit: 6 }, { number, digit: '1' }, { number: '1', digit: 1 }])
    assert.is((await press(tested, body)).status, 422);
  assert.is((await press(tested, { number, round: 2, digit: 1 })).status, 409);
  assert.is((await press(tested, { number: '20260101000001', digit: 1 })).status, 404);
});

test.run();
