import { Hono } from 'hono';
import { DraftSaved } from '../../../views/seat/draft-bar.tsx';
import { dropDraft } from '../../store/intake-drafts.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { draftAddress, keepDraft } from './drafts.ts';
import { intakeValuesOf } from './intake-form.ts';
import { broken } from './page.tsx';

/** 登记草稿: kept while the agent types, given up by hand. */
export const draftRoutes = new Hono<Env>()
  .get('/seat/drafts/:part?', (c) => c.redirect('/seat/intake', 303))
  .on(['POST', 'PUT'], '/seat/drafts', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    const state = await keepDraft(c, form, c.req.query('meant') !== undefined);
    return c.req.header('hx-request') === 'true'
      ? c.html(<DraftSaved state={state} now={c.var.now} />)
      : c.redirect(draftAddress(intakeValuesOf(form).draft), 303);
  })
  .post('/seat/drafts/discarding', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    const { draft } = intakeValuesOf(form);
    await dropDraft(c.var.installation.store, c.var.person.account, draft);
    return c.redirect(draftAddress(draft), 303);
  });
