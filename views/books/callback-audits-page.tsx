import { type CallbackAuditState, callbackAuditStateNames } from '../../src/domain/callback-audit/callback-audit.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { pageColumns } from '../quality/columns.tsx';
import { type AgreementLine, agreementColumns } from './agreement-columns.tsx';

export type AuditLine = {
  id: string;
  ticket: string;
  callerName: string;
  state: CallbackAuditState;
  drawnAt: Instant;
  dueAt: Instant;
  auditedAt: Instant | null;
  agrees: boolean | null;
  satisfactionAgrees: boolean | null;
};

export type CallbackAuditsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  periods: FilterChip[];
  states: FilterChip[];
  /** Share of calls that is drawn by chance. */
  share: number;
  callers: AgreementLine[];
  narrowed: { name: string; href: string } | null;
  audits: AuditLine[];
  total: number;
  csv: string;
  first: string | undefined;
  next: string | undefined;
  now: Instant;
};

const resultWords = ({ agrees, satisfactionAgrees }: AuditLine): string => {
  if (agrees === null) return '';
  if (agrees) return '各项完全一致';
  return satisfactionAgrees ? '满意与否一致，其他项有出入' : '满意与否不一致';
};

const stateWords = ({ state, dueAt }: AuditLine, now: Instant): string =>
  state === 'drawn' && dueAt < now ? '待复核，已超期' : callbackAuditStateNames[state];

/** 回访复核: agreement by caller with its uncertainty, then the second calls. */
export function CallbackAuditsPage(props: CallbackAuditsPageProps) {
  const { periods, states, share, callers, narrowed, audits, total, csv, first, next, now, ...frame } = props;
  return (
    <WorkFrame {...frame} title="回访复核">
      <PageHead title="回访复核" count={total}>
        <LinkButton href="/queue/callback-audits">去复核</LinkButton>
        {callers.length > 0 ? <LinkButton href={csv}>导出按回访人</LinkButton> : null}
      </PageHead>
      <div class="stack">
        <FilterChips label="时间" chips={periods} />
        <p class="quiet">
          {share > 0
            ? `每天随机抽取 ${(share * 100).toFixed(0)}% 的电话回访，每位回访人每周至少一件，由他人再次回访；复核人看不到第一次的结果。`
            : '现行抽样比例为 0，系统不自动抽取，可在工单页由人抽取。'}
        </p>
        <section class="stack-tight">
          <h2 id="callers-title">按回访人</h2>
          <DataTable
            caption="按回访人的一致率"
            rows={callers}
            rowKey={({ caller }) => caller || 'unknown'}
            columns={pageColumns(agreementColumns)}
            phone="scroll"
            empty={{ why: '这段时间没有抽取复核。', advice: '抽中的回访复核后，一致率会按回访人记在这里。' }}
          />
          {callers.length > 0 ? (
            <p class="quiet small">括号里是件数和 95% 置信区间；件数少时区间很宽，不宜据此评价个人。</p>
          ) : null}
        </section>
        <section class="stack-tight">
          <h2 id="audits-title">复核记录</h2>
          <FilterChips label="状态" chips={states} />
          {narrowed ? (
            <p>
              只看回访人：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部</a>
            </p>
          ) : null}
          <DataTable
            caption="复核记录"
            rows={audits}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'ticket',
                title: '工单',
                primary: true,
                cell: ({ ticket }) => (
                  <a class="row-link number" href={`/tickets/${ticket}`}>
                    {ticket}
                  </a>
                ),
              },
              { key: 'caller', title: '回访人', cell: ({ callerName }) => callerName },
              { key: 'drawn', title: '抽取', cell: ({ drawnAt }) => <Moment at={drawnAt} now={now} /> },
              { key: 'due', title: '应复核', cell: ({ dueAt }) => <Moment at={dueAt} now={now} /> },
              { key: 'state', title: '状态', cell: (line) => stateWords(line, now) },
              {
                key: 'result',
                title: '结果',
                fit: 'prose',
                cell: (line) => resultWords(line) || <span class="quiet">—</span>,
              },
            ]}
            empty={{ why: '没有这样的复核记录。' }}
          />
          <Pager
            previous={first}
            next={next}
            words={total > audits.length ? `本页 ${audits.length} 件，共 ${total} 件` : undefined}
          />
        </section>
      </div>
    </WorkFrame>
  );
}
