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

const byAddress: Allowance = { name: 'progress-address', tries: 10, seconds: 600 };
const byNumber: Allowance = { name: 'progress-number', tries: 5, seconds: 600 };

/** Number or code as typed, without blanks, in plain letters; cut, since nothing longer is right. */
const plain = (typed: string): string =>
  typed.slice(0, 100).normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase().slice(0, 40);

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

/** 查询办理进度: number and code open the ticket for two hours; wrong ones are counted by address and by number. */
export const lookUp = new Hono<Env>()
  .get('/progress', (c) => {
    const number = plain(c.req.query('number') ?? '');
    const notice = c.var.installation.demonstration
      ? `演示环境：演示工单的查询码都是 ${DEMONSTRATION_QUERY_CODE}，编号可在工作人员页面里看到。`
      : undefined;
    return c.html(lookUpPage(c, { number, notice }));
  })
  .post('/progress', async (c) => {
    const { installation, address } = c.var;
    const form = (await readForm(c)) ?? formInput({});
    const [number, code] = [plain(form.text('number')), plain(form.text('code'))];
    const errors = faultsOf(number, code);
    if (errors.length > 0) return c.html(lookUpPage(c, { number, code, errors }), 422);
    const network = networkOf(address);
    const wait = Math.max(
      await takeTry(installation, byAddress, network),
      await takeTry(installation, byNumber, number),
    );
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return c.html(lookUpPage(c, { number, code, wait }), 429);
    }
    const ticket = await findByQueryCode(installation.store, number, hashQueryCode(installation.secret, code));
    if (ticket === null) return c.html(lookUpPage(c, { number, code, errors: [wrong] }), 422);
    await giveTryBack(installation, byAddress, network);
    await giveTryBack(installation, byNumber, number);
    grantPass(c, number);
    return c.redirect(`/progress/${number}`, 303);
  });

/** Where a browser without a pass is sent; the number is filled in for it. */
export const withoutPass = (c: Context<Env>) => {
  const number = c.req.param('number') ?? '';
  return hasPass(c, number) ? null : c.redirect(`/progress?number=${encodeURIComponent(number)}`, 303);
};
