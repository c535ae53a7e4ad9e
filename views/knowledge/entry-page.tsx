import type { LocalDate } from '../../src/domain/deadline/local-time.ts';
import type { DiffLine } from '../../src/domain/edition/line-difference.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { flagKindNames, type KnowledgeEntry } from '../../src/domain/knowledge/entry.ts';
import { flagStateNames, type KnowledgeFlag } from '../../src/domain/knowledge/flag.ts';
import { PageHead } from '../layout/page-head.tsx';
import { type Attachment, Attachments } from '../parts/attachments.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { LineDifference } from '../standard/line-difference.tsx';
import { EntryState, validity } from './entry-words.tsx';
import { FlagForm } from './flag-form.tsx';
import { RichBody } from './rich-body.tsx';
import { Sources } from './sources.tsx';

export type ShownVersion = { version: number; at: Instant; name: string; note: string; uses: number };

export type EntryPageProps = {
  entry: KnowledgeEntry;
  matterName: string;
  divisionName: string;
  ownerName: string;
  attachments: Attachment[];
  versions: ShownVersion[];
  /** What one version changed against the one before it. */
  difference: { version: number; hunks: (DiffLine | null)[] } | null;
  recentUses: number;
  related: { id: string; title: string }[];
  flags: KnowledgeFlag[];
  keeps: boolean;
  /** The day that is offered for the next review. */
  nextReview: LocalDate;
  errors: FieldError[];
  typed: { kind: string; words: string };
  done: string | null;
  today: LocalDate;
  now: Instant;
};

function Keeping({ entry, nextReview }: Pick<EntryPageProps, 'entry' | 'nextReview'>) {
  const seen = <input type="hidden" name="seen" value={String(entry.version)} />;
  return (
    <section class="panel stack" aria-labelledby="keeping-title">
      <h2 id="keeping-title">维护</h2>
      <div class="button-row">
        <LinkButton href={`/knowledge/${entry.id}/edit`} look={entry.state === 'draft' ? 'plain' : 'primary'}>
          修改
        </LinkButton>
        {entry.state === 'published' ? null : (
          <form method="post" action={`/knowledge/${entry.id}/publication`}>
            {seen}
            <Button look="primary">{entry.state === 'draft' ? '发布' : '恢复发布'}</Button>
          </form>
        )}
        {entry.state === 'retired' ? null : (
          <form method="post" action={`/knowledge/${entry.id}/retirement`}>
            {seen}
            <Button look="danger">停用</Button>
          </form>
        )}
      </div>
      {entry.state === 'published' ? (
        <form class="stack-tight" method="post" action={`/knowledge/${entry.id}/review`}>
          {seen}
          <TextField name="reviewOn" id="next-review" label="下次复审日期" type="date" value={nextReview} />
          <div class="button-row">
            <Button>已核对，仍然有效</Button>
          </div>
        </form>
      ) : null}
    </section>
  );
}

function Versions({
  entry,
  versions,
  difference,
  keeps,
  now,
}: Pick<EntryPageProps, 'entry' | 'versions' | 'difference' | 'keeps' | 'now'>) {
  return (
    <section class="panel stack-tight" aria-labelledby="versions-title" id="versions">
      <h2 id="versions-title">版本</h2>
      <ol class="versions">
        {versions.map((version) => (
          <li>
            第 {version.version} 版 · <Moment at={version.at} now={now} /> · {version.name} · {version.note}
            {version.uses > 0 ? ` · 使用 ${version.uses} 次` : ''}{' '}
            {keeps && version.version > 1 ? (
              <a href={`/knowledge/${entry.id}?version=${version.version}#versions`}>看改了什么</a>
            ) : null}
          </li>
        ))}
      </ol>
      {difference === null ? null : (
        <LineDifference path={`第 ${difference.version} 版改了什么`} hunks={difference.hunks} />
      )}
      {difference?.hunks.length === 0 ? <p class="quiet">内容没有变，只是状态变了。</p> : null}
    </section>
  );
}

function OpenFlags({ flags, now }: Pick<EntryPageProps, 'flags' | 'now'>) {
  if (flags.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="flags-title">
      <h2 id="flags-title">纠错</h2>
      <ul class="versions">
        {flags.map((flag) => (
          <li>
            <a href={`/knowledge/flags/${flag.id}`}>
              {flagKindNames[flag.kind]}（{flagStateNames[flag.state]}）
            </a>{' '}
            {flag.words}{' '}
            <span class="quiet">
              {flag.name} <Moment at={flag.at} now={now} as="day" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 知识条目: what it says, whether one may answer from it, where it comes from, how it became so. */
export function EntryPage(props: EntryPageProps) {
  const { entry, attachments, related, flags, keeps, nextReview, errors, typed, done, today, now } = props;
  const open = flags.filter(({ state }) => state === 'open');
  return (
    <div class="stack">
      <PageHead title={entry.title}>
        <EntryState entry={entry} today={today} />
        <LinkButton href="/knowledge">返回知识库</LinkButton>
      </PageHead>
      {done === null ? null : <Notice tone="success" title={done} />}
      <ErrorSummary errors={errors} />
      {entry.state === 'published' && entry.validUntil !== null && entry.validUntil < today ? (
        <Notice tone="warning" title={`已于 ${entry.validUntil} 失效，不能据此答复。`} live={false} />
      ) : null}
      {open.length > 0 ? (
        <Notice tone="warning" title={`有 ${open.length} 条纠错还没有答复，据此答复前请留意。`} live={false} />
      ) : null}
      <div class="beside">
        <div class="stack">
          <section class="panel stack" aria-label="正文">
            <RichBody html={entry.html} />
            <Attachments attachments={attachments} />
          </section>
          <Versions {...props} />
        </div>
        <div class="stack">
          <section class="panel stack-tight" aria-labelledby="facts-title">
            <h2 id="facts-title">条目信息</h2>
            <dl class="facts">
              <dt>版本</dt>
              <dd>第 {entry.version} 版</dd>
              <dt>归口事项</dt>
              <dd>{props.matterName}</dd>
              <dt>适用地区</dt>
              <dd>{props.divisionName}</dd>
              <dt>维护单位</dt>
              <dd>{props.ownerName}</dd>
              <dt>效力</dt>
              <dd>{validity(entry)}</dd>
              <dt>复审日期</dt>
              <dd>{entry.reviewOn ?? '没有定'}</dd>
              <dt>公开</dt>
              <dd>{entry.isPublic ? '群众可以看' : '只供工作人员使用'}</dd>
              <dt>使用</dt>
              <dd>
                共 {entry.uses} 次，近 30 天 {props.recentUses} 次
              </dd>
              {entry.aliases.length > 0 ? (
                <>
                  <dt>别名</dt>
                  <dd>{entry.aliases.join('、')}</dd>
                </>
              ) : null}
              <dt>依据</dt>
              <dd>{entry.sources.length === 0 ? '没有写' : <Sources sources={entry.sources} />}</dd>
            </dl>
          </section>
          {keeps ? <Keeping entry={entry} nextReview={nextReview} /> : null}
          <OpenFlags flags={flags} now={now} />
          {entry.state === 'published' ? (
            <FlagForm
              action={`/knowledge/${entry.id}/flags`}
              kinds={['wrong', 'outdated']}
              values={typed}
              errors={errors}
              heading="报告纠错"
            />
          ) : null}
          {related.length > 0 ? (
            <section class="panel stack-tight" aria-labelledby="related-title">
              <h2 id="related-title">相关条目</h2>
              <ul class="versions">
                {related.map(({ id, title }) => (
                  <li>
                    <a href={`/knowledge/${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </div>
  );
}
