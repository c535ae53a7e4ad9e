import type { Instant } from '../../src/domain/instant.ts';
import { breakReasonNames, type SeatState, seatStateNames } from '../../src/domain/seat/seat.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge, type StateTone } from '../parts/state-badge.tsx';
import { SeatHistory, type SeatHistoryLine } from './seat-history.tsx';
import type { SeatView } from './seat-values.ts';

export type SeatsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  seats: SeatView[];
  /** Telephony is set up in this installation. */
  telephony: boolean;
  history: SeatHistoryLine[];
  now: Instant;
};

const tones: Partial<Record<SeatState, StateTone>> = {
  ready: 'done',
  ringing: 'waiting',
  talking: 'active',
  'after-call': 'active',
};

/** The state of a seat in its word, with the reason of a break. */
export function SeatStanding({ seat }: { seat: Pick<SeatView, 'state' | 'reason' | 'enabled' | 'active'> }) {
  if (!seat.active) return <StateBadge name="账号已停用" tone="trouble" />;
  if (!seat.enabled) return <StateBadge name="已停用" tone="trouble" />;
  const name = seatStateNames[seat.state];
  return (
    <StateBadge name={seat.reason ? `${name}（${breakReasonNames[seat.reason]}）` : name} tone={tones[seat.state]} />
  );
}

/** 坐席设置: who has a seat, its number, city and skills. */
export function SeatsPage({ seats, telephony, history, now, ...frame }: SeatsPageProps) {
  return (
    <WorkFrame {...frame} title="坐席设置">
      <PageHead title="坐席设置" count={seats.length} unit="个">
        <LinkButton href="/seats/new" look="primary">
          添加坐席
        </LinkButton>
      </PageHead>
      <div class="stack">
        {telephony ? null : (
          <p class="quiet">本系统还没有接入电话，坐席只能手工拨号。接入后，这里的工号就是话机的号码。</p>
        )}
        <DataTable
          caption="坐席"
          rows={seats}
          rowKey={({ account }) => account}
          href={({ account }) => `/seats/${account}`}
          columns={[
            { key: 'number', title: '工号', cell: ({ number }) => <span class="number">{number}</span>, primary: true },
            { key: 'name', title: '姓名', cell: ({ name }) => name },
            { key: 'place', title: '热线', cell: ({ place }) => place },
            {
              key: 'skills',
              title: '技能',
              fit: 'name',
              cell: ({ skills }) => (skills.length === 0 ? <span class="quiet">没有专项技能</span> : skills.join('、')),
            },
            { key: 'state', title: '状态', cell: (seat) => <SeatStanding seat={seat} /> },
            { key: 'since', title: '起', cell: ({ since }) => <Moment at={since} now={now} /> },
            ...(telephony
              ? [
                  {
                    key: 'connected',
                    title: '电话',
                    cell: ({ connected }: SeatView) => (connected ? '已连接' : <span class="quiet">没有连接</span>),
                  },
                ]
              : []),
          ]}
          empty={{
            why: '还没有坐席。',
            advice: '把接打群众电话的人设为坐席，给他一个工号，来电才会分给他。',
            action: { href: '/seats/new', name: '添加坐席' },
          }}
        />
        <SeatHistory lines={history} now={now} />
      </div>
    </WorkFrame>
  );
}
