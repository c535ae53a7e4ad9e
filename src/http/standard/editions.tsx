import { type Context, Hono } from 'hono';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import type { ShownFile } from '../../../views/standard/edition-files.tsx';
import { EditionPage, type ShownEdition } from '../../../views/standard/edition-page.tsx';
import { EditionsPage } from '../../../views/standard/editions-page.tsx';
import { type DraftValues, NewDraftPage } from '../../../views/standard/new-draft-page.tsx';
import { createDraft, discardDraft } from '../../commands/editions/draft.ts';
import { addFile } from '../../commands/editions/files.ts';
import { withdraw } from '../../commands/editions/publish.ts';
import { filesOfFolder, shippedFolder } from '../../commands/editions/shipped.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { editionFileLines } from '../../store/editions.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { allShown, findShown, mayChange, signatureOf } from './shown-edition.ts';

/** The status of a refusal. */
export const statusOf = ({ refused }: Refusal): 404 | 409 | 422 =>
  refused === 'not-found' ? 404 : refused === 'invalid' ? 422 : 409;

/** A refusal as an error at its field; one without a field stands alone. */
export const errorOf = ({ sentence, field }: Refusal): FieldError => ({ field: field ?? 'main', message: sentence });

/** The address of an edition. */
export const addressOf = (number: string): string => `/standard/editions/${encodeURIComponent(number)}`;

const doneSentences: Record<string, string> = {
  created: '草稿已建立。现在可以改文件，再检查和试算。',
  added: '文件已添加。',
  removed: '文件已从草稿里删除。',
  published: '已发布，到生效日零点起按这个版本归口。',
  'in-force': '已发布并生效，新登记的诉求按这个版本归口。',
  withdrawn: '已撤回，这个版本不会生效。',
  discarded: '草稿已放弃，文件已删除。',
};

const doneOf = (c: Context<Env>): string | null => doneSentences[c.req.query('done') ?? ''] ?? null;

const newDraftPage = async (c: Context<Env>, values: DraftValues, errors: FieldError[] = []) => (
  <NewDraftPage
    {...(await frameOf(c))}
    values={values}
    bases={(await allShown(c)).map(({ number, title }) => ({ value: number, name: `${number} ${title}` }))}
    errors={errors}
  />
);

const filesOf = async (c: Context<Env>, { number, shipped }: ShownEdition): Promise<ShownFile[]> => {
  const { store, root } = c.var.installation;
  if (shipped)
    return filesOfFolder(shippedFolder(root)).map(({ path, content }) => ({
      path,
      length: content.length,
      changedAt: null,
      changedBy: '',
    }));
  return (await editionFileLines(store, number)).map((line) => ({ ...line, changedAt: line.changedAt.getTime() }));
};

const editionPage = async (c: Context<Env>, edition: ShownEdition, errors: FieldError[] = [], newPath = '') => {
  const others = (await allShown(c)).map(({ number }) => number).filter((number) => number !== edition.number);
  return (
    <EditionPage
      {...(await frameOf(c))}
      edition={edition}
      files={await filesOf(c, edition)}
      comparedWith={others.find((number) => number === edition.base) ?? others[0] ?? null}
      mayChange={mayChange(c)}
      done={errors.length > 0 ? null : doneOf(c)}
      errors={errors}
      newPath={newPath}
      now={c.var.now}
    />
  );
};

/** The page of an edition after an act on it was refused; 404 when there is no such edition. */
const refused = async (c: Context<Env>, number: string, refusal: Refusal, newPath = '') => {
  const edition = await findShown(c, number);
  return edition === null
    ? c.notFound()
    : c.html(await editionPage(c, edition, [errorOf(refusal)], newPath), statusOf(refusal));
};

/** 版本: the list, new drafts, one edition, giving up and withdrawing. */
export const editions = new Hono<Env>()
  .get('/standard/editions', async (c) => {
    const { standard, passedOver } = c.var.installation;
    return c.html(
      <EditionsPage
        {...(await frameOf(c))}
        edition={standard.edition}
        lines={await allShown(c)}
        passedOver={passedOver}
        mayChange={mayChange(c)}
        done={doneOf(c)}
        now={c.var.now}
      />,
    );
  })
  .get('/standard/drafts/new', only('administrator'), async (c) =>
    c.html(
      await newDraftPage(c, {
        number: '',
        title: '',
        note: '',
        base: c.req.query('base') ?? c.var.installation.edition,
      }),
    ),
  )
  .post('/standard/drafts', only('administrator'), async (c) => {
    const { installation, now } = c.var;
    const form = await readForm(c);
    const text = (name: string): string => form?.text(name) ?? '';
    const values = { number: text('number'), title: text('title'), note: text('note'), base: text('base') };
    const wish = { ...values, by: signatureOf(c), now };
    const made = await createDraft(installation, values.base || installation.edition, wish);
    if (isRefusal(made)) return c.html(await newDraftPage(c, values, [errorOf(made)]), statusOf(made));
    return c.redirect(`${addressOf(made.number)}?done=created`, 303);
  })
  .get('/standard/editions/:number', async (c) => {
    const edition = await findShown(c, c.req.param('number'));
    return edition ? c.html(await editionPage(c, edition)) : c.notFound();
  })
  .post('/standard/editions/:number/files', only('administrator'), async (c) => {
    const { installation, now } = c.var;
    const number = c.req.param('number');
    const path = ((await readForm(c))?.text('path') ?? '').trim();
    const refusal = await addFile(installation, { edition: number, path, content: '', by: signatureOf(c), now });
    return refusal ? refused(c, number, refusal, path) : c.redirect(`${addressOf(number)}/files/${path}`, 303);
  })
  .post('/standard/editions/:number/discard', only('administrator'), async (c) => {
    const number = c.req.param('number');
    const refusal = await discardDraft(c.var.installation, number);
    return refusal ? refused(c, number, refusal) : c.redirect('/standard/editions?done=discarded', 303);
  })
  .post('/standard/editions/:number/withdrawal', only('administrator'), async (c) => {
    const number = c.req.param('number');
    const refusal = await withdraw(c.var.installation, number, c.var.now);
    return refusal ? refused(c, number, refusal) : c.redirect(`${addressOf(number)}?done=withdrawn`, 303);
  });
