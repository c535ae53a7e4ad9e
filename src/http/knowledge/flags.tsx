import type { Context } from 'hono';
import { FlagForm } from '../../../views/knowledge/flag-form.tsx';
import { FlagPage, type FlagPageProps, FlagsPage, type ListedFlag } from '../../../views/knowledge/flags-page.tsx';
import { PageHead } from '../../../views/layout/page-head.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { LinkButton } from '../../../views/parts/button.tsx';
import { ErrorSummary } from '../../../views/parts/error-summary.tsx';
import { answerKnowledgeFlag, flagClock, flagKnowledge } from '../../commands/knowledge/flags.ts';
import { lightOf, remainingSentence } from '../../domain/deadline/clock.ts';
import type { FlagState } from '../../domain/knowledge/entry.ts';
import { type KnowledgeFlag, WORDS_LIMIT } from '../../domain/knowledge/flag.ts';
import { keepsSome, mayKeep } from '../../domain/knowledge/keeping.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { findEntries } from '../../store/knowledge.ts';
import { countFlags, type FlagCursor, findFlag, flagPage } from '../../store/knowledge-flags.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { statusOf } from '../ticket/status.ts';
import { formOf } from './entry.tsx';
import { flagScopeOf } from './flag-scope.ts';
import { keeperOf } from './keeper.ts';
import { ownerName } from './names.ts';

const SIZE = 30;
const views: { value: string; name: string; states: readonly FlagState[] }[] = [
  { value: 'open', name: '待处理', states: ['open'] },
  { value: 'answered', name: '已答复', states: ['done', 'refused'] },
];

const listed = async (c: Context<Env>, flags: readonly KnowledgeFlag[]): Promise<ListedFlag[]> => {
  const { installation, now, person } = c.var;
  const entries = await findEntries(installation.store, [...new Set(flags.flatMap(({ entry }) => entry ?? []))]);
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  return flags.map((flag) => {
    const clock = flagClock(installation.timekeeping, flag.at, person.city);
    return {
      ...flag,
      title: titles.get(flag.entry ?? '') ?? '',
      ownerName: ownerName(installation, flag.unit),
      light: clock && {
        colour: lightOf(installation.timekeeping, clock, now),
        remaining: remainingSentence(installation.timekeeping, clock, now),
      },
    };
  });
};

const cursorOf = (typed: string | undefined): FlagCursor | null => {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,80})$/u.exec(typed ?? '') ?? [];
  return at === undefined || id === undefined ? null : { dueAt: Number(at), id };
};

/** `GET /knowledge/flags`: the tasks of an owner; an agent sees those that the agent raised. */
export const flagList = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, now } = c.var;
  const keeper = keeperOf(c);
  const scope = flagScopeOf(keeper, person.account);
  const view = views.find(({ value }) => value === c.req.query('state')) ?? views[0];
  const after = cursorOf(c.req.query('after'));
  const page = await flagPage(installation.store, { scope, states: view?.states ?? ['open'], after, size: SIZE });
  const address = `/knowledge/flags?state=${view?.value ?? 'open'}`;
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="知识纠错">
      <FlagsPage
        flags={await listed(c, page.flags)}
        count={(await countFlags(installation.store, scope, now)).open}
        chips={views.map(({ value, name }) => ({
          name,
          href: `/knowledge/flags?state=${value}`,
          current: value === view?.value,
        }))}
        first={after === null ? undefined : address}
        next={page.next ? `${address}&after=${page.next.dueAt}.${page.next.id}` : undefined}
        keeps={keepsSome(keeper)}
        now={now}
      />
    </WorkFrame>,
  );
};

/** Who raised a flag reads it too, whatever the role. */
const flagInScope = async (c: Context<Env>): Promise<KnowledgeFlag | null> => {
  const { installation, person } = c.var;
  const id = c.req.param('flag') ?? '';
  const own: Parameters<typeof findFlag>[2] = { kind: 'account', account: person.account };
  return (
    (await findFlag(installation.store, id, flagScopeOf(keeperOf(c), person.account))) ??
    (await findFlag(installation.store, id, own))
  );
};

const page = async (
  c: Context<Env>,
  flag: KnowledgeFlag,
  { refusal, values = { state: '', answer: '' } }: { refusal?: Refusal; values?: FlagPageProps['values'] } = {},
): Promise<Response> => {
  const [shown] = await listed(c, [flag]);
  if (!shown) return c.notFound();
  return c.html(
    <WorkFrame {...(await frameOf(c, `/knowledge/flags/${flag.id}`))} title="知识纠错">
      <FlagPage
        flag={shown}
        mayAnswer={mayKeep(keeperOf(c), flag.unit)}
        values={values}
        errors={refusal ? [{ field: refusal.field ?? 'answer', message: refusal.sentence }] : []}
        done={c.req.query('done') === 'answered' && !refusal ? '已答复，报告的人会收到提醒。' : null}
        now={c.var.now}
      />
    </WorkFrame>,
    refusal ? statusOf(refusal.refused) : 200,
  );
};

/** `GET /knowledge/flags/:flag`. */
export const showFlag = async (c: Context<Env>): Promise<Response> => {
  const flag = await flagInScope(c);
  return flag ? page(c, flag) : c.notFound();
};

/** `POST /knowledge/flags/:flag/answer`. */
export const answeringFlag = async (c: Context<Env>): Promise<Response> => {
  const flag = await flagInScope(c);
  if (!flag) return c.notFound();
  const form = await formOf(c);
  const values = { state: form.text('state'), answer: form.text('answer') };
  const state = oneOf(['done', 'refused'] as const, values.state);
  const wish = state && { state, answer: values.answer };
  const answered = wish
    ? await answerKnowledgeFlag(c.var.installation, flag, wish, { actor: c.var.actor, keeper: keeperOf(c) })
    : refuse('invalid', '请选择结果：已更正，还是无需更正。', 'state');
  if (isRefusal(answered)) return page(c, flag, { refusal: answered, values });
  return c.redirect(`/knowledge/flags/${flag.id}?done=answered`, 303);
};

const missingPage = async (c: Context<Env>, words: string, refusal?: Refusal): Promise<Response> => {
  const errors = refusal ? [{ field: refusal.field ?? 'words', message: refusal.sentence }] : [];
  return c.html(
    <WorkFrame {...(await frameOf(c, '/knowledge/missing'))} title="报告缺少条目">
      <div class="stack">
        <PageHead title="报告缺少条目">
          <LinkButton href="/knowledge">返回知识库</LinkButton>
        </PageHead>
        <ErrorSummary errors={errors} />
        <FlagForm
          action="/knowledge/missing"
          kinds={['missing']}
          values={{ kind: 'missing', words }}
          errors={errors}
          heading="知识库里没有，但来电人在问"
        />
      </div>
    </WorkFrame>,
    refusal ? statusOf(refusal.refused) : 200,
  );
};

/** `GET /knowledge/missing`: with the words of the search that found nothing. */
export const missingForm = (c: Context<Env>): Promise<Response> =>
  missingPage(c, (c.req.query('words') ?? '').slice(0, WORDS_LIMIT));

/** `POST /knowledge/missing`. */
export const reportMissing = async (c: Context<Env>): Promise<Response> => {
  const { installation, actor, person } = c.var;
  const words = (await formOf(c)).text('words');
  const flag = await flagKnowledge(installation, { kind: 'missing', words, entry: null }, { actor, city: person.city });
  return isRefusal(flag) ? missingPage(c, words, flag) : c.redirect(`/knowledge/flags/${flag.id}`, 303);
};
