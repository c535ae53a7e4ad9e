import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { AppealPage, type AppealPageProps } from '../../../views/citizen/appeal-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { takeIn } from '../../commands/intake.ts';
import { queryCodeFor } from '../../commands/query-code.ts';
import { citizenActor } from '../../domain/access/actor.ts';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { keptFilesOf, readKeptFiles, takeFormFiles } from '../kept-files.ts';
import { type Allowance, networkOf, takeTry } from '../middleware/rate-limit.ts';
import { inFieldOrder, isRepetition, readAppeal, valuesOf } from './appeal-form.ts';
import { citizenFrameOf } from './frame.ts';
import { grantPass, hasPass } from './pass.ts';
import { placeOfferOf, readPlace } from './places.ts';
import { readForm } from './read-form.ts';
import { receiptAddress } from './receipt.tsx';

const submissions: Allowance = { name: 'appeals', tries: 20, seconds: 600 };
/** Drawing the form again takes in files too, so that it is not free either. */
const drawings: Allowance = { name: 'appeal-forms', tries: 60, seconds: 600 };

const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** The submission key of the form; a new one where it is missing or of somebody's own making. */
const keyOf = (form: FormInput): string => (KEY.test(form.text('key')) ? form.text('key') : randomUUID());

type Redraw = Pick<AppealPageProps, 'notice'> & {
  key: string;
  files: readonly Attachment[];
  errors?: FieldError[];
  filesLost?: boolean;
};

const pageOf = (c: Context<Env>, form: FormInput, { key, files, errors = [], ...more }: Redraw) => {
  const { installation } = c.var;
  const typed = valuesOf(form);
  return (
    <AppealPage
      {...citizenFrameOf(c, '/appeals/new')}
      values={{ ...typed, key, kept: keptFilesOf(installation.secret, files) }}
      places={placeOfferOf(installation, typed)}
      errors={errors}
      {...more}
    />
  );
};

const broken = (c: Context<Env>) =>
  c.html(
    pageOf(c, formInput({}), {
      key: randomUUID(),
      files: [],
      notice: { title: '内容没有完整送达，可能是网络中断。', words: '请重新填写并提交；也可以退回上一页再提交一次。' },
    }),
    400,
  );

const tooMany = (c: Context<Env>, form: FormInput, seconds: number) => {
  c.header('Retry-After', String(seconds));
  return c.html(
    pageOf(c, form, {
      key: keyOf(form),
      files: readKeptFiles(form, c.var.installation.secret),
      filesLost: form.files('files').length > 0,
      notice: {
        title: '短时间内提交的次数太多，这一次没有登记。',
        words: `您填写的内容还在，请 ${Math.ceil(seconds / 60)} 分钟后再提交。急事请直接拨打 12345。`,
      },
    }),
    429,
  );
};

/** 反映问题: the form, its redrawing with the streets of a county, and the filing itself. */
export const appeals = new Hono<Env>()
  .get('/appeals/new', (c) => c.html(pageOf(c, formInput({}), { key: randomUUID(), files: [] })))
  .get('/appeals', (c) => c.redirect('/appeals/new', 303))
  .post('/appeals/new', async (c) => {
    const { installation, address } = c.var;
    const form = await readForm(c);
    if (form === null) return broken(c);
    const wait = await takeTry(installation, drawings, networkOf(address));
    if (wait > 0) return tooMany(c, form, wait);
    const { files, faults } = await takeFormFiles(form, installation.secret, installation.uploadFolder);
    return c.html(pageOf(c, form, { key: keyOf(form), files, errors: faults }), faults.length > 0 ? 422 : 200);
  })
  .post('/appeals', async (c) => {
    const { installation, address, now } = c.var;
    const { secret } = installation;
    const form = await readForm(c);
    if (form === null) return broken(c);
    const wait = await takeTry(installation, submissions, networkOf(address));
    if (wait > 0) return tooMany(c, form, wait);
    const key = keyOf(form);
    const { files, faults } = await takeFormFiles(form, secret, installation.uploadFolder);
    const read = readAppeal(form, readPlace(form, installation));
    const errors = inFieldOrder([...read.faults, ...faults]);
    if (errors.length > 0) return c.html(pageOf(c, form, { key, files, errors }), 422);
    const appeal = { ...read.appeal, attachments: files };
    const { ticket, repeated } = await takeIn(installation, {
      appeal,
      kind: null,
      urgency: null,
      submissionKey: key,
      queryCode: queryCodeFor(secret, key),
      actor: citizenActor,
      now,
    });
    const receipt = receiptAddress(secret, ticket.number, key, now);
    if (repeated && !isRepetition(appeal, ticket.appeal)) {
      const notice = {
        title: '这份表单刚才已经登记过一次，改动后的内容还没有提交。',
        words: '如果这是另一件事，请核对后再次提交，会登记成新的一件。只是补充情况的，请拨打 12345。',
        // Only to the browser that filed it: on a shared one the form left open may be the person's before.
        link: hasPass(c, ticket.number) ? { href: receipt, name: '查看已登记的编号和查询码' } : undefined,
      };
      return c.html(pageOf(c, form, { key: randomUUID(), files, notice }), 409);
    }
    if (!repeated) installation.changes.announce(ticket.number);
    grantPass(c, ticket.number);
    return c.redirect(receipt, 303);
  });
