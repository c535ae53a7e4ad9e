import { type Context, Hono } from 'hono';
import { ContactPage } from '../../../views/account/contact-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { changeOwnContact, contactOf } from '../../commands/account-contact.ts';
import { logAccountChange } from '../../store/account-changes.ts';
import { findAccount } from '../../store/accounts.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';

type Typed = { mobile: string; mail: string };

const page = async (c: Context<Env>, typed: Typed, errors: FieldError[] = []) => (
  <ContactPage
    frame={{ ...(await frameOf(c)), path: '/account/contact' }}
    values={typed}
    errors={errors}
    done={errors.length === 0 && c.req.query('done') === 'changed' ? '提醒方式已保存，立即生效。' : null}
  />
);

/** 提醒方式: everybody's own number and mail address for urgent notices. */
export const contact = new Hono<Env>()
  .use('/account/contact', signedIn)
  .get('/account/contact', async (c) => {
    const row = await findAccount(c.var.installation.store, c.var.person.account);
    return c.html(await page(c, { mobile: row?.mobile ?? '', mail: row?.mail ?? '' }));
  })
  .post('/account/contact', async (c) => {
    const { installation, person, now } = c.var;
    const form = (await readForm(c)) ?? formInput({});
    const typed = { mobile: form.text('mobile'), mail: form.text('mail') };
    const refusal = await changeOwnContact(installation.store, person.account, contactOf(typed.mobile, typed.mail));
    if (refusal)
      return c.html(await page(c, typed, [{ field: refusal.field ?? 'mobile', message: refusal.sentence }]), 422);
    const by = { by: person.account, byName: person.name };
    await logAccountChange(installation.store, { at: new Date(now), account: person.account, act: 'changed', ...by });
    return c.redirect('/account/contact?done=changed', 303);
  });
