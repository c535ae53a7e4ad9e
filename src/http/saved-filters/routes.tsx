import { type Context, Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { type RefusedFilter, SavedFiltersPage } from '../../../views/queue/saved-filters-page.tsx';
import { saveFilter } from '../../commands/save-filter.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { removeSavedFilter, savedFiltersOf } from '../../store/saved-filters.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';

const ownerOf = ({ var: { person } }: Context<Env>) => ({ account: person.account, role: person.role });

const page = async (c: Context<Env>, refused: RefusedFilter | null = null) => (
  <WorkFrame {...(await frameOf(c, '/saved-filters'))} title="常用筛选">
    <SavedFiltersPage filters={await savedFiltersOf(c.var.installation.store, ownerOf(c))} refused={refused} />
  </WorkFrame>
);

/** 常用筛选 of the person signed in: to look through, to add from a list, and to delete. */
export const savedFilters = new Hono<Env>()
  .use('/saved-filters', signedIn)
  .use('/saved-filters/*', signedIn)
  .get('/saved-filters', async (c) => c.html(await page(c)))
  .post('/saved-filters', async (c) => {
    const form = formInput(await c.req.parseBody({ all: true }));
    const wish = { name: form.text('name'), address: form.text('address') };
    const saved = await saveFilter(c.var.installation, ownerOf(c), wish);
    if (!isRefusal(saved)) return c.redirect(saved.address, 303);
    const error = { field: saved.field ?? 'name', message: saved.sentence };
    return c.html(await page(c, { ...wish, error }), 422);
  })
  .post('/saved-filters/:id/deletion', async (c) => {
    await removeSavedFilter(c.var.installation.store, ownerOf(c), c.req.param('id'));
    return c.redirect('/saved-filters', 303);
  });
