import { roleNames, type StaffRole } from '../../src/domain/access/role.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';

export type AccountLine = {
  id: string;
  login: string;
  name: string;
  roles: StaffRole[];
  /** Unit, or the hotline, or 全省. */
  place: string;
  condition: 'active' | 'locked' | 'disabled';
  createdAt: Instant;
};

export type AccountsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & { accounts: AccountLine[]; now: Instant };

export const conditionBadges = {
  active: <StateBadge name="在用" tone="done" />,
  locked: <StateBadge name="已锁定" tone="waiting" />,
  disabled: <StateBadge name="已停用" tone="trouble" />,
};

/** 账号: everybody who may sign in. */
export function AccountsPage({ accounts, now, ...frame }: AccountsPageProps) {
  return (
    <WorkFrame {...frame} title="账号">
      <PageHead title="账号" count={accounts.length} unit="个">
        <LinkButton href="/admin/accounts/new" look="primary">
          新建账号
        </LinkButton>
      </PageHead>
      <DataTable
        caption="账号列表"
        rows={accounts}
        rowKey={(account) => account.id}
        href={(account) => `/admin/accounts/${account.id}`}
        columns={[
          { key: 'login', title: '登录名', cell: (account) => account.login, primary: true },
          { key: 'name', title: '姓名', cell: (account) => account.name },
          {
            key: 'roles',
            title: '岗位',
            cell: (account) => account.roles.map((role) => roleNames[role]).join('、'),
            fit: 'name',
          },
          { key: 'place', title: '单位或热线', cell: (account) => account.place, fit: 'grow' },
          { key: 'condition', title: '状态', cell: (account) => conditionBadges[account.condition] },
          { key: 'created', title: '建立', cell: (account) => <Moment at={account.createdAt} now={now} as="day" /> },
        ]}
        empty={{ why: '还没有账号。', action: { href: '/admin/accounts/new', name: '新建账号' } }}
      />
    </WorkFrame>
  );
}
