import { visit } from './visit.ts';

/** Acts that change who is here: the whole page goes. */
const LEAVES = new Set(['/logout', '/login', '/session/role']);

const ours = (address: string): URL | null => {
  const url = new URL(address, location.href);
  return url.origin === location.origin ? url : null;
};

const onlyHash = (url: URL): boolean =>
  url.hash !== '' && url.pathname === location.pathname && url.search === location.search;

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return;
  const url = ours(link.href);
  if (!url || onlyHash(url) || LEAVES.has(url.pathname)) return;
  event.preventDefault();
  void visit({ address: url.href });
}

/** Everything in the form, with the button that sent it. */
const fieldsOf = (form: HTMLFormElement, submitter: HTMLElement | null): FormData => {
  const fields = new FormData(form);
  if ((submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) && submitter.name !== '')
    fields.append(submitter.name, submitter.value);
  return fields;
};

/** As a form that is not multipart sends it: files by their names. */
const encoded = (fields: FormData): URLSearchParams =>
  new URLSearchParams([...fields].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));

const sending = new WeakSet<HTMLFormElement>();

function onSubmit(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  const said = (name: string): string => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  const url = ours(said('action') || location.href);
  if (!url || LEAVES.has(url.pathname) || !['', '_self'].includes(said('target'))) return;
  const method = said('method').toUpperCase();
  if (method === 'DIALOG') return;
  event.preventDefault();
  if (sending.has(form)) return;
  const fields = fieldsOf(form, submitter);
  if (method !== 'POST') {
    url.search = encoded(fields).toString();
    void visit({ address: url.href });
    return;
  }
  sending.add(form);
  const body = said('enctype') === 'multipart/form-data' ? fields : encoded(fields);
  void visit({ address: url.href, method: 'POST', body }).finally(() => sending.delete(form));
}

/**
 * Links and forms of the work pages change the content in place, so that the telephone stays; what htmx has taken, files,
 * other windows and other sites go their own way. Call once, on the page that is the telephone.
 */
export function startNavigation(): void {
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('htmx:before:history:restore', (event) => {
    event.preventDefault();
    void visit({ address: location.href, history: 'stay' });
  });
}
