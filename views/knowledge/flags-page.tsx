import type { Light as LightColour } from '../../src/domain/deadline/clock.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { flagKindNames } from '../../src/domain/knowledge/entry.ts';
import { flagStateNames, type KnowledgeFlag, WORDS_LIMIT } from '../../src/domain/knowledge/flag.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { Radios } from '../parts/radios.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { TextArea } from '../parts/text-area.tsx';

export type ListedFlag = KnowledgeFlag & {
  /** Title of the entry; empty where one is missing. */
  title: string;
  ownerName: string;
  light: { colour: LightColour; remaining: string } | null;
};

export type FlagsPageProps = {
  flags: ListedFlag[];
  count: number;
  chips: FilterChip[];
  next?: string | undefined;
  first?: string | undefined;
  /** Answers flags; else only those that the person raised are shown. */
  keeps: boolean;
  now: Instant;
};

/** 纠错: the owner's tasks, those due first before others. */
export function FlagsPage({ flags, count, chips, next, first, keeps, now }: FlagsPageProps) {
  return (
    <div class="stack">
      <PageHead title="知识纠错" count={count} unit="条待处理">
        <LinkButton href="/knowledge">返回知识库</LinkButton>
        <LinkButton href="/knowledge/missing">报告缺少条目</LinkButton>
      </PageHead>
      <FilterChips label="按状态筛选" chips={chips} />
      <DataTable
        caption="知识纠错"
        rows={flags}
        rowKey={({ id }) => id}
        href={({ id }) => `/knowledge/flags/${id}`}
        columns={[
          { key: 'words', title: '问题', fit: 'prose', primary: true, cell: ({ words }) => words },
          { key: 'kind', title: '类别', cell: ({ kind }) => flagKindNames[kind] },
          { key: 'entry', title: '条目', fit: 'name', cell: ({ title }) => title || '—' },
          { key: 'owner', title: '维护单位', fit: 'name', cell: ({ ownerName }) => ownerName },
          { key: 'by', title: '报告人', cell: ({ name }) => name },
          {
            key: 'due',
            title: '时限',
            cell: ({ light, state, doneAt }) =>
              light === null || state !== 'open' ? (
                <>
                  {flagStateNames[state]} {doneAt === null ? null : <Moment at={doneAt} now={now} as="day" />}
                </>
              ) : (
                <Light colour={light.colour} remaining={light.remaining} />
              ),
          },
        ]}
        empty={{
          why: keeps ? '没有要处理的纠错。' : '您还没有报告过纠错。',
          advice: keeps ? '坐席报告的问题会出现在这里，并提醒您。' : '在条目页面可以报告内容有误或已经过时。',
        }}
      />
      <Pager previous={first} next={next} />
    </div>
  );
}

export type FlagPageProps = {
  flag: ListedFlag;
  mayAnswer: boolean;
  values: { state: string; answer: string };
  errors: FieldError[];
  done: string | null;
  now: Instant;
};

/** One 纠错: what was said, until when it is to be answered, and the answer. */
export function FlagPage({ flag, mayAnswer, values, errors, done, now }: FlagPageProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div class="stack">
      <PageHead title={`知识纠错：${flagKindNames[flag.kind]}`}>
        <LinkButton href="/knowledge/flags">返回纠错列表</LinkButton>
      </PageHead>
      {done === null ? null : <Notice tone="success" title={done} />}
      <ErrorSummary errors={errors} />
      <section class="panel stack-tight" aria-label="纠错内容">
        <p class="prose">{flag.words}</p>
        <dl class="facts">
          <dt>条目</dt>
          <dd>
            {flag.entry === null ? (
              '缺少条目'
            ) : (
              <>
                <a href={`/knowledge/${flag.entry}`}>{flag.title}</a>（第 {flag.version} 版）
              </>
            )}
          </dd>
          <dt>报告</dt>
          <dd>
            {flag.name} <Moment at={flag.at} now={now} />
          </dd>
          <dt>维护单位</dt>
          <dd>{flag.ownerName}</dd>
          <dt>答复时限</dt>
          <dd>
            <Moment at={flag.dueAt} now={now} />{' '}
            {flag.state === 'open' && flag.light ? (
              <Light colour={flag.light.colour} remaining={flag.light.remaining} />
            ) : (
              <StateBadge name={flagStateNames[flag.state]} tone="done" />
            )}
          </dd>
          {flag.state === 'open' ? null : (
            <>
              <dt>答复</dt>
              <dd>
                {flag.answer}{' '}
                <span class="quiet">
                  {flag.doneBy} {flag.doneAt === null ? null : <Moment at={flag.doneAt} now={now} />}
                </span>
              </dd>
            </>
          )}
        </dl>
      </section>
      {mayAnswer && flag.state === 'open' ? (
        <form class="panel form" method="post" action={`/knowledge/flags/${flag.id}/answer`} novalidate>
          <h2>答复</h2>
          <p>
            {flag.entry === null ? (
              <a href={`/knowledge/new?title=${encodeURIComponent(flag.words.slice(0, 60))}`}>先起草条目</a>
            ) : (
              <a href={`/knowledge/${flag.entry}/edit`}>先修改条目</a>
            )}
            ，再在这里答复报告的人。
          </p>
          <Radios
            name="state"
            label="结果"
            need="required"
            choices={[
              { value: 'done', name: flagStateNames.done },
              { value: 'refused', name: flagStateNames.refused },
            ]}
            value={values.state}
            error={errorOf('state')}
          />
          <TextArea
            name="answer"
            label="改了什么，或为什么不需要更正"
            need="required"
            rows={3}
            maxlength={WORDS_LIMIT}
            value={values.answer}
            error={errorOf('answer')}
          />
          <div class="actions">
            <Button look="primary">答复</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
