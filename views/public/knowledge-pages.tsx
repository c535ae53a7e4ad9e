import type { KnowledgeEntry } from '../../src/domain/knowledge/entry.ts';
import { RichBody } from '../knowledge/rich-body.tsx';
import { Sources } from '../knowledge/sources.tsx';
import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { type Attachment, Attachments } from '../parts/attachments.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Pager } from '../parts/pager.tsx';
import { TextField } from '../parts/text-field.tsx';

type Frame = Omit<CitizenFrameProps, 'title' | 'children'>;

export type PublicKnowledgePageProps = Frame & {
  words: string;
  entries: { id: string; title: string; excerpt: string }[];
  first?: string | undefined;
  next?: string | undefined;
};

/** 办事问答: what citizens may read of the knowledge base, by words or by title. */
export function PublicKnowledgePage({ words, entries, first, next, ...frame }: PublicKnowledgePageProps) {
  return (
    <CitizenFrame {...frame} title="办事问答">
      <div class="stack">
        <div class="stack-tight">
          <h1>办事问答</h1>
          <p>常见问题的答复。没有您要的，可以直接反映，或拨打 12345。</p>
        </div>
        <search>
          <form class="form panel" method="get" action="/knowledge-base">
            <TextField name="q" label="您想问什么" type="search" value={words} autocomplete="off" maxlength={100} />
            <div class="actions">
              <Button look="primary">查找</Button>
            </div>
          </form>
        </search>
        {entries.length === 0 ? (
          <div class="panel">
            <EmptyState
              why={words === '' ? '还没有公开的问答。' : `没有找到与“${words}”相符的问答。`}
              advice="换个说法再试，或者告诉我们您的问题，我们按时限答复您。"
              action={{ href: '/appeals/new', name: '我要反映问题' }}
            />
          </div>
        ) : (
          <ul class="panel knowledge-hits">
            {entries.map(({ id, title, excerpt }) => (
              <li>
                <a href={`/knowledge-base/${id}`}>
                  <strong>{title}</strong>
                </a>
                <span>{excerpt}</span>
              </li>
            ))}
          </ul>
        )}
        <Pager previous={first} next={next} />
      </div>
    </CitizenFrame>
  );
}

export type PublicEntryPageProps = Frame & {
  entry: KnowledgeEntry;
  ownerName: string;
  divisionName: string;
  attachments: Attachment[];
};

/** One answer as citizens read it. */
export function PublicEntryPage({ entry, ownerName, divisionName, attachments, ...frame }: PublicEntryPageProps) {
  return (
    <CitizenFrame {...frame} title={entry.title}>
      <article class="stack">
        <h1>{entry.title}</h1>
        <div class="panel stack">
          <RichBody html={entry.html} />
          <Attachments attachments={attachments} />
        </div>
        <dl class="facts">
          <dt>适用地区</dt>
          <dd>{divisionName}</dd>
          <dt>维护单位</dt>
          <dd>{ownerName}</dd>
          <dt>有效期</dt>
          <dd>
            {entry.validFrom} 起{entry.validUntil === null ? '' : `，至 ${entry.validUntil}`}
          </dd>
          {entry.sources.length > 0 ? (
            <>
              <dt>依据</dt>
              <dd>
                <Sources sources={entry.sources} />
              </dd>
            </>
          ) : null}
        </dl>
        <p>以办理机关的最新规定为准。</p>
        <div class="button-row">
          <LinkButton href="/knowledge-base">看其他问答</LinkButton>
          <LinkButton href="/appeals/new">没有解决，我要反映</LinkButton>
        </div>
      </article>
    </CitizenFrame>
  );
}
