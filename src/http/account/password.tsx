import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { PasswordPage } from '../../../views/account/password-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { changeOwnPassword } from '../../commands/own-password.ts';
import { hashToken, PASSWORD_LENGTH } from '../../commands/sign-in.ts';
import { SESSION_COOKIE } from '../authenticate.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';

const PASSWORD_LIMIT = 128;

const page = async (c: Context<Env>, errors: FieldError[] = []) => (
  <PasswordPage
    {...(await frameOf(c))}
    login={c.var.person.login}
    errors={errors}
    passwordLength={PASSWORD_LENGTH}
    done={errors.length === 0 && c.req.query('done') === 'changed' ? '密码已修改，您在其他地方的登录已退出。' : null}
  />
);

/** What can be seen without looking at the account: these faults don't count as a wrong password. */
const faultsOf = (form: FormInput): FieldError[] => {
  const wanted = form.text('wanted');
  const faults: FieldError[] = [];
  if (form.text('present') === '') faults.push({ field: 'present', message: '请填写现在的密码。' });
  if (wanted === '') faults.push({ field: 'wanted', message: '请填写新密码。' });
  else if ([...wanted].length > PASSWORD_LIMIT)
    faults.push({ field: 'wanted', message: `密码请控制在 ${PASSWORD_LIMIT} 个字符以内。` });
  else if (wanted !== form.text('again'))
    faults.push({ field: 'again', message: '两次填写的新密码不一样，请重新填写。' });
  return faults;
};

/** 修改密码: everybody's own. A wrong present password counts like a failed sign-in; success ends the other sessions. */
export const password = new Hono<Env>()
  .use('/account/*', signedIn)
  .get('/account/password', async (c) => {
    c.header('cache-control', 'no-store');
    return c.html(await page(c));
  })
  .post('/account/password', async (c) => {
    const form = (await readForm(c)) ?? formInput({});
    const faults = faultsOf(form);
    if (faults.length > 0) return c.html(await page(c, faults), 422);
    const refusal = await changeOwnPassword(c.var.installation.store, {
      account: c.var.person.account,
      present: form.text('present'),
      wanted: form.text('wanted'),
      now: c.var.now,
      exceptTokenHash: hashToken(getCookie(c, SESSION_COOKIE) ?? ''),
    });
    if (refusal) return c.html(await page(c, [{ field: refusal.field ?? 'present', message: refusal.sentence }]), 422);
    return c.redirect('/account/password?done=changed', 303);
  });
