import { type Role, roleNames } from '../../src/domain/access/role.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { type Option, Select } from '../parts/select.tsx';

export type RevealLine = {
  id: number;
  at: Instant;
  name: string;
  role: Role | null;
  ticket: string;
  /** Whose data it was, masked. */
  citizen: string;
  reason: string;
};

export type RevealsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  reveals: RevealLine[];
  accounts: Option[];
  account: string;
  previous: string | undefined;
  next: string | undefined;
  now: Instant;
};

/** 查看个人信息记录: who saw whose personal data, when and why; nothing here can be changed. */
export function RevealsPage({ reveals, accounts, account, previous, next, now, ...frame }: RevealsPageProps) {
  return (
    <WorkFrame {...frame} title="查看个人信息记录">
      <PageHead title="查看个人信息记录" />
      <div class="stack">
        <form class="form" method="get" action="/admin/reveals">
          <Select name="account" label="查看人" blank="全部" options={accounts} value={account} />
          <div class="actions">
            <Button>筛选</Button>
          </div>
        </form>
        <DataTable
          caption="查看记录"
          rows={reveals}
          rowKey={(reveal) => String(reveal.id)}
          columns={[
            { key: 'at', title: '时间', cell: (reveal) => <Moment at={reveal.at} now={now} /> },
            { key: 'name', title: '查看人', cell: (reveal) => reveal.name },
            { key: 'role', title: '岗位', cell: (reveal) => (reveal.role ? roleNames[reveal.role] : '') },
            {
              key: 'ticket',
              title: '工单',
              cell: (reveal) => <a href={`/tickets/${reveal.ticket}`}>{reveal.ticket}</a>,
            },
            { key: 'citizen', title: '诉求人', cell: (reveal) => reveal.citizen },
            { key: 'reason', title: '理由', cell: (reveal) => reveal.reason, fit: 'grow' },
          ]}
          empty={{
            why: account === '' ? '还没有人查看过个人信息。' : '这个账号没有查看过个人信息。',
            advice: '工单页上“显示”号码或姓名时须写明理由，都会记在这里。',
          }}
        />
        <Pager previous={previous} next={next} />
      </div>
    </WorkFrame>
  );
}
