import { type Context, Hono } from 'hono';
import { RepeatsPage, type RepeatsPageProps } from '../../../views/books/repeats-page.tsx';
import { judgeRepeat } from '../../commands/radar/judge.ts';
import { type RepeatState, repeatStateNames, repeatStates } from '../../domain/duplicate/repeat.ts';
import { countRepeats, repeatPage, repeatsByUnit } from '../../store/repeat-pairs.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { type RefusalStatus, statusOf } from '../ticket/status.ts';
import { looksOf } from './repeat-sides.ts';
import { filterOf, type RepeatsWish, readRepeatsWish, repeatsQuery } from './repeats-wish.ts';

const PAGE_SIZE = 20;
const UNITS_SHOWN = 12;
const PATH = '/books/repeats';

/** 重复反映: pairs of a closed ticket and a later appeal about the same thing, to be judged by a supervisor. */
export const repeats = new Hono<Env>();

repeats.use('/books/repeats', signedIn, only('supervisor', 'dispatcher', 'auditor', 'administrator'));
repeats.use('/books/repeats/*', signedIn, only('supervisor', 'dispatcher', 'auditor', 'administrator'));

const chipsOf = (wish: RepeatsWish): RepeatsPageProps['chips'] => ({
  states: ([...repeatStates, null] as (RepeatState | null)[]).map((state) => ({
    name: state === null ? '全部' : repeatStateNames[state],
    href: `${PATH}${repeatsQuery(wish, { state })}`,
    current: wish.state === state,
  })),
  kinds: [null, true].map((afterRectification) => ({
    name: afterRectification ? '只看整改后' : '办结后与整改后',
    href: `${PATH}${repeatsQuery(wish, { afterRectification })}`,
    current: wish.afterRectification === afterRectification,
  })),
});

type Tried = Pick<RepeatsPageProps, 'tried' | 'done'>;

const show = async (
  c: Context<Env>,
  { tried = null, done = null }: Partial<Tried>,
  status: 200 | RefusalStatus = 200,
) => {
  const { installation, person, now } = c.var;
  const { store, timekeeping } = installation;
  const wish = readRepeatsWish(c);
  const filter = filterOf(c, wish);
  const { pairs, next } = await repeatPage(store, filter, { after: wish.after, size: PAGE_SIZE });
  const units = await repeatsByUnit(store, { ...filter, unit: null }, UNITS_SHOWN);
  return c.html(
    <RepeatsPage
      {...(await frameOf(c))}
      path={`${PATH}${repeatsQuery(wish, { after: wish.after })}`}
      total={await countRepeats(store, filter)}
      looks={await looksOf(c, pairs)}
      chips={chipsOf(wish)}
      units={units.map(({ unit, unitName, pairs: count }) => ({
        name: unitName === '' ? '热线直接答复' : unitName,
        href: `${PATH}${repeatsQuery(wish, { unit: unit === wish.unit ? null : unit })}`,
        count,
        current: unit !== null && unit === wish.unit,
      }))}
      filtered={wish.state !== 'suspected' || wish.unit !== null || wish.afterRectification !== null}
      query={repeatsQuery(wish, { after: wish.after })}
      first={wish.after ? `${PATH}${repeatsQuery(wish)}` : undefined}
      next={next ? `${PATH}${repeatsQuery(wish, { after: next })}` : undefined}
      mayJudge={person.role === 'supervisor'}
      days={{ closed: timekeeping.policies.repeatDays, rectified: timekeeping.policies.rectificationRepeatDays }}
      tried={tried}
      done={done}
      now={now}
    />,
    status,
  );
};

const doneWords: Record<RepeatState, string> = {
  suspected: '已改回待核，继续计入。',
  confirmed: '已核定属实，计入原承办单位的解决率。',
  dismissed: '已排除，不再计入；理由留在这里。',
};

repeats.get('/books/repeats', (c) => {
  const done = oneOf(repeatStates, c.req.query('done') ?? '');
  return show(c, { done: done ? doneWords[done] : null });
});

const wishOf = (form: FormInput) => ({
  seen: form.text('seen'),
  state: oneOf(repeatStates, form.text('state')),
  note: form.text('note'),
});

/** Where a reload of an act's address leads. */
repeats.get('/books/repeats/:ticket/:earlier/finding', (c) => c.redirect(PATH, 303));

repeats.post('/books/repeats/:ticket/:earlier/finding', only('supervisor'), async (c) => {
  const { installation, actor, scope } = c.var;
  const { ticket, earlier } = c.req.param();
  const { seen, state, note } = wishOf(formInput(await c.req.parseBody({ all: true })));
  const retry = (sentence: string, status: RefusalStatus) =>
    show(c, { tried: { ticket, earlier, note, sentence } }, status);
  if (!state) return retry('请选择属实或排除。', 422);
  const refusal = await judgeRepeat(installation, { ticket, earlier, seen, state, note, actor, scope });
  if (refusal?.refused === 'not-found') return c.notFound();
  if (refusal) return retry(refusal.sentence, statusOf(refusal.refused));
  const query = new URLSearchParams(repeatsQuery(readRepeatsWish(c), { after: readRepeatsWish(c).after }));
  query.set('done', state);
  return c.redirect(`${PATH}?${query}`, 303);
});
