import { htmx } from './htmx.ts';

/** The parts of a work page that change from one to the next. What is not named here, the telephone above all, stays. */
const PARTS = '#bar:outerMorph,#rail:outerHTML,#live:outerHTML,#urgent-notices:outerMorph';

const OFFLINE = '没有连上服务器，页面没有换。请检查网络后再试一次。';

/** A request for a page, as a link or a form would make it. */
export type Visit = {
  address: string;
  method?: 'GET' | 'POST';
  body?: URLSearchParams | FormData | undefined;
  /** `stay`: the address is in the history already, as when going back. */
  history?: 'push' | 'stay';
};

let running: AbortController | null = null;

const tell = (sentence: string): void => {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.dataset['kind'] = 'error';
  notice.setAttribute('role', 'alert');
  notice.textContent = sentence;
  document.querySelector('#session-lost')?.replaceChildren(notice);
};

const isFile = ({ headers }: Response): boolean =>
  /^attachment/iu.test(headers.get('content-disposition') ?? '') ||
  !/^text\/html/iu.test(headers.get('content-type') ?? 'text/html');

const nameOf = ({ headers }: Response): string => {
  const words = headers.get('content-disposition') ?? '';
  const coded = /filename\*=UTF-8''([^;]+)/iu.exec(words)?.[1];
  return coded ? decodeURIComponent(coded) : (/filename="?([^";]+)/iu.exec(words)?.[1] ?? '');
};

/** Saves what came instead of a page, as the browser would have. */
const save = async (response: Response): Promise<void> => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameOf(response);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Takes over the look (contrast, type) that a page came with. */
const dress = (page: Document): void => {
  for (const name of ['theme', 'type']) {
    const value = page.documentElement.dataset[name];
    if (value !== undefined) document.documentElement.dataset[name] = value;
  }
};

const isOurs = (page: Document): boolean =>
  page.body.classList.contains('work') &&
  page.querySelector('#main') !== null &&
  page.body.dataset['account'] === document.body.dataset['account'];

const show = async (text: string, address: string, history: Visit['history']): Promise<void> => {
  await htmx()?.swap({
    text,
    sourceElement: document.body,
    target: '#main',
    select: '#main',
    selectOOB: PARTS,
    swap: 'outerHTML',
    push: history === 'stay' || address === location.href ? undefined : address,
  });
  document.querySelector('#session-lost')?.replaceChildren();
  const main = document.querySelector<HTMLElement>('#main');
  if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  if (location.hash.length > 1) window.dispatchEvent(new Event('hashchange'));
  else window.scrollTo(0, 0);
};

/** A page that is none of our work pages: an error is shown in place, anything else takes the whole window. */
const showOther = (page: Document, response: Response): void => {
  const content = page.querySelector('main');
  if (response.status < 400 || !content) {
    location.assign(response.url);
    return;
  }
  const main = document.querySelector('#main');
  main?.replaceChildren(...[...content.childNodes].map((node) => document.importNode(node, true)));
  window.scrollTo(0, 0);
};

/** Goes to a page of ours without leaving this one, so that telephone and call go on. */
export async function visit({ address, method = 'GET', body, history = 'push' }: Visit): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const main = document.querySelector('#main');
  main?.setAttribute('aria-busy', 'true');
  try {
    const hash = new URL(address, location.href).hash;
    // What has been sent must not be broken off by the next click.
    const signal = method === 'GET' ? mine.signal : null;
    const response = await fetch(address, { method, body: body ?? null, signal, headers: { Accept: 'text/html' } });
    if (isFile(response)) {
      await save(response);
      return;
    }
    const text = await response.text();
    if (running !== mine && method === 'GET') return;
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (!isOurs(page)) {
      showOther(page, response);
      return;
    }
    dress(page);
    // A refused form comes back under its own address, which a reload would not find.
    const where = method === 'POST' && !response.redirected ? location.href : `${response.url}${hash}`;
    await show(text, where, history);
  } catch (fault) {
    if (!(fault instanceof DOMException && fault.name === 'AbortError')) tell(OFFLINE);
  } finally {
    document.querySelector('#main')?.removeAttribute('aria-busy');
  }
}
