const PREFIX = 'guikou-draft:';
/** Older drafts are forgotten: shared computers must not keep a citizen's words for long. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Draft = { at: number; fields: Record<string, string[]> };

/** The fields of a form that may be kept: never passwords, files, hidden ones, or those with `data-no-draft`. */
function keepable(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) &&
      one.name !== '' &&
      !['password', 'file', 'hidden', 'submit', 'button'].includes(one.type) &&
      !one.hasAttribute('data-no-draft'),
  );
}

function ticked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

/** Storage may be full or forbidden; a draft is a kindness, so its failure is silent. */
function withStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(window.localStorage);
  } catch {
    return undefined;
  }
}

function save(form: HTMLFormElement, name: string): void {
  const fields: Record<string, string[]> = {};
  for (const control of keepable(form)) {
    if (ticked(control) ? control.checked : control.value !== '') {
      fields[control.name] = [...(fields[control.name] ?? []), control.value];
    }
  }
  const draft: Draft = { at: Date.now(), fields };
  withStorage((storage) =>
    Object.keys(fields).length > 0
      ? storage.setItem(PREFIX + name, JSON.stringify(draft))
      : storage.removeItem(PREFIX + name),
  );
}

function load(name: string): Draft | undefined {
  return withStorage((storage) => {
    const draft: Draft | null = JSON.parse(storage.getItem(PREFIX + name) ?? 'null');
    if (draft && Date.now() - draft.at > KEPT) storage.removeItem(PREFIX + name);
    return draft && Date.now() - draft.at <= KEPT ? draft : undefined;
  });
}

/** Fills in what the server left empty; what it sent back is newer and stays. */
function restore(form: HTMLFormElement, name: string): void {
  const draft = load(name);
  if (!draft) return;
  const controls = keepable(form);
  const answered = new Set(controls.filter((one) => ticked(one) && one.checked).map((one) => one.name));
  for (const control of controls) {
    const kept = draft.fields[control.name];
    if (!kept) continue;
    if (ticked(control)) control.checked = answered.has(control.name) ? control.checked : kept.includes(control.value);
    else if (control.value === '') control.value = kept[0] ?? '';
  }
}

/** Removes the drafts whose success the page reports (`data-draft-done`), then restores the forms that ask for it. */
function refresh(): void {
  for (const done of document.querySelectorAll('[data-draft-done]'))
    withStorage((storage) => storage.removeItem(PREFIX + (done.getAttribute('data-draft-done') ?? '')));
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]'))
    restore(form, form.dataset.draft ?? '');
}

/** Who leaves takes the drafts along. */
function forgetAll(): void {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  });
}

/** Keeps what is typed into forms with `data-draft="name"` in this browser until it has been sent. Call once. */
export function startDrafts(): void {
  refresh();
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-draft]') : null;
    if (form) save(form, form.dataset.draft ?? '');
  });
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.getAttribute('action') === '/logout') forgetAll();
  });
  document.addEventListener('htmx:after:swap', refresh);
}
