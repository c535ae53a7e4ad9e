import { type Context, Hono } from 'hono';
import { AccountsPage } from '../../../views/admin/accounts-page.tsx';
import { changeAccount, createAccount, resetPassword, setAccountActive } from '../../commands/account.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { findAccount, listAccounts } from '../../store/accounts.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { accountValuesOf, readAccount } from './account-form.ts';
import { logAccountAct } from './account-log.ts';
import { accountLineOf, accountPage, errorOfRefusal, newAccountPage } from './account-pages.tsx';

const statusOf = ({ refused }: Refusal): 403 | 422 => (refused === 'not-allowed' ? 403 : 422);

const formOf = async (c: Context<Env>) => (await readForm(c)) ?? formInput({});

/** 账号: the list, a new one, and what can be changed of one. */
export const accounts = new Hono<Env>()
  .get('/admin/accounts', async (c) => {
    const { installation, now } = c.var;
    const lines = (await listAccounts(installation.store)).map((row) => accountLineOf(row, installation, now));
    return c.html(<AccountsPage {...(await frameOf(c))} accounts={lines} now={now} />);
  })
  .get('/admin/accounts/new', async (c) => c.html(await newAccountPage(c, { values: accountValuesOf(formInput({})) })))
  .post('/admin/accounts', async (c) => {
    const { installation, now } = c.var;
    const form = await formOf(c);
    const values = accountValuesOf(form);
    const { data, faults, units } = readAccount(form, installation);
    if (faults.length > 0) return c.html(await newAccountPage(c, { values, errors: faults, units }), 422);
    const wish = { ...data, login: values.login, password: form.text('password') };
    const made = await createAccount(installation.store, wish, now);
    if (isRefusal(made))
      return c.html(await newAccountPage(c, { values, errors: [errorOfRefusal(made)] }), statusOf(made));
    await logAccountAct(c, 'created', made);
    return c.redirect(`/admin/accounts/${made.id}?done=created`, 303);
  })
  .get('/admin/accounts/:id', async (c) => {
    const row = await findAccount(c.var.installation.store, c.req.param('id'));
    return row ? c.html(await accountPage(c, row)) : c.notFound();
  })
  .post('/admin/accounts/:id', async (c) => {
    const { installation } = c.var;
    const row = await findAccount(installation.store, c.req.param('id'));
    if (!row) return c.notFound();
    const form = await formOf(c);
    const values = { ...accountValuesOf(form), login: row.login };
    const { data, faults, units } = readAccount(form, installation);
    if (faults.length > 0) return c.html(await accountPage(c, row, { values, errors: faults, units }), 422);
    const outcome = await changeAccount(installation.store, row.id, data);
    if (isRefusal(outcome))
      return c.html(await accountPage(c, row, { values, errors: [errorOfRefusal(outcome)] }), statusOf(outcome));
    await logAccountAct(c, 'changed', row);
    return c.redirect(`/admin/accounts/${row.id}?done=changed`, 303);
  })
  .post('/admin/accounts/:id/password', async (c) => {
    const { installation } = c.var;
    const row = await findAccount(installation.store, c.req.param('id'));
    if (!row) return c.notFound();
    const outcome = await resetPassword(installation.store, row.id, (await formOf(c)).text('password'));
    if (isRefusal(outcome))
      return c.html(await accountPage(c, row, { errors: [errorOfRefusal(outcome)] }), statusOf(outcome));
    await logAccountAct(c, 'password-reset', row);
    return c.redirect(`/admin/accounts/${row.id}?done=password`, 303);
  })
  .post('/admin/accounts/:id/state', async (c) => {
    const { installation, person } = c.var;
    const row = await findAccount(installation.store, c.req.param('id'));
    if (!row) return c.notFound();
    const active = (await formOf(c)).text('active') === 'yes';
    const outcome = await setAccountActive(installation.store, row.id, active, person.account);
    if (isRefusal(outcome))
      return c.html(await accountPage(c, row, { errors: [errorOfRefusal(outcome)] }), statusOf(outcome));
    await logAccountAct(c, active ? 'enabled' : 'disabled', row);
    return c.redirect(`/admin/accounts/${row.id}?done=${active ? 'enabled' : 'disabled'}`, 303);
  });
