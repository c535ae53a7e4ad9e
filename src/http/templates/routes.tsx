import { type Context, Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { TemplatePage, type TemplatePageProps } from '../../../views/templates/template-page.tsx';
import { addTemplate, offerTemplate, rewriteTemplate, templateKeptBy } from '../../commands/templates/keep.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { TemplateWish } from '../../domain/template/check.ts';
import type { ReplyTemplate } from '../../domain/template/template.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { statusOf } from '../ticket/status.ts';
import { templateList } from './list.tsx';

const formOf = async (c: Context<Env>): Promise<FormInput> => formInput(await c.req.parseBody({ all: true }));

const wishOf = (form: FormInput): TemplateWish => ({
  act: form.text('act'),
  matter: form.text('matter'),
  title: form.text('title'),
  body: form.text('body'),
});

/** The moment of the last change that the form was drawn after; one that is none is never the right one. */
const seenIn = (form: FormInput): number => (/^\d{1,15}$/u.test(form.text('seen')) ? Number(form.text('seen')) : -1);

const blank: TemplateWish = { act: '', matter: '', title: '', body: '' };

const keptOf = ({ id, title, active, uses, changedAt }: ReplyTemplate): TemplatePageProps['kept'] => ({
  id,
  title,
  active,
  uses,
  seenAt: changedAt,
});

const page = async (
  c: Context<Env>,
  kept: ReplyTemplate | null,
  tried?: { values: TemplateWish; refusal: Refusal },
): Promise<Response> => {
  const values = tried?.values ?? (kept ? { ...kept, matter: kept.matter ?? '' } : blank);
  const errors = tried ? [{ field: tried.refusal.field ?? 'title', message: tried.refusal.sentence }] : [];
  const title = kept ? `修改模板 ${kept.title}` : '新增模板';
  return c.html(
    <WorkFrame {...(await frameOf(c, kept ? `/templates/${kept.id}` : '/templates/new'))} title={title}>
      <TemplatePage values={values} errors={errors} kept={kept && keptOf(kept)} />
    </WorkFrame>,
    tried ? statusOf(tried.refusal.refused) : 200,
  );
};

const offering =
  (active: boolean) =>
  async (c: Context<Env, '/templates/:id/:noun'>): Promise<Response> => {
    const { installation, actor } = c.var;
    const kept = await templateKeptBy(installation, actor, c.req.param('id'));
    if (!kept) return c.notFound();
    const changed = await offerTemplate(installation, kept, active, actor);
    if (isRefusal(changed)) return page(c, kept, { values: { ...kept, matter: kept.matter ?? '' }, refusal: changed });
    return c.redirect(`/templates?done=${active ? 'reinstated' : 'retired'}`, 303);
  };

/** 答复模板: kept by a unit's people for their unit, by dispatchers and administrators for the hotline. */
export const templates = new Hono<Env>()
  .use('/templates', signedIn, only('handler', 'unit-lead', 'dispatcher', 'administrator'))
  .use('/templates/*', signedIn, only('handler', 'unit-lead', 'dispatcher', 'administrator'))
  .get('/templates', templateList)
  .get('/templates/new', (c) => page(c, null))
  .post('/templates', async (c) => {
    const { installation, actor } = c.var;
    const values = wishOf(await formOf(c));
    const added = await addTemplate(installation, values, actor);
    return isRefusal(added) ? page(c, null, { values, refusal: added }) : c.redirect('/templates?done=added', 303);
  })
  .get('/templates/:id', async (c) => {
    const kept = await templateKeptBy(c.var.installation, c.var.actor, c.req.param('id'));
    return kept ? page(c, kept) : c.notFound();
  })
  .post('/templates/:id', async (c) => {
    const { installation, actor } = c.var;
    const kept = await templateKeptBy(installation, actor, c.req.param('id'));
    if (!kept) return c.notFound();
    const form = await formOf(c);
    const values = wishOf(form);
    const changed = await rewriteTemplate(installation, kept, { ...values, seenAt: seenIn(form) }, actor);
    return isRefusal(changed)
      ? page(c, kept, { values, refusal: changed })
      : c.redirect('/templates?done=changed', 303);
  })
  .post('/templates/:id/retirement', offering(false))
  .post('/templates/:id/reinstatement', offering(true));
