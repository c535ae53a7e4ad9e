import type { Instant } from '../../src/domain/instant.ts';
import {
  type SupervisionCause,
  type SupervisionLevel,
  type SupervisionState,
  supervisionCauseNames,
  supervisionLevelNames,
  supervisionStateNames,
} from '../../src/domain/supervision/supervision.ts';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { supervisionTones } from './tones.ts';

/** An order as the ledger shows it. */
export type OrderLine = {
  id: string;
  ticket: string;
  title: string;
  unitName: string;
  level: string;
  cause: string;
  state: string;
  openedAt: Instant;
  openedBy: string;
  dueAt: Instant;
  answeredAt: Instant | null;
  closedAt: Instant | null;
};

export type LedgerPageProps = {
  total: number;
  filters: { label: string; chips: FilterChip[] }[];
  orders: OrderLine[];
  now: Instant;
  previous: string | undefined;
  next: string | undefined;
};

function Due({ order, now }: { order: OrderLine; now: Instant }) {
  const late = order.state === 'open' && now > order.dueAt;
  return (
    <>
      <Moment at={order.dueAt} now={now} /> {late ? <Light colour="red" /> : null}
    </>
  );
}

function Ended({ order, now }: { order: OrderLine; now: Instant }) {
  const at = order.closedAt ?? order.answeredAt;
  return at === null ? <span class="quiet">—</span> : <Moment at={at} now={now} />;
}

/** 督办台账: every order with its level, unit, deadline and state; filters stand in the address. */
export function LedgerPage({ total, filters, orders, now, previous, next }: LedgerPageProps) {
  return (
    <div class="stack">
      <PageHead title="督办台账" count={total}>
        <LinkButton href="/books/notices">月度通报</LinkButton>
      </PageHead>
      {filters.map(({ label, chips }) => (
        <FilterChips label={label} chips={chips} />
      ))}
      <DataTable
        caption="督办单"
        rows={orders}
        rowKey={({ id }) => id}
        href={({ id }) => `/supervision/${id}`}
        columns={[
          { key: 'id', title: '督办单', cell: ({ id }) => <span class="number">{id}</span>, primary: true },
          { key: 'level', title: '级别', cell: ({ level }) => supervisionLevelNames[level as SupervisionLevel] },
          { key: 'title', title: '诉求', cell: ({ title }) => title, fit: 'grow' },
          { key: 'unit', title: '被督办单位', cell: ({ unitName }) => unitName, fit: 'name' },
          { key: 'cause', title: '原因', cell: ({ cause }) => supervisionCauseNames[cause as SupervisionCause] },
          { key: 'opened', title: '发出', cell: ({ openedAt }) => <Moment at={openedAt} now={now} /> },
          { key: 'due', title: '回复期限', cell: (order) => <Due order={order} now={now} /> },
          {
            key: 'state',
            title: '状态',
            cell: ({ state }) => (
              <StateBadge
                name={supervisionStateNames[state as SupervisionState]}
                tone={supervisionTones[state as SupervisionState]}
              />
            ),
          },
          { key: 'ended', title: '回复或了结', cell: (order) => <Ended order={order} now={now} /> },
        ]}
        empty={{
          why: '没有符合条件的督办单。',
          advice: '超期、多次催办或由督办员发起的督办会自动记在这里。可以放宽上面的条件。',
        }}
      />
      <Pager previous={previous} next={next} />
    </div>
  );
}
