import type { Child } from 'hono/jsx';
import { NoticeCount, type NoticeHead } from '../notices/notice-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { Select } from '../parts/select.tsx';
import type { Preferences } from './document.tsx';
import { PreferenceSwitch } from './preference-switch.tsx';

export type Person = {
  name: string;
  /** The role acted in now, such as 派单员. */
  role: string;
  /** Unit or hotline the person works for. */
  unit: string;
  /** All roles, when there are several; `value` is posted as `role` to /session/role. */
  roles?: { value: string; name: string; current: boolean }[] | undefined;
};

export type TopBarProps = {
  hotline: string;
  person: Person;
  /** What was searched for, on the page of results. */
  query?: string | undefined;
  /** The seat's call bar while telephony is on. */
  callBar?: Child | undefined;
  notices?: NoticeHead | undefined;
  preferences: Preferences;
  /** Address of this page, to come back to. */
  path: string;
};

function PersonMenu({ person, preferences, path }: Pick<TopBarProps, 'person' | 'preferences' | 'path'>) {
  return (
    <details class="menu" data-closes>
      <summary>
        {person.name} <span class="small">{person.role}</span>
      </summary>
      <div class="menu-sheet">
        <p class="quiet">{person.unit}</p>
        {person.roles && person.roles.length > 1 ? (
          <form class="stack-tight" method="post" action="/session/role">
            <Select
              name="role"
              id="session-role"
              label="当前岗位"
              options={person.roles}
              value={person.roles.find((role) => role.current)?.value}
            />
            <Button>切换岗位</Button>
          </form>
        ) : null}
        <PreferenceSwitch preferences={preferences} path={path} only="theme" />
        <LinkButton href="/account/contact">提醒方式</LinkButton>
        <LinkButton href="/account/password">修改密码</LinkButton>
        <form method="post" action="/logout">
          <Button>退出登录</Button>
        </form>
      </div>
    </details>
  );
}

/** 48 px: product and hotline, search (`/`), the routing standard, notices, person; below them the call bar of a seat. */
export function TopBar(props: TopBarProps) {
  return (
    <header class="bar" id="bar">
      <a class="bar-name" href="/">
        <span class="bar-product">归口</span>
        <span class="bar-hotline">{props.hotline}</span>
      </a>
      <search class="bar-search">
        <form method="get" action="/search">
          <label class="unseen" for="search">
            搜索工单
          </label>
          <input
            class="control"
            id="search"
            name="q"
            type="search"
            value={props.query}
            placeholder="搜索编号、号码、标题、地点"
            autocomplete="off"
            data-search
          />
          <span class="bar-key" aria-hidden="true">
            <kbd>/</kbd>
          </span>
        </form>
      </search>
      <a class="bar-item" href="/standard" aria-current={/^\/standard(\/|\?|$)/u.test(props.path) ? 'page' : undefined}>
        归口规范
      </a>
      {props.notices ? <NoticeCount head={props.notices} here={/^\/notices(\?|$)/u.test(props.path)} /> : null}
      <PersonMenu person={props.person} preferences={props.preferences} path={props.path} />
      {props.callBar ?? null}
    </header>
  );
}
