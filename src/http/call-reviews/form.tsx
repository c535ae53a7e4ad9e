import { type Context, Hono } from 'hono';
import { QualityFormPage } from '../../../views/call-reviews/form-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { changeForm } from '../../commands/call-reviews/form.ts';
import type { FormWish, ItemWish } from '../../domain/call-quality/form.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { qualityForms } from '../../store/quality-forms.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { statusOf } from '../ticket/status.ts';

const PATH = '/call-reviews/form';
/** Lines of the form, and how many are left empty for new items. */
const LINES = 12;
const SPARE = 2;

const blank: ItemWish = { id: '', name: '', points: '', hint: '' };

const wishOf = (form: FormInput): FormWish & { seen: number } => ({
  items: Array.from({ length: LINES }, (_, at) => ({
    id: form.text(`id-${at}`),
    name: form.text(`name-${at}`),
    points: form.text(`points-${at}`),
    hint: form.text(`hint-${at}`),
  })),
  perAgent: form.text('per-agent'),
  seen: /^\d{1,9}$/u.test(form.text('seen')) ? Number(form.text('seen')) : -1,
});

const isBlank = ({ name, points, hint }: ItemWish): boolean => `${name}${points}${hint}`.trim() === '';

/** Without empty lines at the end, but a few to write into. */
const withSpare = (items: readonly ItemWish[]): ItemWish[] => {
  const last = items.findLastIndex((item) => !isBlank(item));
  const used = items.slice(0, last + 1);
  return [...used, ...Array.from({ length: Math.min(SPARE, LINES - used.length) }, () => blank)];
};

const page = async (c: Context<Env>, tried?: { wish: FormWish; refusal: Refusal }): Promise<Response> => {
  const forms = await qualityForms(c.var.installation.store);
  const present = forms.at(-1);
  const items = tried?.wish.items ?? (present?.items ?? []).map((item) => ({ ...item, points: String(item.points) }));
  return c.html(
    <WorkFrame {...(await frameOf(c, PATH))} title="质检评分表">
      <QualityFormPage
        items={withSpare(items)}
        perAgent={tried?.wish.perAgent ?? String(present?.perAgent ?? 0)}
        version={present?.version ?? 0}
        versions={forms.toReversed().map(({ version, items: each, perAgent, made }) => ({
          version,
          items: each.map(({ name, points }) => `${name} ${points}`).join('、'),
          perAgent,
          made,
        }))}
        error={tried ? { field: tried.refusal.field ?? 'name-0', sentence: tried.refusal.sentence } : null}
        done={c.req.query('done') === 'changed' ? '评分表已保存为新版本，从下一次抽取起使用。' : null}
        now={c.var.now}
      />
    </WorkFrame>,
    tried ? statusOf(tried.refusal.refused) : 200,
  );
};

/** 质检评分表: kept by the shift lead and the administrator. */
export const qualityForm = new Hono<Env>()
  .use(PATH, only('shift-lead', 'administrator'))
  .get(PATH, (c) => page(c))
  .post(PATH, async (c) => {
    const wish = wishOf((await readForm(c)) ?? formInput({}));
    const refusal = await changeForm(c.var.installation, wish, c.var.actor);
    return refusal === null ? c.redirect(`${PATH}?done=changed`, 303) : page(c, { wish, refusal });
  });
