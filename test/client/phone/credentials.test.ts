import { mock } from 'node:test';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Answer } from '../../../src/client/phone/answer.ts';
import { keepCredentials, type PhoneCredentials } from '../../../src/client/phone/credentials.ts';

const MINUTE = 60_000;

/** Keeps credentials with the answers given in turn, while the clock of the test goes. */
const kept = (answers: ((now: number) => Answer<PhoneCredentials>)[]) => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 });
  const told: string[] = [];
  let asked = 0;
  const keeper = keepCredentials({
    ask: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (!answer) throw new Error('no answer');
      return answer(Date.now());
    },
    onNew: ({ username }) => told.push(`${Date.now() / MINUTE} ${username}`),
    onRefused: (sentence) => told.push(sentence),
  });
  const pass = async (milliseconds: number): Promise<void> => {
    await Promise.resolve();
    mock.timers.tick(milliseconds);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { keeper, told, pass, asked: () => asked };
};

const fresh = (now: number): Answer<PhoneCredentials> => ({
  ok: true,
  value: {
    server: 'wss://sip.example.gov.cn',
    address: 'sip:seat1001@hotline.example.gov.cn',
    username: `good-from-${now / MINUTE}`,
    password: '-',
    expiresAt: now + 15 * MINUTE,
    renewAt: now + 10 * MINUTE,
  },
});

test.after.each(() => mock.timers.reset());

test('credentials are renewed by themselves before they expire, and no more once the telephone is given up', async () => {
  const { keeper, told, pass, asked } = kept([fresh]);
  await pass(0);
  await pass(10 * MINUTE);
  assert.equal(told, ['0 good-from-0', '10 good-from-10']);
  keeper.stop();
  await pass(60 * MINUTE);
  assert.is(asked(), 2);
});

test('credentials that the telephone server refuses are replaced at once, but each time after a longer pause', async () => {
  const { keeper, pass, asked } = kept([fresh]);
  await pass(0);
  keeper.refused();
  await pass(1_500);
  assert.is(asked(), 2);
  keeper.refused();
  await pass(1_500);
  assert.is(asked(), 2, 'the second time not so soon');
  await pass(1_500);
  assert.is(asked(), 3);
  keeper.taken();
  keeper.refused();
  await pass(1_500);
  assert.is(asked(), 4);
  keeper.stop();
});

test('when there are no credentials it is said why, and asked again', async () => {
  const { keeper, told, pass } = kept([() => ({ ok: false, sentence: '没有连上服务器，请检查网络后再试。' }), fresh]);
  await pass(0);
  await pass(1_500);
  assert.is(told[0], '没有连上服务器，请检查网络后再试。');
  assert.match(told[1] ?? '', 'good-from');
  keeper.stop();
});

test.run();
