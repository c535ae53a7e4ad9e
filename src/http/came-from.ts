import type { Context } from 'hono';
import { isListAddress } from '../domain/queue/saved-filter.ts';

/** Pages with a form, by their addresses; an address of an act leads to the page that the act stands on. */
const pages: readonly { address: RegExp; name: string }[] = [
  { address: /^\/tickets\/\d+/u, name: '工单办理' },
  { address: /^\/dispatch\/\d+/u, name: '派单台' },
  { address: /^\/appeals(\/new)?/u, name: '反映问题' },
  { address: /^\/seat\/intake/u, name: '受理登记' },
  { address: /^\/admin\/units\/import/u, name: '导入名录' },
];

/** The address of ours that a request came from; null for a foreign or unknown one. */
const ownReferer = (c: Context): URL | null => {
  const referer = c.req.header('referer') ?? '';
  if (!URL.canParse(referer)) return null;
  const address = new URL(referer);
  return address.host === (c.req.header('host') ?? new URL(c.req.url).host) ? address : null;
};

/** The list of tickets that a request came from, with its filters; undefined when it came from elsewhere. */
export const listCameFrom = (c: Context): string | undefined => {
  const { pathname = '', search = '' } = ownReferer(c) ?? {};
  return isListAddress(`${pathname}${search}`) ? `${pathname}${search}` : undefined;
};

/** The page of ours that a request came from, as a link; undefined for a foreign or unknown one. */
export const cameFrom = (c: Context): { href: string; name: string } | undefined => {
  const { pathname } = ownReferer(c) ?? {};
  if (pathname === undefined) return undefined;
  for (const { address, name } of pages) {
    const href = address.exec(pathname)?.[0];
    if (href) return { href, name };
  }
  return pathname === '/' ? undefined : { href: pathname, name: '刚才的页面' };
};
