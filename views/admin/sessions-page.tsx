import { roleNames, type StaffRole } from '../../src/domain/access/role.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { browserName } from './browser-name.ts';

export type SessionLine = {
  /** Hash of the token: names the session without opening it. */
  id: string;
  role: StaffRole | null;
  createdAt: Instant;
  seenAt: Instant;
  address: string;
  agent: string;
  /** The session by which this page is read. */
  own: boolean;
};

export type SessionsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  holder: { id: string; login: string; name: string };
  sessions: SessionLine[];
  done: string | null;
  now: Instant;
};

/** 登录情况: where an account is signed in, and signing it out there. */
export function SessionsPage({ holder, sessions, done, now, ...frame }: SessionsPageProps) {
  const action = `/admin/accounts/${holder.id}/sessions`;
  return (
    <WorkFrame {...frame} title="登录情况">
      <PageHead title={`${holder.name}（${holder.login}）的登录`} count={sessions.length} unit="处">
        {sessions.length > 0 ? (
          <form method="post" action={action}>
            <Button look="danger" name="session" value="all">
              全部退出
            </Button>
          </form>
        ) : null}
        <LinkButton href={`/admin/accounts/${holder.id}`}>返回账号</LinkButton>
      </PageHead>
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <DataTable
          caption="登录列表"
          rows={sessions}
          rowKey={(session) => session.id}
          columns={[
            { key: 'seen', title: '最近使用', cell: (session) => <Moment at={session.seenAt} now={now} /> },
            { key: 'created', title: '登录时间', cell: (session) => <Moment at={session.createdAt} now={now} /> },
            { key: 'role', title: '岗位', cell: (session) => (session.role ? roleNames[session.role] : '') },
            { key: 'address', title: '来源地址', cell: (session) => session.address },
            {
              key: 'agent',
              title: '浏览器',
              cell: (session) => <span title={session.agent}>{browserName(session.agent)}</span>,
              fit: 'grow',
            },
            {
              key: 'end',
              title: '操作',
              cell: (session) => (
                <form method="post" action={action}>
                  <Button name="session" value={session.id} label={`退出 ${session.address} 的登录`}>
                    {session.own ? '退出（当前）' : '退出'}
                  </Button>
                </form>
              ),
            },
          ]}
          empty={{ why: '该账号现在没有登录。' }}
        />
      </div>
    </WorkFrame>
  );
}
