/**
 * Figures of the routing engine as a Markdown table: `npm run bench:routing -- [FOLDER]`. FOLDER holds `data/` with the
 * public corpora and `acceptance/appeals.jsonl` (default: SHARED_DATA, or ../shared beside the checkout); without it only
 * our own labelled appeals are measured. `--faults FILE` lists what is wrong in one file of labelled appeals instead.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { figuresOf as modelFigures } from '../../src/domain/classify/figures.ts';
import { crossValidate } from '../../src/domain/classify/learn.ts';
import { route } from '../../src/domain/routing/route.ts';
import { loadInstallation } from '../../src/standard/load.ts';
import { plainSegment } from '../../src/standard/segment.ts';
import { root } from '../support/root.ts';
import { corporaIn } from './corpora.ts';
import { sayFaults } from './faults.ts';
import { figuresOf, type Labelled } from './routing-figures.ts';

const given = process.argv.slice(2);
const shared = given.find((argument) => !argument.startsWith('--')) ?? process.env['SHARED_DATA'] ?? '../shared';
const folder = isAbsolute(shared) ? shared : join(root, shared);

const labelledIn = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);

const { standard } = loadInstallation(root, { at: Date.now() });
const answersTo = (rows: readonly Labelled[]) => rows.map(({ title, text }) => route(standard, { title, text }));

const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const percent = (share: number | undefined): string => `${((share ?? 0) * 100).toFixed(1)} %`;
const figure = (share: number): string => share.toFixed(3);

const sayRouting = (name: string, file: string): void => {
  const rows = labelledIn(file);
  const is = figuresOf(rows, answersTo(rows));
  row(
    `route：${name}（${rows.length} 件）`,
    `职能 ${percent(is['lead'])}，前三 ${percent(is['firstThree'])}，区划 ${percent(is['division'])}，处置 ${percent(is['decision'])}，转接去向 ${percent(is['redirectTo'])}，误拒 ${is['falseRefusals']}，漏判紧急 ${is['missedEmergencies']}，自动派单 ${percent(is['automatic'])}（其中正确 ${percent(is['automaticRight'])}）`,
    '职能 ≥ 88 %，前三 ≥ 96 %，区划 ≥ 92 %，处置 ≥ 94 %，漏判紧急 0',
  );
};

const goals = [
  'top1 ≥ 0.795，top3 ≥ 0.925，coverageAt95 ≥ 0.48，ece ≤ 0.04',
  'top1 ≥ 0.67，top3 ≥ 0.89',
  'macroF1 ≥ 0.93',
];

const sayCorpora = (): void => {
  const segment = plainSegment();
  corporaIn(join(folder, 'data')).forEach(({ name, rowsOf }, at) => {
    const rows = rowsOf(segment);
    const is = modelFigures(crossValidate(rows, { folds: 5, seed: 1 }).answered);
    row(
      `evaluate：${name}（${is.rows} 件，${is.labels} 类）`,
      `top1 ${figure(is.top1)}，top3 ${figure(is.top3)}，macroF1 ${figure(is.macroF1)}，ece ${figure(is.ece)}，coverageAt95 ${figure(is.coverageAt95)}`,
      goals[at] ?? '',
    );
  });
};

const sayEngine = (file: string): void => {
  const tsx = ['--expose-gc', '--import', 'tsx', join(root, 'test/bench/engine.ts'), file];
  const is = JSON.parse(execFileSync(process.execPath, tsx, { encoding: 'utf8', cwd: root })) as Record<string, number>;
  row('route：每件用时，含理由', `中位 ${is['median']} µs，最好 ${is['best']} µs`, '≤ 300 µs');
  row('归口引擎占用内存', `${is['megabytes']} MB（进程共 ${is['resident']} MB）`, '≤ 150 MB');
};

const sayLearning = (): void => {
  const corpus = join(folder, 'data/haikou.jsonl');
  if (!existsSync(corpus)) return;
  const script = `
    const { learn } = await import(${JSON.stringify(join(root, 'src/cli/learn.ts'))});
    const { runCommand } = await import('citty');
    const started = performance.now();
    console.log = () => undefined;
    await runCommand(learn, { rawArgs: ['--in', ${JSON.stringify(corpus)}, '--out', ${JSON.stringify(join(tmpdir(), 'bench.model'))}, '--label', 'unit'] });
    process.stderr.write(JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1000 }));
  `;
  const arguments_ = ['--import', 'tsx', '--input-type=module', '-e', script];
  const { stderr } = spawnSync(process.execPath, arguments_, { encoding: 'utf8', cwd: root });
  const is = JSON.parse(stderr) as { seconds: number; megabytes: number };
  row('learn：5,370 件', `${is.seconds.toFixed(1)} s，峰值 ${Math.round(is.megabytes)} MB`, '≤ 15 s，≤ 500 MB');
};

const asked = given.indexOf('--faults');
if (asked >= 0) sayFaults(standard, labelledIn(given[asked + 1] ?? ''));
else {
  const blind = join(root, 'test/bench/appeals/c.jsonl');
  const acceptance = join(folder, 'acceptance/appeals.jsonl');
  console.log(`归口规范 ${standard.edition.number}：事项 ${standard.matters.length}，规则 ${standard.rules.length}\n`);
  row('测什么', '结果', '目标');
  row('---', '---', '---');
  sayRouting('自拟，未参与编写和选参 c', blind);
  for (const name of ['a', 'b']) sayRouting(`自拟，用于选参 ${name}`, join(root, `test/bench/appeals/${name}.jsonl`));
  if (existsSync(acceptance)) sayRouting('验收样例，编写时可见', acceptance);
  sayEngine(blind);
  sayCorpora();
  sayLearning();
}
