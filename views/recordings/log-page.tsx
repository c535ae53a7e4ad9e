import { type Role, roleNames } from '../../src/domain/access/role.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { type Option, Select } from '../parts/select.tsx';

/** One listening. */
export type PlayLine = {
  id: number;
  at: Instant;
  name: string;
  role: Role | null;
  callAt: Instant | null;
  /** Page of the call, for those who may open it. */
  href: string | null;
  seatName: string | null;
  ticket: string | null;
  reason: string;
};

export type LogPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  plays: PlayLine[];
  accounts: Option[];
  account: string;
  previous: string | undefined;
  next: string | undefined;
  now: Instant;
};

function CallCell({ play, now }: { play: PlayLine; now: Instant }) {
  const words = (
    <>
      {play.callAt === null ? '通话' : <Moment at={play.callAt} now={now} />}
      {play.seatName === null ? '' : `，${play.seatName}`}
    </>
  );
  return play.href === null ? words : <a href={play.href}>{words}</a>;
}

/** 调听记录: who listened to which call, when and why; nothing here can be changed. */
export function LogPage({ plays, accounts, account, previous, next, now, ...frame }: LogPageProps) {
  return (
    <WorkFrame {...frame} title="调听记录">
      <PageHead title="调听记录" />
      <div class="stack">
        <form class="form" method="get" action="/recordings/log">
          <Select name="account" label="调听人" blank="全部" options={accounts} value={account} />
          <div class="actions">
            <Button>筛选</Button>
          </div>
        </form>
        <DataTable
          caption="调听记录"
          rows={plays}
          rowKey={(play) => String(play.id)}
          columns={[
            { key: 'at', title: '时间', cell: (play) => <Moment at={play.at} now={now} /> },
            { key: 'name', title: '调听人', cell: (play) => play.name },
            { key: 'role', title: '岗位', cell: (play) => (play.role ? roleNames[play.role] : '') },
            { key: 'call', title: '通话', cell: (play) => <CallCell play={play} now={now} /> },
            {
              key: 'ticket',
              title: '工单',
              cell: (play) => (play.ticket === null ? '' : <a href={`/tickets/${play.ticket}`}>{play.ticket}</a>),
            },
            { key: 'reason', title: '理由', cell: (play) => play.reason, fit: 'grow' },
          ]}
          empty={{
            why: account === '' ? '还没有人调听过录音。' : '这个账号没有调听过录音。',
            advice: '播放录音时写明的理由，都会记在这里。',
          }}
        />
        <Pager previous={previous} next={next} />
      </div>
    </WorkFrame>
  );
}
