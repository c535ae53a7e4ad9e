import { Notice } from '../parts/notice.tsx';

/** Said on a work page whose session has ended; a fragment that leaves the page and all that is typed as they are. */
export function SessionLost({ login }: { login: string }) {
  return (
    <Notice tone="error" title="登录已过期，请重新登录。">
      刚才的操作没有执行，填写的内容还在这一页。请
      <a href={login} target="_blank" rel="noopener">
        在新窗口登录
      </a>
      ，再回到这里继续。
    </Notice>
  );
}
