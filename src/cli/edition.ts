import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import { draftFrom, filesOfEdition } from '../commands/editions/draft.ts';
import { filesOfFolder, shippedName } from '../commands/editions/shipped.ts';
import { localDateOf } from '../domain/deadline/local-time.ts';
import { dueEditions, standingNames, standingOf } from '../domain/edition/edition.ts';
import { isRefusal } from '../domain/refusal.ts';
import { listEditions } from '../store/editions.ts';
import { fromHere } from './folder.ts';
import { root } from './root.ts';
import { type Bench, withStore } from './store.ts';

type EditionBench = Pick<Bench, 'store' | 'dataFolder' | 'say'>;

/** `edition list`: a line for each edition, its fields separated by tabs. */
export const listAll = async ({ store, say }: EditionBench, now: number): Promise<number> => {
  const today = localDateOf(now);
  const kept = await listEditions(store);
  const shipped = shippedName(root);
  const inForce = dueEditions(kept, today)[0]?.number ?? shipped.number;
  for (const each of kept)
    say(
      [each.number, standingNames[standingOf(each, inForce, today)], each.effective ?? '未定', each.title].join('\t'),
    );
  const standing = inForce === shipped.number ? standingNames['in-force'] : standingNames.replaced;
  say([shipped.number, `${standing}（随系统安装）`, '', shipped.title].join('\t'));
  return 0;
};

/** `edition export`: writes the files of an edition into an empty folder. */
export const exportEdition = async (
  { store, dataFolder, say }: EditionBench,
  number: string,
  out: string,
): Promise<number> => {
  const files = await filesOfEdition({ store, dataFolder, root }, number);
  if (files === null) {
    say(`没有版本 ${number}。用 edition list 看有哪些版本。`);
    return 1;
  }
  if (existsSync(out) && readdirSync(out).length > 0) {
    say(`${out} 不是空文件夹，没有导出。请换一个文件夹。`);
    return 1;
  }
  for (const { path, content } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  say(`已导出版本 ${number} 的 ${files.length} 个文件到 ${out}。`);
  return 0;
};

/** `edition import`: makes a draft of the files of a folder. */
export const importEdition = async (
  { store, dataFolder, say }: EditionBench,
  wish: { from: string; number: string; title: string },
  now: number,
): Promise<number> => {
  if (!existsSync(wish.from) || !statSync(wish.from).isDirectory()) {
    say(`没有文件夹 ${wish.from}。`);
    return 1;
  }
  const files = filesOfFolder(wish.from);
  if (!files.some((file) => file.path === 'edition.yaml')) {
    say(`${wish.from} 里没有 edition.yaml，不是归口规范的文件夹。`);
    return 1;
  }
  const { number, title } = wish;
  const draft = { number, title, note: '', by: '命令行', now };
  const made = await draftFrom({ store, dataFolder, root }, '', files, draft);
  if (isRefusal(made)) {
    say(`没有导入：${made.sentence}`);
    return 1;
  }
  say(`已导入为草稿 ${made.number}，共 ${files.length} 个文件。接下来：管理员在“归口规范 → 版本”里检查、试算、发布。`);
  return 0;
};

const text = (description: string, valueHint: string) =>
  ({ type: 'string', required: true, description, valueHint }) as const;

/** `edition list|export|import`: the editions of the installation's database. */
export const edition = defineCommand({
  meta: { name: 'edition', description: '归口规范版本：列出、导出、导入为草稿' },
  subCommands: {
    list: defineCommand({
      meta: { name: 'list', description: '列出全部版本：版本号、状态、生效日期、标题' },
      run: () => withStore((bench) => listAll(bench, Date.now())),
    }),
    export: defineCommand({
      meta: { name: 'export', description: '把一个版本的文件写到空文件夹里' },
      args: { number: text('版本号', 'N'), out: text('写到哪个文件夹', 'DIR') },
      run: ({ args }) => withStore((bench) => exportEdition(bench, args.number, fromHere(args.out))),
    }),
    import: defineCommand({
      meta: { name: 'import', description: '把文件夹里的归口规范导入为草稿' },
      args: { in: text('从哪个文件夹', 'DIR'), number: text('版本号', 'N'), title: text('标题', 'T') },
      run: ({ args }) => {
        const { number, title } = args;
        return withStore((bench) => importEdition(bench, { from: fromHere(args.in), number, title }, Date.now()));
      },
    }),
  },
});
