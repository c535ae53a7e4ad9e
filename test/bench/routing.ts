/**
 * Figures of the routing engine. `node --import tsx test/bench/routing.ts [shared folder] [--faults]`: accuracy on labelled appeals
 * when there are any (argument, SHARED_DATA, or ../shared), else on the rules' own examples; load time and time per appeal.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { route } from '../../src/domain/routing/route.ts';
import { loadInstallation } from '../../src/standard/load.ts';
import { figuresOf, judge, type Labelled } from './routing-figures.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const shared =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  process.env['SHARED_DATA'] ??
  join(root, '../shared');
const labelled = existsSync(shared) && shared.endsWith('.jsonl') ? shared : join(shared, 'acceptance/appeals.jsonl');

const started = performance.now();
const { standard } = loadInstallation(root, { at: Date.now() });
const loaded = performance.now() - started;
console.log(
  `归口规范 ${standard.edition.number}:事项 ${standard.matters.length},规则 ${standard.rules.length},装入 ${Math.round(loaded)} 毫秒`,
);

const texts = existsSync(labelled)
  ? readFileSync(labelled, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Labelled)
  : [];
if (texts.length > 0) {
  const answers = texts.map(({ title, text }) => route(standard, { title, text }));
  console.log(figuresOf(texts, answers));
  if (process.argv.includes('--faults')) {
    texts.forEach((row, at) => {
      const answer = answers[at];
      if (!answer) return;
      const right = judge(row, answer);
      const wrong = (['lead', 'three', 'division', 'decision', 'redirectTo', 'kind', 'urgency'] as const).filter(
        (name) => !right[name],
      );
      if (wrong.length === 0) return;
      const first = answer.candidates.slice(0, 3).map((each) => `${each.function} ${each.probability.toFixed(2)}`);
      const said = answer.because
        .map((reason) => `${reason.rule}(${reason.words.map((word) => word.text).join('、')})`)
        .join(' ');
      console.log(
        `${row.id} [${wrong.join(' ')}] ${row.disposition} ${row.function} ${row.division} ${row.kind} ${row.urgency}`,
      );
      console.log(
        `   → ${answer.decision} ${answer.redirectTo ?? ''} ${answer.division?.code ?? '-'} ${answer.kind} ${answer.urgency} | ${first.join(', ')} | ${said}`,
      );
      console.log(`   ${row.title} ${row.text.slice(0, 110)}`);
    });
  }
}

const sample =
  texts.length > 0 ? texts : standard.rules.flatMap((rule) => rule.examples.map((text) => ({ title: '', text })));
const rounds = Math.max(1, Math.ceil(2000 / Math.max(1, sample.length)));
for (let warm = 0; warm < 2; warm++) for (const { title, text } of sample) route(standard, { title, text });
const begun = process.cpuUsage();
for (let round = 0; round < rounds; round++) for (const { title, text } of sample) route(standard, { title, text });
const spent = process.cpuUsage(begun);
const each = (spent.user + spent.system) / (rounds * Math.max(1, sample.length));
console.log(`每件 ${Math.round(each)} 微秒处理器时间(${sample.length} 件，${rounds} 轮）`);
