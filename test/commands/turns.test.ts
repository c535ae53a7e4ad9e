import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newTurns } from '../../src/commands/turns.ts';

test('work in a line begins when the one before it has ended, also when that one failed', async () => {
  const inTurn = newTurns();
  const told: string[] = [];
  const gates: (() => void)[] = [];
  const work = (name: string, fails: boolean) => async (): Promise<string> => {
    told.push(`${name} begins`);
    await new Promise<void>((resolve) => gates.push(resolve));
    told.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const first = inTurn(work('first', true)).catch((fault: Error) => `${fault.message} failed`);
  const second = inTurn(work('second', false));
  await Promise.resolve();
  assert.equal(told, ['first begins']);
  gates[0]?.();
  assert.is(await first, 'first failed');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(told, ['first begins', 'first ends', 'second begins']);
  gates[1]?.();
  assert.is(await second, 'second');
});

test.run();
