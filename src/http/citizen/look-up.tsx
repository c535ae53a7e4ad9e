import { type Context, Hono } from 'hono';
import { LookUpPage, type LookUpPageProps } from '../../../views/citizen/look-up-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { DEMONSTRATION_QUERY_CODE } from '../../commands/demonstration-accounts.ts';
import { hashQueryCode } from '../../commands/query-code.ts';
import { findByQueryCode } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { type Allowance, giveTryBack, networkOf, takeTry } from '../middleware/rate-limit.ts';
import { citizenFrameOf, keepNowhere } from './frame.ts';
import { grantPass, hasPass } from './pass.ts';
import { readForm } from './read-form.ts';

const byAddress: Allowance = { name: 'progress-address', tries: 30, seconds: 600 };
/** Counted by number and network together: nobody can lock a citizen out of her own ticket from elsewhere. */
const byNumber: Allowance = { name: 'progress-number', tries: 5, seconds: 600 };

const NUMBER_LENGTH = 14;

/** What was typed or pasted, in plain letters; cut, since nothing longer is right. */
const plain = (typed: string): string =>
  typed
    .slice(0, 100)
    .normalize('NFKC')
    .replaceAll(/[\s\-–—]/gu, '')
    .toUpperCase();

/** The number in "编号：2026 1123 000001。": fourteen digits in a row, else all digits there are, else what was typed. */
const numberIn = (typed: string): string => {
  const text = plain(typed);
  const digits = text.replaceAll(/\D/gu, '');
  return new RegExp(`\\d{${NUMBER_LENGTH}}`, 'u').exec(text)?.[0] ?? (digits || text).slice(0, 40);
};

/** The code in "查询码：ABCD 2345。": only letters and digits, those behind the word where both were pasted. */
const codeIn = (typed: string): string =>
  (plain(typed).split('查询码').at(-1) ?? '').replaceAll(/[^A-Z0-9]/gu, '').slice(0, 40);

/** The page that asks for number and code. */
export const lookUpPage = (c: Context<Env>, props: Partial<LookUpPageProps> = {}) => {
  keepNowhere(c);
  return <LookUpPage {...citizenFrameOf(c, '/progress')} number="" code="" errors={[]} {...props} />;
};

const faultsOf = (number: string, code: string): FieldError[] => [
  ...(number === '' ? [{ field: 'number', message: '请填写工单编号。' }] : []),
  ...(number !== '' && !/^\d{14}$/u.test(number)
    ? [{ field: 'number', message: '工单编号是 14 位数字，请核对。' }]
    : []),
  ...(code === '' ? [{ field: 'code', message: '请填写查询码。' }] : []),
];

const wrong: FieldError = { field: 'code', message: '编号和查询码对不上，请核对后再试。查询码里没有 0、1、I、L、O。' };

/** 查询办理进度: number and code open the ticket for two hours; wrong ones are counted by address, and by number within it. */
export const lookUp = new Hono<Env>()
  .get('/progress', (c) => {
    const number = numberIn(c.req.query('number') ?? '');
    const notice = c.var.installation.demonstration
      ? `演示环境：演示工单的查询码都是 ${DEMONSTRATION_QUERY_CODE}，编号可在工作人员页面里看到。`
      : undefined;
    return c.html(lookUpPage(c, { number, notice }));
  })
  .post('/progress', async (c) => {
    const { installation, address } = c.var;
    const form = (await readForm(c)) ?? formInput({});
    const [number, code] = [numberIn(form.text('number')), codeIn(form.text('code'))];
    const errors = faultsOf(number, code);
    if (errors.length > 0) return c.html(lookUpPage(c, { number, code, errors }), 422);
    const network = networkOf(address);
    const here = `${number} ${network}`;
    // A try that the number refuses is no try of the address: one citizen's patience must not close a whole office.
    const wait = (await takeTry(installation, byNumber, here)) || (await takeTry(installation, byAddress, network));
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return c.html(lookUpPage(c, { number, code, wait }), 429);
    }
    const ticket = await findByQueryCode(installation.store, number, hashQueryCode(installation.secret, code));
    if (ticket === null) return c.html(lookUpPage(c, { number, code, errors: [wrong] }), 422);
    await giveTryBack(installation, byAddress, network);
    await giveTryBack(installation, byNumber, here);
    grantPass(c, number);
    return c.redirect(`/progress/${number}`, 303);
  });

/** Where a browser without a pass is sent; the number is filled in for it. */
export const withoutPass = (c: Context<Env>) => {
  const number = c.req.param('number') ?? '';
  return hasPass(c, number) ? null : c.redirect(`/progress?number=${encodeURIComponent(number)}`, 303);
};
