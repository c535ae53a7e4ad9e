/**
 * Time and memory of routing, in a process of its own: `node --expose-gc --import tsx test/bench/engine.ts FILE`. Prints
 * one JSON line: microseconds an appeal (wall clock, after warm-up, the best of five rounds and their median) and the
 * megabytes that the engine holds after a collection, above those of a process that has only read its code.
 */
import { readFileSync } from 'node:fs';
import { route } from '../../src/domain/routing/route.ts';
import { loadInstallation } from '../../src/standard/load.ts';
import { root } from '../support/root.ts';

const [, , file = ''] = process.argv;
const asked = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { title?: string; text: string });

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

const before = held();
const { standard } = loadInstallation(root, { at: Date.now() });
const everything = (): void => {
  for (const { title = '', text } of asked) route(standard, { title, text });
};
for (let warm = 0; warm < 6; warm++) everything();
const rounds = Array.from({ length: 5 }, () => {
  const started = performance.now();
  for (let round = 0; round < 5; round++) everything();
  return ((performance.now() - started) * 1000) / (5 * asked.length);
}).sort((a, b) => a - b);
const resident = process.memoryUsage().rss / 1e6;
console.log(
  JSON.stringify({
    best: Math.round(rounds[0] ?? 0),
    median: Math.round(rounds[2] ?? 0),
    megabytes: Math.round(held() - before),
    resident: Math.round(resident),
  }),
);
