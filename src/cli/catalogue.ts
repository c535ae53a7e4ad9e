import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import { filesOfFolder, shippedFolder } from '../commands/editions/shipped.ts';
import { route } from '../domain/routing/route.ts';
import type { Standard } from '../domain/routing/standard.ts';
import { readCsvLines } from '../reports/csv.ts';
import { catalogueSkeleton, clauseOf, type GuessedLead, type GuessedMatter } from '../standard/catalogue-skeleton.ts';
import { type ForeignMatter, readCatalogueTable } from '../standard/catalogue-table.ts';
import { sayFault } from '../standard/faults.ts';
import { loadInstallation } from '../standard/load.ts';
import { stampEdition } from '../standard/stamp.ts';
import { fromHere } from './folder.ts';
import { root } from './root.ts';

/** Below this a guess is marked as weak. */
const WEAK = 0.6;

/** The function that the present engine would give a matter of this name and remark to. */
const guessLead = (standard: Standard, { field, group, name, remark }: ForeignMatter): GuessedLead => {
  const { candidates, lead } = route(standard, {
    title: name,
    text: remark === '' ? `${group.name} ${field.name}` : remark,
  });
  const code = candidates[0]?.function ?? lead?.function ?? 'gov-services';
  return {
    function: code,
    name: standard.functionByCode.get(code)?.name ?? code,
    probability: candidates[0]?.probability ?? 0,
  };
};

/** Files that hang on the former catalogue and are left out of a new one. */
const hangsOnCatalogue = (path: string): boolean =>
  /^(catalogue|rules)\//u.test(path) || path === 'boundaries.yaml' || path === 'jurisdiction/overrides.yaml';

/** What a folder of rules needs besides its catalogue, from the shipped edition. */
const foundation = (): { path: string; content: string }[] => [
  ...filesOfFolder(shippedFolder(root))
    .filter(({ path }) => !hangsOnCatalogue(path) && path !== 'README.md')
    .map(({ path, content }) => {
      const stamp = { number: '导入-1', title: '导入的目录（主办待确认）' };
      return { path, content: path === 'edition.yaml' ? (stampEdition(content, stamp) ?? content) : content };
    }),
  { path: 'jurisdiction/overrides.yaml', content: 'overrides: []\n' },
];

const reportLine = ({ code, name, lead }: GuessedMatter): string =>
  [
    code,
    clauseOf(code),
    name,
    lead.function,
    lead.name,
    lead.probability.toFixed(2),
    lead.probability < WEAK ? '待确认（把握不足）' : '待确认',
  ].join('\t');

/** Writes the skeleton of a catalogue's table into a folder and reports every guess; the status to end with. */
export const importCatalogue = (
  file: string,
  out: string,
  { say, complain }: { say: (line: string) => void; complain: (line: string) => void },
  now: number,
): number => {
  if (!existsSync(file)) {
    complain(`没有文件 ${file}。`);
    return 1;
  }
  if (existsSync(join(out, 'catalogue'))) {
    complain(`${out} 里已有 catalogue，没有导入。请换一个文件夹。`);
    return 1;
  }
  const { matters, faults } = readCatalogueTable(file, readCsvLines(readFileSync(file, 'utf8')));
  if (faults.length > 0 || matters.length === 0) {
    complain(faults.length > 0 ? `目录有 ${faults.length} 处错误，没有导入：` : '目录里没有事项，没有导入。');
    for (const fault of faults) complain(sayFault(fault));
    return 1;
  }
  const { standard } = loadInstallation(root, { at: now });
  const guessed = matters.map((matter) => ({ ...matter, lead: guessLead(standard, matter) }));
  const written = [...catalogueSkeleton(guessed), ...foundation().filter(({ path }) => !existsSync(join(out, path)))];
  for (const { path, content } of written) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  say(['事项代码', '条款', '事项', '推定主办', '职能', '把握', '状态'].join('\t'));
  for (const matter of guessed) say(reportLine(matter));
  const weak = guessed.filter((matter) => matter.lead.probability < WEAK).length;
  complain(`已导入 ${guessed.length} 个事项到 ${out}，主办都是推定，须逐项确认，其中 ${weak} 个把握不足。还没有规则。`);
  return 0;
};

/** `catalogue import --in FILE.csv --out DIR`. */
export const catalogue = defineCommand({
  meta: { name: 'catalogue', description: '归口目录' },
  subCommands: {
    import: defineCommand({
      meta: { name: 'import', description: '从三级目录的 CSV 生成归口目录骨架，主办按名称和备注推定，待人确认' },
      args: {
        in: { type: 'string', required: true, description: '目录表', valueHint: 'FILE.csv' },
        out: { type: 'string', required: true, description: '写到哪个文件夹', valueHint: 'DIR' },
      },
      run: ({ args }) => {
        const voices = {
          say: (line: string) => console.log(line),
          complain: (line: string) => void process.stderr.write(`${line}\n`),
        };
        process.exitCode = importCatalogue(fromHere(args.in), fromHere(args.out), voices, Date.now());
      },
    }),
  },
});
