import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { ImportPage } from '../../../../views/admin/units/import-page.tsx';
import { ImportPreviewPage } from '../../../../views/admin/units/import-preview-page.tsx';
import { importUnits, type Preview, previewImport } from '../../../commands/directory/import.ts';
import type { Installation } from '../../../commands/installation.ts';
import { type DirectoryAct, directoryActNames } from '../../../domain/directory/decide.ts';
import { differencesOf } from '../../../domain/directory/differences.ts';
import { type NumberedRow, neededColumns, numberedRows } from '../../../domain/directory/sheet.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { readListFile } from '../../../reports/list-file.ts';
import { keepImportFile, readImportFile } from '../../../store/import-files.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { errorAt, statusOf } from './unit-form.ts';
import { formOf } from './units.tsx';

/** So many lines of each kind are drawn; the sums count all. */
const DRAWN = 300;

const folderOf = ({ dataFolder }: Installation): string => join(dataFolder, 'imports');

const rowsIn = async (bytes: Buffer): Promise<NumberedRow[] | Refusal> => {
  const list = await readListFile(bytes);
  return isRefusal(list) ? list : numberedRows(list.columns, list.lines);
};

const importPage = async (c: Context<Env>, refusal: Refusal | null = null) => (
  <ImportPage {...(await frameOf(c))} needed={neededColumns} errors={refusal ? [errorAt(refusal, 'file')] : []} />
);

const previewPage = async (c: Context<Env>, file: string, { plan, version }: Preview, outdated: boolean) => {
  const refused = plan.lines.flatMap((each) =>
    'refused' in each ? [{ line: each.line, name: each.name, reason: each.refused }] : [],
  );
  const changes = plan.lines.flatMap((each) =>
    'changes' in each
      ? each.changes.map(({ act, before, after }) => ({
          line: each.line,
          act: directoryActNames[act],
          name: after.name,
          code: after.code,
          differences: differencesOf(before, after),
        }))
      : [],
  );
  const sums = (Object.keys(directoryActNames) as DirectoryAct[]).flatMap((act) => {
    const count = plan.changes.filter((change) => change.act === act).length;
    return count > 0 ? [{ name: directoryActNames[act], count }] : [];
  });
  return (
    <ImportPreviewPage
      {...(await frameOf(c))}
      sums={sums}
      unchanged={plan.unchanged}
      refused={refused.slice(0, DRAWN)}
      changes={changes.slice(0, DRAWN)}
      hidden={{ refused: Math.max(0, refused.length - DRAWN), changes: Math.max(0, changes.length - DRAWN) }}
      file={file}
      version={version}
      outdated={outdated}
    />
  );
};

/** 导入名录: file, preview, confirmation. The file is kept in between, so that what was seen is what is written. */
export const unitImport = new Hono<Env>()
  .get('/admin/units/import', async (c) => c.html(await importPage(c)))
  .post('/admin/units/import', async (c) => {
    const { installation } = c.var;
    const [file] = (await formOf(c)).files('file');
    if (file === undefined) return c.html(await importPage(c, refuse('invalid', '请选择要导入的文件。', 'file')), 422);
    const bytes = Buffer.from(await file.arrayBuffer());
    const rows = await rowsIn(bytes);
    if (isRefusal(rows)) return c.html(await importPage(c, rows), 422);
    const id = await keepImportFile(folderOf(installation), bytes);
    return c.html(await previewPage(c, id, await previewImport(installation, rows), false));
  })
  .post('/admin/units/import/confirmation', async (c) => {
    const { installation, actor } = c.var;
    const form = await formOf(c);
    const file = form.text('file');
    const bytes = await readImportFile(folderOf(installation), file);
    const gone = refuse('stale', '上传的文件已不在，请重新上传。', 'file');
    const rows = bytes === null ? gone : await rowsIn(bytes);
    if (isRefusal(rows)) return c.html(await importPage(c, rows), statusOf(rows));
    const version = /^\d{1,9}$/u.test(form.text('version')) ? Number(form.text('version')) : -1;
    const done = await importUnits(installation, rows, version, actor);
    if (isRefusal(done)) return c.html(await importPage(c, done), statusOf(done));
    if ('outdated' in done) return c.html(await previewPage(c, file, done.outdated, true), 409);
    const { tickets, accounts } = done.moved;
    return c.redirect(
      `/admin/units?state=written&written=${done.plan.changes.length}&tickets=${tickets}&accounts=${accounts}`,
      303,
    );
  });
