import type { Context } from 'hono';
import { EntryPage, type EntryPageProps } from '../../../views/knowledge/entry-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { flagKnowledge } from '../../commands/knowledge/flags.ts';
import { moveKnowledge, reviewKnowledge } from '../../commands/knowledge/keep.ts';
import { suggestKnowledge } from '../../commands/knowledge/suggest.ts';
import { addDays, localDateOf } from '../../domain/deadline/local-time.ts';
import { hunksOf, lineDifference } from '../../domain/edition/line-difference.ts';
import { DAY } from '../../domain/instant.ts';
import { saySources } from '../../domain/knowledge/check.ts';
import type { StateAct } from '../../domain/knowledge/decide.ts';
import { flagKinds, type KnowledgeContent, type KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import { mayKeep } from '../../domain/knowledge/keeping.ts';
import { blocksOfHtml } from '../../domain/knowledge/rich-html.ts';
import { marksOf } from '../../domain/knowledge/rich-marks.ts';
import { mayRead } from '../../domain/knowledge/shown.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { findEntry, versionsOf } from '../../store/knowledge.ts';
import { flagsOf } from '../../store/knowledge-flags.ts';
import { usesOf } from '../../store/knowledge-uses.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { statusOf } from '../ticket/status.ts';
import { keeperOf, writerOf } from './keeper.ts';
import { divisionName, matterName, ownerName } from './names.ts';

type EntryContext = Context<Env>;

const RECENT = 30 * DAY;
/** Half a year until the next review is what is offered; the owner may choose otherwise. */
const REVIEW_DAYS = 180;
const RELATED = 5;

/** What a form brought. */
export const formOf = async (c: Context<Env>): Promise<FormInput> => formInput(await c.req.parseBody({ all: true }));

/** The version that was on the screen; one that is none is never the right one. */
export const seenIn = (form: FormInput): number =>
  /^\d{1,9}$/u.test(form.text('seen')) ? Number(form.text('seen')) : -1;

/** The entry of the address, if the person may read it. */
export const entryInScope = async (c: EntryContext): Promise<KnowledgeEntry | null> => {
  const entry = await findEntry(c.var.installation.store, c.req.param('id') ?? '');
  return entry && mayRead(keeperOf(c), entry) ? entry : null;
};

/** What of a version is compared with the one before: line by line, as it is written. */
const linesOf = (c: EntryContext, content: KnowledgeContent): string => {
  const { installation } = c.var;
  return [
    `标题：${content.title}`,
    `别名：${content.aliases.join('、')}`,
    `归口事项：${matterName(installation, content.matter)}`,
    `适用地区：${divisionName(installation, content.division)}`,
    `维护单位：${ownerName(installation, content.unit)}`,
    `效力：${content.validFrom} 至 ${content.validUntil ?? '长期'}`,
    `复审：${content.reviewOn ?? ''}`,
    `公开：${content.isPublic ? '是' : '否'}`,
    `附件：${content.attachments.map(({ name }) => name).join('、')}`,
    ...saySources(content.sources)
      .split('\n')
      .map((source) => `依据：${source}`),
    ...marksOf(blocksOfHtml(content.html)).split('\n'),
  ].join('\n');
};

const doneSentences: Partial<Record<string, string>> = {
  drafted: '草稿已保存。核对无误后请发布，发布以后才会推荐给坐席。',
  revised: '新版本已保存。',
  publication: '已发布，从现在起推荐给坐席。',
  retirement: '已停用，不再推荐；原来据此作出的答复仍能查到。',
  reviewed: '已记下复审，到下次复审日期再提醒。',
  flagged: '已提交，维护的人会在规定时限内答复，并提醒您。',
};

type Redraw = { refusal?: Refusal; typed?: EntryPageProps['typed'] };

const errorsOf = (refusal: Refusal | undefined): FieldError[] =>
  refusal ? [{ field: refusal.field ?? 'facts-title', message: refusal.sentence }] : [];

/** The page of an entry. */
export const entryPageOf = async (c: EntryContext, entry: KnowledgeEntry, redraw: Redraw = {}): Promise<Response> => {
  const { installation, person, now } = c.var;
  const { store } = installation;
  const versions = await versionsOf(store, entry.id);
  const { recent, byVersion } = await usesOf(store, entry.id, now - RECENT);
  const usedBy = new Map(byVersion.map(({ version, uses }) => [version, uses]));
  const keeps = mayKeep(keeperOf(c), entry.unit);
  // Earlier versions may hold what never was published: only who keeps the entry looks into them.
  const asked = keeps ? Number(c.req.query('version') ?? 0) : 0;
  const after = versions.find(({ version }) => version === asked);
  const before = versions.find(({ version }) => version === asked - 1);
  const question = { text: [entry.title, ...entry.aliases].join('，'), matter: entry.matter, city: null, now };
  const related = await suggestKnowledge(installation, { ...question, size: RELATED + 1 });
  const today = localDateOf(now);
  const { refusal, typed = { kind: '', words: '' } } = redraw;
  return c.html(
    <WorkFrame {...(await frameOf(c, `/knowledge/${entry.id}`))} title={entry.title}>
      <EntryPage
        entry={entry}
        matterName={matterName(installation, entry.matter)}
        divisionName={divisionName(installation, entry.division)}
        ownerName={ownerName(installation, entry.unit)}
        attachments={entry.attachments.map(({ id, name, bytes, mediaType }) => {
          const href = `/knowledge/${entry.id}/files/${id}`;
          return {
            name,
            size: bytes,
            href,
            ...(mediaType.startsWith('image/') ? { thumbnail: `${href}/thumbnail` } : {}),
          };
        })}
        versions={versions.map(({ version, at, name, note }) => ({
          version,
          at: at.getTime(),
          name,
          note,
          uses: usedBy.get(version) ?? 0,
        }))}
        difference={
          after && before
            ? { version: asked, hunks: hunksOf(lineDifference(linesOf(c, before.content), linesOf(c, after.content))) }
            : null
        }
        recentUses={recent}
        related={related
          .filter((each) => each.entry !== entry.id)
          .slice(0, RELATED)
          .map(({ entry: id, title }) => ({ id, title }))}
        flags={(await flagsOf(store, entry.id)).filter(
          ({ state, account }) => state === 'open' || account === person.account || keeps,
        )}
        keeps={keeps}
        nextReview={addDays(today, REVIEW_DAYS)}
        errors={errorsOf(refusal)}
        typed={typed}
        done={refusal ? null : (doneSentences[c.req.query('done') ?? ''] ?? null)}
        today={today}
        now={now}
      />
    </WorkFrame>,
    refusal ? statusOf(refusal.refused) : 200,
  );
};

/** `GET /knowledge/:id`. */
export const showEntry = async (c: EntryContext): Promise<Response> => {
  const entry = await entryInScope(c);
  return entry ? entryPageOf(c, entry) : c.notFound();
};

/** `POST /knowledge/:id/publication` and `/retirement`. */
export const moving =
  (act: StateAct) =>
  async (c: EntryContext): Promise<Response> => {
    const entry = await entryInScope(c);
    if (!entry) return c.notFound();
    const moved = await moveKnowledge(c.var.installation, entry, act, seenIn(await formOf(c)), writerOf(c));
    if (isRefusal(moved)) return entryPageOf(c, entry, { refusal: moved });
    return c.redirect(`/knowledge/${entry.id}?done=${act}`, 303);
  };

/** `POST /knowledge/:id/review`. */
export const reviewing = async (c: EntryContext): Promise<Response> => {
  const entry = await entryInScope(c);
  if (!entry) return c.notFound();
  const form = await formOf(c);
  const wish = { reviewOn: form.text('reviewOn'), seen: seenIn(form) };
  const reviewed = await reviewKnowledge(c.var.installation, entry, wish, writerOf(c));
  if (isRefusal(reviewed)) return entryPageOf(c, entry, { refusal: { ...reviewed, field: 'next-review' } });
  return c.redirect(`/knowledge/${entry.id}?done=reviewed`, 303);
};

/** `POST /knowledge/:id/flags`. */
export const flagging = async (c: EntryContext): Promise<Response> => {
  const entry = await entryInScope(c);
  if (!entry) return c.notFound();
  const form = await formOf(c);
  const typed = { kind: form.text('kind'), words: form.text('words') };
  const kind = oneOf(flagKinds, typed.kind);
  const refusal: Refusal = {
    refused: 'invalid',
    sentence: '请选择问题是什么：内容有误，还是已经过时。',
    field: 'kind',
  };
  const { installation, actor, person } = c.var;
  const flag = kind
    ? await flagKnowledge(installation, { kind, words: typed.words, entry }, { actor, city: person.city })
    : refusal;
  if (isRefusal(flag)) return entryPageOf(c, entry, { refusal: flag, typed });
  return c.redirect(`/knowledge/${entry.id}?done=flagged`, 303);
};
