import { FULL_POINTS, type ItemWish } from '../../src/domain/call-quality/form.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';

export type FormVersion = {
  version: number;
  items: string;
  perAgent: number;
  made: { at: Instant; by: string } | null;
};

export type QualityFormPageProps = {
  /** Lines as they are or were typed, with one or more empty ones at the end. */
  items: readonly ItemWish[];
  perAgent: string;
  version: number;
  versions: FormVersion[];
  error: { field: string; sentence: string } | null;
  done: string | null;
  now: Instant;
};

function ItemFields({ item, at, error }: { item: ItemWish; at: number; error: QualityFormPageProps['error'] }) {
  const errorOf = (field: string): string | undefined => (error?.field === field ? error.sentence : undefined);
  return (
    <fieldset class="form-item">
      <legend class="unseen">第 {at + 1} 项</legend>
      <input type="hidden" name={`id-${at}`} value={item.id} />
      <TextField name={`name-${at}`} label="项目" value={item.name} error={errorOf(`name-${at}`)} autocomplete="off" />
      <TextField
        name={`points-${at}`}
        label="分值"
        value={item.points}
        error={errorOf(`points-${at}`)}
        inputmode="numeric"
        autocomplete="off"
        maxlength={3}
      />
      <TextField
        name={`hint-${at}`}
        label="评分要点"
        value={item.hint}
        error={errorOf(`hint-${at}`)}
        autocomplete="off"
      />
    </fieldset>
  );
}

/** 质检评分表: the version in force as a form, and the versions so far. */
export function QualityFormPage({ items, perAgent, version, versions, error, done, now }: QualityFormPageProps) {
  return (
    <div class="stack">
      <PageHead title="质检评分表">
        <LinkButton href="/call-reviews">返回通话质检</LinkButton>
      </PageHead>
      {done === null ? null : <Notice tone="success" title={done} />}
      {error ? <ErrorSummary errors={[{ field: error.field, message: error.sentence }]} /> : null}
      <p class="quiet">
        保存后成为新的版本，从下一次抽取起使用；已抽取和已评分的通话仍按原来的版本。各项相加须为 {FULL_POINTS}{' '}
        分；名称清空的项目会去掉。
      </p>
      <form class="panel form" method="post" action="/call-reviews/form" novalidate>
        <input type="hidden" name="seen" value={String(version)} />
        {items.map((item, at) => (
          <ItemFields item={item} at={at} error={error} />
        ))}
        <TextField
          name="per-agent"
          label="每人每月随机抽取几通"
          hint="在一个月里分散抽取，只抽通话 30 秒以上的；填 0 不自动抽取。"
          value={perAgent}
          error={error?.field === 'per-agent' ? error.sentence : undefined}
          inputmode="numeric"
          autocomplete="off"
          maxlength={2}
        />
        <div class="actions">
          <Button look="primary">保存为新版本</Button>
        </div>
      </form>
      <section class="stack-tight">
        <h2>各版本</h2>
        <DataTable
          caption="评分表的版本"
          rows={versions}
          rowKey={({ version: each }) => String(each)}
          columns={[
            {
              key: 'version',
              title: '版本',
              primary: true,
              cell: ({ version: each, made }) => (made === null ? '系统自带' : `第 ${each} 版`),
            },
            { key: 'items', title: '项目和分值', fit: 'prose', cell: ({ items: words }) => words },
            { key: 'per', title: '每人每月', align: 'end', cell: ({ perAgent: many }) => `${many} 通` },
            {
              key: 'made',
              title: '保存',
              cell: ({ made }) =>
                made === null ? (
                  <span class="quiet">—</span>
                ) : (
                  <>
                    {made.by} <Moment at={made.at} now={now} />
                  </>
                ),
            },
          ]}
          empty={{ why: '没有版本。' }}
        />
      </section>
    </div>
  );
}
