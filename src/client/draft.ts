import { fieldsOf, fill, isEmpty } from './draft-fields.ts';
import { ANYBODY, forget, forgetOthers, keep, kept, keptByStaff } from './draft-store.ts';

/** Whose page this is: an account of ours, or nobody's in particular. */
const account = (): string => document.body.dataset.account ?? ANYBODY;

const forms = (): HTMLFormElement[] => [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')];

const nameOf = (form: HTMLFormElement): string => form.dataset.draft ?? '';

function save(form: HTMLFormElement): void {
  const fields = fieldsOf(form);
  if (isEmpty(form)) forget(account(), nameOf(form));
  else keep(account(), nameOf(form), fields);
}

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric' });

/** "00:43", with the day when it is not today. */
function momentOf(at: number): string {
  const then = new Date(at);
  const today = then.toDateString() === new Date().toDateString();
  return today ? clock.format(then) : `${day.format(then)} ${clock.format(then)}`;
}

/** Says above the form that it was filled in from a draft, with a way to begin anew. */
function tell(form: HTMLFormElement, at: number): void {
  const line = document.createElement('p');
  line.className = 'draft-line';
  line.setAttribute('role', 'status');
  line.append(`已恢复 ${momentOf(at)} 的草稿。`);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = '清空';
  button.addEventListener('click', () => {
    line.remove();
    form.reset();
    forget(account(), nameOf(form));
    // What depends on the fields, such as the suggestions, follows.
    for (const control of form.querySelectorAll('input:not([type="hidden"]), textarea, select'))
      control.dispatchEvent(new Event('input', { bubbles: true }));
    form.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
  });
  line.append(' ', button);
  form.before(line);
}

/** Another caller's draft: the page was opened for a number, and the draft is of a different one. */
function isOfAnother(form: HTMLFormElement, fields: Record<string, string[]>): boolean {
  const name = form.dataset.draftOf ?? '';
  const here = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)?.defaultValue ?? '';
  const digits = (text: string): string => text.replace(/\D/g, '');
  return here !== '' && digits(here) !== digits(fields[name]?.[0] ?? '');
}

/** Fills a form in once; after that what the person does with it counts. */
function restore(form: HTMLFormElement): void {
  if (form.hasAttribute('data-draft-read')) return;
  form.setAttribute('data-draft-read', '');
  const draft = kept(account(), nameOf(form));
  if (draft && !isOfAnother(form, draft.fields) && fill(form, draft.fields)) tell(form, draft.at);
}

/** Removes the drafts whose success the page reports (`data-draft-done`, names separated by blanks), then restores the forms that ask for it. */
function refresh(): void {
  for (const done of document.querySelectorAll('[data-draft-done]'))
    for (const name of (done.getAttribute('data-draft-done') ?? '').split(' ')) forget(account(), name);
  for (const form of forms()) restore(form);
}

/** What the page says only when there is something to come back to. */
function tellKept(): void {
  if (keptByStaff())
    for (const words of document.querySelectorAll('[data-draft-kept]')) words.removeAttribute('hidden');
}

/**
 * Keeps what is typed into forms with `data-draft="name"` in this browser, for the account signed in, until it has been
 * sent. Who leaves takes the drafts along; a form still open in another window keeps its text and is kept again when it
 * is sent. Call once.
 */
export function startDrafts(): void {
  if (account() !== ANYBODY) forgetOthers(account());
  tellKept();
  refresh();
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-draft]') : null;
    if (form) save(form);
  });
  document.addEventListener(
    'submit',
    ({ target: form }) => {
      if (!(form instanceof HTMLFormElement)) return;
      if (form.getAttribute('action') === '/logout') forgetOthers(ANYBODY);
      else if (form.hasAttribute('data-draft')) save(form);
    },
    true,
  );
  document.addEventListener('htmx:after:swap', refresh);
}
