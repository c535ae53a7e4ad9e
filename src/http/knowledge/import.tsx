import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { ImportPage, ImportPreviewPage } from '../../../views/knowledge/import-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { type ImportPreview, importKnowledge, previewKnowledge } from '../../commands/knowledge/import.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import { entryStateNames } from '../../domain/knowledge/entry.ts';
import {
  type EntryColumn,
  type EntryRow,
  entryColumns,
  entryRowOf,
  type NumberedEntryRow,
  neededEntryColumns,
} from '../../domain/knowledge/sheet.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { readListFile } from '../../reports/list-file.ts';
import { streamXlsx } from '../../reports/xlsx.ts';
import { keepImportFile, readImportFile } from '../../store/import-files.ts';
import { entriesForExport } from '../../store/knowledge-list.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { statusOf } from '../ticket/status.ts';
import { formOf } from './entry.tsx';
import { keeperOf, writerOf } from './keeper.ts';
import { listWishOf } from './list.tsx';
import { ownerName } from './names.ts';

/** So many lines are drawn; the sums count all. */
const DRAWN = 300;
const widths: Partial<Record<EntryColumn, number>> = { 标题: 40, 正文: 80, 依据: 40, 维护单位: 28 };

const folderOf = (c: Context<Env>): string => join(c.var.installation.dataFolder, 'imports');

const rowsIn = async (bytes: Buffer): Promise<NumberedEntryRow[] | Refusal> => {
  const list = await readListFile(bytes);
  if (isRefusal(list)) return list;
  const names = list.columns.map((name) => name.trim());
  const missing = neededEntryColumns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return refuse('invalid', `文件里没有“${missing.join('”“')}”列。请先下载模板，照着填写。`, 'file');
  const places = entryColumns.flatMap((column) =>
    names.includes(column) ? [{ column, at: names.indexOf(column) }] : [],
  );
  return list.lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      row: Object.fromEntries(places.map(({ column, at }) => [column, cells[at] ?? ''])) as EntryRow,
    }));
};

const page = async (c: Context<Env>, refusal?: Refusal): Promise<Response> =>
  c.html(
    <WorkFrame {...(await frameOf(c, '/knowledge/import'))} title="导入知识条目">
      <ImportPage errors={refusal ? [{ field: refusal.field ?? 'file', message: refusal.sentence }] : []} />
    </WorkFrame>,
    refusal ? statusOf(refusal.refused) : 200,
  );

const previewPage = async (c: Context<Env>, file: string, { plan, stamp }: ImportPreview, outdated: boolean) => {
  const { writes, faults, unchanged } = plan;
  const added = writes.filter(({ act }) => act === 'add').length;
  return c.html(
    <WorkFrame {...(await frameOf(c, '/knowledge/import'))} title="导入预览">
      <ImportPreviewPage
        faults={faults.slice(0, DRAWN)}
        writes={writes.slice(0, DRAWN).map(({ line, act, entry }) => ({
          line,
          act: act === 'add' ? '新增' : '修改',
          title: entry.title,
          owner: ownerName(c.var.installation, entry.unit),
          state: entryStateNames[entry.state],
        }))}
        counts={{ added, revised: writes.length - added, unchanged, faults: faults.length }}
        file={file}
        stamp={stamp}
        outdated={outdated}
      />
    </WorkFrame>,
    outdated ? 409 : faults.length > 0 ? 422 : 200,
  );
};

/** `GET /knowledge/import`. */
export const importForm = (c: Context<Env>): Promise<Response> => page(c);

/** `POST /knowledge/import`: the preview; the file is kept, so that what was seen is what is written. */
export const importPreview = async (c: Context<Env>): Promise<Response> => {
  const [file] = (await formOf(c)).files('file');
  if (file === undefined) return page(c, refuse('invalid', '请选择要导入的文件。', 'file'));
  const bytes = Buffer.from(await file.arrayBuffer());
  const rows = await rowsIn(bytes);
  if (isRefusal(rows)) return page(c, rows);
  const id = await keepImportFile(folderOf(c), bytes);
  return previewPage(c, id, await previewKnowledge(c.var.installation, rows, writerOf(c)), false);
};

/** `POST /knowledge/import/confirmation`. */
export const importConfirmation = async (c: Context<Env>): Promise<Response> => {
  const form = await formOf(c);
  const file = form.text('file');
  const bytes = await readImportFile(folderOf(c), file);
  const rows = bytes === null ? refuse('stale', '上传的文件已不在，请重新上传。', 'file') : await rowsIn(bytes);
  if (isRefusal(rows)) return page(c, rows);
  const done = await importKnowledge(c.var.installation, rows, form.text('stamp'), writerOf(c));
  return 'again' in done
    ? previewPage(c, file, done.again, true)
    : c.redirect(`/knowledge?done=imported&rows=${done.written}`, 303);
};

const sendSheet = (c: Context<Env>, name: string, rows: readonly Record<EntryColumn, string>[]): Response => {
  const columns = entryColumns.map((title) => ({ title, width: widths[title] ?? 14 }));
  const sheet = streamXlsx({
    name: '知识条目',
    columns,
    rows: rows.map((row) => entryColumns.map((column) => row[column])),
  });
  return c.body(Readable.toWeb(sheet) as ReadableStream, 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="knowledge.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
};

/** `GET /knowledge/export`: the list under its filters, as it can be imported again. */
export const exportEntries = async (c: Context<Env>): Promise<Response> => {
  const { installation, now } = c.var;
  const wish = { keeper: keeperOf(c), filter: listWishOf(c).filter, day: localDateOf(now) };
  const entries = await entriesForExport(installation.store, wish);
  return sendSheet(c, `知识条目-${localDateOf(now)}.xlsx`, entries.map(entryRowOf));
};

/** `GET /knowledge/import/template`: the columns with one line as an example. */
export const importTemplate = async (c: Context<Env>): Promise<Response> =>
  sendSheet(c, '知识条目导入模板.xlsx', [
    {
      编号: '',
      标题: '居住证丢了怎么补领（示例，导入前请删去这一行）',
      别名: '暂住证丢失；居住证补办',
      归口事项: '',
      适用地区: '420000',
      维护单位: '',
      生效日期: localDateOf(c.var.now),
      失效日期: '',
      复审日期: '',
      公开: '是',
      状态: '草稿',
      正文: '# 到哪里办\n\n向居住地公安派出所或者受公安机关委托的社区服务机构申请。',
      依据: '《居住证暂行条例》',
    },
  ]);
