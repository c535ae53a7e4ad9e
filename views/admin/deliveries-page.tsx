import type { Instant } from '../../src/domain/instant.ts';
import {
  type DeliveryState,
  type DeliveryWay,
  deliveryStateNames,
  deliveryWayNames,
} from '../../src/domain/notice/delivery.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { StateBadge, type StateTone } from '../parts/state-badge.tsx';

export type DeliveryLine = {
  id: number;
  way: DeliveryWay;
  /** Masked. */
  recipient: string;
  subject: string;
  state: DeliveryState;
  attempts: number;
  nextAt: Instant;
  takenAt: Instant | null;
  /** What was said at the last attempt that failed. */
  fault: string;
};

export type DeliveriesPageProps = {
  frame: Omit<WorkFrameProps, 'title' | 'children'>;
  state: DeliveryState | null;
  counts: ReadonlyMap<string, number>;
  couriers: Record<DeliveryWay, 'log' | 'smtp' | 'none'>;
  lines: DeliveryLine[];
  /** What has just been done, as a sentence. */
  done: string | null;
  previous: string | undefined;
  next: string | undefined;
  now: Instant;
};

const tones: Record<DeliveryState, StateTone> = { waiting: 'waiting', taken: 'done', failed: 'trouble' };
const states = ['waiting', 'taken', 'failed'] as const;

/** Says plainly what does not leave the house. */
function Unconnected({ couriers }: Pick<DeliveriesPageProps, 'couriers'>) {
  const kept = (['message', 'mail'] as const).filter((way) => couriers[way] !== 'smtp');
  if (kept.length === 0) return null;
  return (
    <Notice tone="warning" live={false} title={`${kept.map((way) => deliveryWayNames[way]).join('和')}还没有接通`}>
      {couriers.message === 'smtp' ? null : <p>短信通道尚未配置，短信只写入系统日志，收件人收不到。</p>}
      {couriers.mail === 'smtp' ? null : (
        <p>邮件只写入系统日志。请设置 GUIKOU_SMTP_URL 和 GUIKOU_MAIL_FROM 后重新启动。</p>
      )}
    </Notice>
  );
}

const columnsAt = (now: Instant): Column<DeliveryLine>[] => [
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StateBadge name={deliveryStateNames[state]} tone={tones[state]} />,
  },
  { key: 'way', title: '方式', cell: ({ way }) => deliveryWayNames[way] },
  { key: 'recipient', title: '收件人', cell: ({ recipient }) => <span class="number">{recipient}</span> },
  { key: 'subject', title: '内容', fit: 'name', cell: ({ subject }) => subject },
  { key: 'attempts', title: '已尝试', align: 'end', cell: ({ attempts }) => `${attempts} 次` },
  {
    key: 'when',
    title: '时间',
    cell: ({ state, takenAt, nextAt }) =>
      takenAt !== null ? (
        <span>
          <Moment at={takenAt} now={now} /> 发出
        </span>
      ) : state === 'waiting' ? (
        <span>
          <Moment at={nextAt} now={now} /> 发送
        </span>
      ) : (
        '不再自动尝试'
      ),
  },
  {
    key: 'fault',
    title: '没有成功的原因',
    fit: 'prose',
    cell: ({ id, state, subject, fault }) => (
      <>
        {fault === '' ? <span class="quiet">无</span> : fault}
        {state === 'failed' ? (
          <form method="post" action={`/admin/deliveries/${id}/retry`}>
            <Button label={`重新发送：${subject}`}>重新发送</Button>
          </form>
        ) : null}
      </>
    ),
  },
];

/** 短信与邮件: newest first, by state; the failed ones can be sent again. */
export function DeliveriesPage(props: DeliveriesPageProps) {
  const { frame, state, counts, couriers, lines, done, previous, next, now } = props;
  const chips = [
    { name: '全部', href: '/admin/deliveries', current: state === null },
    ...states.map((value) => ({
      name: deliveryStateNames[value],
      href: `/admin/deliveries?state=${value}`,
      current: state === value,
      count: counts.get(value) ?? 0,
    })),
  ];
  return (
    <WorkFrame {...frame} title="短信与邮件">
      <PageHead title="短信与邮件" count={[...counts.values()].reduce((sum, count) => sum + count, 0)} unit="条" />
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <Unconnected couriers={couriers} />
        <FilterChips label="按状态筛选" chips={chips} />
        <DataTable
          caption="短信与邮件"
          rows={lines}
          rowKey={({ id }) => String(id)}
          columns={columnsAt(now)}
          empty={{
            why: state === null ? '还没有要发的短信和邮件。' : `没有${deliveryStateNames[state]}的短信和邮件。`,
            advice: '给诉求人的进度短信，和工作人员的紧急提醒，会列在这里。',
          }}
        />
        <Pager previous={previous} next={next} />
      </div>
    </WorkFrame>
  );
}
