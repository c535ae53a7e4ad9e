import { satisfactionNames } from '../../../src/domain/evaluation/satisfaction.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { caseResultNames } from '../../../src/domain/rectification/case.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { LedgerLine } from './ledger-columns.tsx';

export type BatchLine = LedgerLine & {
  version: number;
  /** The appeal and the review in the citizen's words, to redact from; they are not published. */
  said: string;
  words: string;
  feedback: string;
  draft: { problem: string; result: string };
  chosen: boolean;
  /** Why it could not be published. */
  fault: string | null;
};

function Line({ line, now }: { line: BatchLine; now: Instant }) {
  const { id, ticket, unitName, matterName, placeName, satisfaction, result, closedAt } = line;
  return (
    <article class="panel stack-tight">
      <h2>
        <label class="choice">
          <input type="checkbox" name="case" value={id} checked={line.chosen} />
          公开 {unitName}：{matterName}
        </label>
      </h2>
      <p class="quiet">
        <a href={`/tickets/${ticket}#case-${id}`}>{id}</a> · {placeName || '地点未明确'} ·{' '}
        {satisfactionNames[satisfaction]} · {result ? caseResultNames[result] : ''}
        {closedAt === null ? null : (
          <>
            ，<Moment at={closedAt} now={now} as="day" /> 完结
          </>
        )}
      </p>
      {line.fault ? <Notice tone="error" title={line.fault} /> : null}
      <input type="hidden" name={`version-${id}`} value={String(line.version)} />
      <details>
        <summary>对照原文（不公开）</summary>
        <p class="prose">诉求：{line.said}</p>
        {line.words === '' ? null : <p class="prose">评价原话：“{line.words}”</p>}
        <p class="prose">整改反馈：{line.feedback || '没有'}</p>
      </details>
      <TextArea
        name={`problem-${id}`}
        id={`problem-${id}`}
        label="公开的问题"
        value={line.draft.problem}
        error={undefined}
        need="required"
        rows={2}
      />
      <TextArea
        name={`result-${id}`}
        id={`result-${id}`}
        label="公开的整改结果"
        value={line.draft.result}
        error={undefined}
        need="required"
        rows={2}
      />
    </article>
  );
}

/** 批量审看公开: closed cases one below the other, each to be redacted; what is ticked is published. */
export function BatchPublicationPage(props: {
  lines: BatchLine[];
  action: string;
  done: number | null;
  nothingChosen: boolean;
  now: Instant;
}) {
  const { lines, action, done, nothingChosen, now } = props;
  return (
    <>
      <PageHead title="批量审看公开" count={lines.length}>
        <LinkButton href="/books/rectifications">整改台账</LinkButton>
      </PageHead>
      <div class="stack">
        {done === null || done === 0 ? null : <Notice tone="success" title={`已公开 ${done} 件整改情况。`} />}
        {nothingChosen ? (
          <Notice tone="error" title="还没有勾选要公开的整改单。请勾选后再提交，填写的内容已保留。" />
        ) : null}
        {lines.length === 0 ? (
          <section class="panel">
            <EmptyState why="没有等待公开的整改单。" advice="整改单完结后会出现在这里，误评和恶意差评不逐件公开。" />
          </section>
        ) : (
          <form class="stack" method="post" action={action}>
            <p>逐件对照原文，删去姓名、电话、住址、车牌等个人信息，勾选后一次公开。没有勾选的不会公开。</p>
            {lines.map((line) => (
              <Line line={line} now={now} />
            ))}
            <div class="actions">
              <Button look="primary">公开勾选的整改情况</Button>
            </div>
          </form>
        )}
      </div>
    </>
  );
}
