import { Hono } from 'hono';
import { DraftSaved } from '../../../views/seat/draft-bar.tsx';
import { dropDraft } from '../../store/intake-drafts.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { draftAddress, keepDraft } from './drafts.ts';
import { intakeValuesOf } from './intake-form.ts';
import { broken, deskPage } from './page.tsx';

const notOwn = {
  field: 'text',
  message: '这通电话不是您接听的，草稿没有保存。填写的内容还在，可以直接登记，或复制后另开来电登记。',
};

/** 登记草稿: kept while the agent types, given up by hand. */
export const draftRoutes = new Hono<Env>()
  .get('/seat/drafts/:part?', (c) => c.redirect('/seat/intake', 303))
  .on(['POST', 'PUT'], '/seat/drafts', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    const state = await keepDraft(c, form, c.req.query('meant') !== undefined);
    if (c.req.header('hx-request') === 'true') return c.html(<DraftSaved state={state} now={c.var.now} />);
    if (state === 'foreign') return c.html(await deskPage(c, form, { errors: [notOwn] }), 403);
    return c.redirect(draftAddress(intakeValuesOf(form).draft), 303);
  })
  .post('/seat/drafts/discarding', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    const { draft } = intakeValuesOf(form);
    await dropDraft(c.var.installation.store, c.var.person.account, draft);
    return c.redirect(draftAddress(draft), 303);
  });
