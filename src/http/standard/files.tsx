import { type Context, Hono } from 'hono';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { type FileFault, FilePage } from '../../../views/standard/file-page.tsx';
import { filesOfEdition } from '../../commands/editions/draft.ts';
import { FILE_LIMIT, markOfContent, removeFile, saveEditionFile } from '../../commands/editions/files.ts';
import { isEditionPath } from '../../domain/edition/decide.ts';
import { faultsOfFile } from '../../standard/check-file.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { addressOf, errorOf, statusOf } from './editions.tsx';
import { findShown, mayChange, signatureOf } from './shown-edition.ts';

const AROUND = 1;

const shownFaults = (path: string, content: string): FileFault[] => {
  const lines = content.split('\n');
  return faultsOfFile(path, content).map(({ line, sentence }) => {
    const from = line === null ? 0 : Math.max(1, line - AROUND);
    const around =
      line === null
        ? []
        : lines.slice(from - 1, line + AROUND).map((text, index) => ({ line: from + index, text: text.slice(0, 160) }));
    return { line, sentence, around };
  });
};

type Redraw = { content: string; seen: string; errors: FieldError[] };

/** The content of a file of an edition, kept or shipped; null when there is none. */
const contentOf = async (c: Context<Env>, number: string, path: string): Promise<string | null> => {
  if (!isEditionPath(path)) return null;
  const files = await filesOfEdition(c.var.installation, number);
  return files?.find((file) => file.path === path)?.content ?? null;
};

const filePage = async (c: Context<Env>, number: string, path: string, redraw?: Redraw) => {
  const edition = await findShown(c, number);
  const stored = await contentOf(c, number, path);
  if (edition === null || stored === null) return null;
  const content = redraw?.content ?? stored;
  const faults = shownFaults(path, content);
  const saved = c.req.query('done') === 'saved' && redraw === undefined;
  return (
    <FilePage
      {...(await frameOf(c))}
      edition={number}
      file={path}
      content={content}
      seen={redraw?.seen ?? markOfContent(stored)}
      editable={mayChange(c) && edition.standing === 'draft'}
      faults={faults}
      errors={redraw?.errors ?? []}
      done={
        saved ? (faults.length === 0 ? '已保存，这个文件写法没有错误。' : '已保存，但文件里有错误，见下面。') : null
      }
    />
  );
};

/** Files of editions: read by all, changed by administrators in drafts. */
export const files = new Hono<Env>()
  .get('/standard/editions/:number/files/:path{.+}', async (c) => {
    const page = await filePage(c, c.req.param('number'), c.req.param('path'));
    return page ? c.html(page) : c.notFound();
  })
  .post('/standard/editions/:number/files/:path{.+}', only('administrator'), async (c) => {
    const { installation, now } = c.var;
    const { number, path } = c.req.param();
    // One more than allowed, so that what is too long is refused and not cut.
    const form = await readForm(c, FILE_LIMIT + 1);
    if (form === null) return c.notFound();
    const [content, seen] = [form.text('content'), form.text('seen')];
    const wish = { edition: number, path, content, by: signatureOf(c), now };
    const refusal = await saveEditionFile(installation, wish, seen);
    if (refusal === null) return c.redirect(`${addressOf(number)}/files/${path}?done=saved`, 303);
    const page = await filePage(c, number, path, { content, seen, errors: [errorOf(refusal)] });
    return page ? c.html(page, statusOf(refusal)) : c.notFound();
  })
  .post('/standard/editions/:number/file-removal', only('administrator'), async (c) => {
    const number = c.req.param('number');
    const path = (await readForm(c))?.text('path') ?? '';
    const refusal = await removeFile(c.var.installation, number, path);
    if (refusal === null) return c.redirect(`${addressOf(number)}?done=removed`, 303);
    const stored = await contentOf(c, number, path);
    if (stored === null) return c.notFound();
    const page = await filePage(c, number, path, { content: stored, seen: '', errors: [errorOf(refusal)] });
    return page ? c.html(page, statusOf(refusal)) : c.notFound();
  });
