import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { transitions } from '../../src/domain/ticket/transitions.ts';
import { lifecycleMarkdown, ticketDiagram } from '../../src/reports/lifecycle-diagram.ts';
import { root } from '../support/root.ts';

test('the README draws the life of a ticket exactly as the table has it', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, shown] = /<!-- lifecycle -->\n([\s\S]*?)\n<!-- \/lifecycle -->/u.exec(readme) ?? [];
  assert.is(shown, lifecycleMarkdown(), 'print it anew: npm run -s guikou -- lifecycle');
});

test('every way from one state to another is an arrow, once', () => {
  const ways = new Set(
    transitions
      .filter(([from, , , to]) => from !== to && from !== 'rectifying')
      .map(([from, , , to]) => `${from} --> ${to}`.replaceAll('-', '_').replace('__>', '-->')),
  );
  const drawn = ticketDiagram()
    .split('\n')
    .filter((line) => / --> .*:/u.test(line));
  assert.is(drawn.length, ways.size);
});

test.run();
