import type { Context } from 'hono';
import { BodyPreview, EntryFormPage, type EntryFormPageProps } from '../../../views/knowledge/entry-form-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { blocksOfForeign, keptBody } from '../../commands/knowledge/clean.ts';
import { draftKnowledge, reviseKnowledge } from '../../commands/knowledge/keep.ts';
import { addDays, localDateOf } from '../../domain/deadline/local-time.ts';
import { BODY_LIMIT, saySources } from '../../domain/knowledge/check.ts';
import type { KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import { keepsAll, keepsSome, mayKeep } from '../../domain/knowledge/keeping.ts';
import { blocksOfHtml } from '../../domain/knowledge/rich-html.ts';
import { marksOf } from '../../domain/knowledge/rich-marks.ts';
import { faultsIn, isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { keptFilesOf, takeFormFiles } from '../kept-files.ts';
import { statusOf } from '../ticket/status.ts';
import { entryInScope, formOf, seenIn } from './entry.tsx';
import { keeperOf, writerOf } from './keeper.ts';
import { divisionOptions, matterOptions, ownerName, withChosen } from './names.ts';

type Values = EntryFormPageProps['values'];

/** A quarter of what a word processor puts around a text is the text. */
const PASTED_LIMIT = 400_000;
const REVIEW_DAYS = 365;

const valuesIn = (form: FormInput): Values => ({
  title: form.text('title'),
  aliases: form.text('aliases'),
  matter: form.text('matter'),
  division: form.text('division'),
  unit: form.text('unit'),
  validFrom: form.text('validFrom'),
  validUntil: form.text('validUntil'),
  reviewOn: form.text('reviewOn'),
  isPublic: form.text('public') === 'yes',
  body: form.text('body').slice(0, BODY_LIMIT + 1),
  sources: form.text('sources'),
  note: form.text('note').slice(0, 100),
});

/** An entry as its form shows it. */
const valuesOf = (entry: KnowledgeEntry): Values => ({
  title: entry.title,
  aliases: entry.aliases.join('、'),
  matter: entry.matter ?? '',
  division: entry.division ?? '',
  unit: entry.unit ?? '',
  validFrom: entry.validFrom,
  validUntil: entry.validUntil ?? '',
  reviewOn: entry.reviewOn ?? '',
  isPublic: entry.isPublic,
  body: marksOf(blocksOfHtml(entry.html)),
  sources: saySources(entry.sources),
  note: '',
});

type Redraw = { refusal?: Refusal; faults?: FieldError[]; files?: EntryFormPageProps['files'] };

const page = async (c: Context<Env>, entry: KnowledgeEntry | null, values: Values, redraw: Redraw = {}) => {
  const { installation } = c.var;
  const { refusal, faults = [], files = [] } = redraw;
  const keeper = keeperOf(c);
  const told = refusal ? faultsIn(refusal, 'title').map(({ field, sentence }) => ({ field, message: sentence })) : [];
  return c.html(
    <WorkFrame
      {...(await frameOf(c, entry ? `/knowledge/${entry.id}/edit` : '/knowledge/new'))}
      title={entry ? `修改 ${entry.title}` : '新增条目'}
    >
      <EntryFormPage
        values={values}
        errors={[...told, ...faults]}
        files={files}
        entry={entry}
        previewHtml={keptBody(values.body).html}
        matters={withChosen(matterOptions(installation), installation, values.matter)}
        divisions={divisionOptions(installation, values.division)}
        units={
          keepsAll(keeper) ? null : keeper.units.map((unit) => ({ value: unit, name: ownerName(installation, unit) }))
        }
      />
    </WorkFrame>,
    refusal ? statusOf(refusal.refused) : faults.length > 0 ? 422 : 200,
  );
};

/** `GET /knowledge/new`: begins with the words of the search or the flag that found nothing. */
export const newEntry = async (c: Context<Env>): Promise<Response> => {
  const keeper = keeperOf(c);
  const today = localDateOf(c.var.now);
  const words = {
    title: (c.req.query('title') ?? '').slice(0, 60),
    aliases: '',
    matter: '',
    division: '',
    sources: '',
  };
  const dates = { validFrom: today, validUntil: '', reviewOn: addDays(today, REVIEW_DAYS) };
  const unit = keepsAll(keeper) ? '' : (keeper.units[0] ?? '');
  return page(c, null, { ...words, ...dates, unit, isPublic: true, body: '', note: '' });
};

/** `POST /knowledge/new`. */
export const addEntry = async (c: Context<Env>): Promise<Response> => {
  const { installation } = c.var;
  const form = await formOf(c);
  const values = valuesIn(form);
  const { files, faults } = await takeFormFiles(form, installation.secret, installation.uploadFolder);
  const kept = { files: keptFilesOf(installation.secret, files) };
  if (faults.length > 0) return page(c, null, values, { ...kept, faults });
  const content = { wish: values, attachments: files, note: values.note };
  const drafted = await draftKnowledge(installation, content, writerOf(c));
  if (isRefusal(drafted)) return page(c, null, values, { ...kept, refusal: drafted });
  return c.redirect(`/knowledge/${drafted.id}?done=drafted`, 303);
};

const keptEntry = async (c: Context<Env>): Promise<KnowledgeEntry | null> => {
  const entry = await entryInScope(c);
  return entry && mayKeep(keeperOf(c), entry.unit) ? entry : null;
};

/** `GET /knowledge/:id/edit`. */
export const editEntry = async (c: Context<Env>): Promise<Response> => {
  const entry = await keptEntry(c);
  if (!entry) return c.notFound();
  return page(c, entry, valuesOf(entry), { files: keptFilesOf(c.var.installation.secret, entry.attachments) });
};

/** `POST /knowledge/:id`. */
export const reviseEntry = async (c: Context<Env>): Promise<Response> => {
  const { installation } = c.var;
  const entry = await keptEntry(c);
  if (!entry) return c.notFound();
  const form = await formOf(c);
  const values = valuesIn(form);
  const { files, faults } = await takeFormFiles(form, installation.secret, installation.uploadFolder);
  const kept = { files: keptFilesOf(installation.secret, files) };
  if (faults.length > 0) return page(c, entry, values, { ...kept, faults });
  const content = { wish: values, attachments: files, note: values.note, seen: seenIn(form) };
  const revised = await reviseKnowledge(installation, entry, content, writerOf(c));
  if (isRefusal(revised)) return page(c, entry, values, { ...kept, refusal: revised });
  return c.redirect(`/knowledge/${entry.id}?done=revised`, 303);
};

/** `POST /knowledge/preview`: the body as it will look. */
export const previewBody = async (c: Context<Env>): Promise<Response> => {
  if (!keepsSome(keeperOf(c))) return c.notFound();
  const body = (await formOf(c)).text('body').slice(0, BODY_LIMIT);
  return c.html(<BodyPreview html={keptBody(body).html} />);
};

/** `POST /knowledge/pasted`: what a word processor put on the clipboard, as marks for the field that it was pasted into. */
export const pastedBody = async (c: Context<Env>): Promise<Response> => {
  if (!keepsSome(keeperOf(c))) return c.notFound();
  const body = await c.req.parseBody();
  const html = typeof body['html'] === 'string' ? body['html'].slice(0, PASTED_LIMIT) : '';
  return c.text(marksOf(blocksOfForeign(html)));
};
