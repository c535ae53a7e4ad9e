import { showKeys } from './key-help.ts';
import { pickRow } from './pick.ts';

/** Fields in which plain letters are typed; there only Ctrl+Enter and Escape are ours. */
function typedInto(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** What lies visible and enabled, so that a key never presses what cannot be seen. */
function usable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.checkVisibility() && !element.matches(':disabled');
}

function find(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll(selector)].find(usable);
}

/** Moves through the rows of the list; where the list has `data-follow`, the row opens beside it at once. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-list] > [data-row]')].filter(usable);
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const from = here >= 0 ? here : rows.findIndex((row) => row.hasAttribute('data-selected'));
  const row = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + by))];
  const link = row?.querySelector<HTMLElement>('.row-link');
  link?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  if (row?.parentElement?.hasAttribute('data-follow')) link?.click();
}

/** Some keys still work in a field while it is empty: digits choose a candidate instead of becoming its text. */
function passesThrough(element: Element | null, key: string): boolean {
  return element instanceof HTMLInputElement && element.value === '' && !!element.dataset['emptyKeys']?.includes(key);
}

/** Leaves a field for what its `data-escape` names, and takes what complained about it off the page. */
function leave(field: HTMLElement): void {
  for (const notice of document.querySelectorAll('[data-until-escape]')) notice.remove();
  field.removeAttribute('aria-invalid');
  const frame = field.closest('[data-invalid]');
  frame?.removeAttribute('data-invalid');
  frame?.querySelector('.field-error')?.remove();
  find(field.dataset['escape'] ?? '')?.focus();
}

/** Closes the innermost thing that is open: an act, a menu, a question for a reason, else the side panel. */
function close(): void {
  const here = document.activeElement;
  if (here instanceof HTMLElement && here.dataset['escape']) {
    leave(here);
    return;
  }
  const around = document.activeElement?.closest<HTMLDetailsElement>('details[open]');
  const open =
    around ?? [...document.querySelectorAll<HTMLDetailsElement>('details:is(.act, .menu, .reveal)[open]')].at(-1);
  if (open) {
    open.open = false;
    open.querySelector('summary')?.focus();
    return;
  }
  if (typedInto(document.activeElement) && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  else find('[data-close]')?.click();
}

/** Presses the element that carries the key; says whether there was one. */
function press(key: string): boolean {
  const element = find(`[data-key="${CSS.escape(key)}"]`);
  if (!element) return false;
  const here = document.activeElement;
  if (element.matches('input, select, textarea')) element.focus();
  element.click();
  // A choice made in passing leaves people where they type.
  if (element.matches('label') && here instanceof HTMLElement && typedInto(here)) here.focus();
  return true;
}

/** True when the key was used. Enter is left to what has the focus, unless that is a row's choice or nothing. */
function answer(key: string): boolean {
  if (key === 'Enter') {
    const focused = document.activeElement;
    const free = focused === document.body || focused === null || focused.matches('main, [type="radio"]');
    return free && press('Enter');
  }
  if (press(key)) return true;
  if (key === '/') find('[data-search]')?.focus();
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'x') return pickRow();
  else if (key === '?') showKeys();
  else return false;
  return true;
}

/** A key that works also while a field is typed into: a digit or letter with Alt, Ctrl+S, or one of the upper row; null for all others. */
function chordOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  // By its place on the keyboard: with Alt held some systems make another character of it.
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  if (altKey && !ctrlKey && digit) return shiftKey ? `Alt+Shift+${digit}` : `Alt+${digit}`;
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  if (altKey && !ctrlKey && !shiftKey && letter) return `Alt+${letter}`;
  if (altKey && !ctrlKey && key === 'Enter') return 'Alt+Enter';
  if ((ctrlKey || metaKey) && !altKey && code === 'KeyS') return 'Control+s';
  return /^F\d{1,2}$/u.test(key) && !altKey && !ctrlKey && !metaKey && !shiftKey ? key : null;
}

/** The button that answers Ctrl+Enter: that of the part of the form where it is pressed, else the form's own. */
function senderOf(target: Element | null): HTMLElement | null {
  return target?.closest('[data-send]')?.querySelector<HTMLElement>('button[formaction]') ?? null;
}

function onKey(event: KeyboardEvent): void {
  // While an input method composes Chinese, every key belongs to it.
  if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  const target = event.target instanceof Element ? event.target : null;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = target?.closest('form');
    if (form) event.preventDefault();
    form?.requestSubmit(senderOf(target));
    return;
  }
  const chord = chordOf(event);
  if (chord !== null && press(chord)) {
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') close();
  else if ((!typedInto(target) || passesThrough(target, event.key)) && answer(event.key)) event.preventDefault();
}

function focusFirst(details: HTMLDetailsElement): void {
  const field =
    details.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    details.querySelector<HTMLElement>(':is(input:not([type="hidden"]), textarea, select)');
  field?.focus();
}

/** An act that opens puts the focus into its first field, or the first that must be mended. */
function onToggle(event: Event): void {
  const details = event.target;
  if (!(details instanceof HTMLDetailsElement) || !details.open || !details.matches('.act, .reveal, .call-menu'))
    return;
  if (document.activeElement?.matches('[data-focus]')) return;
  focusFirst(details);
}

/** An address that ends in `#act-…` opens that act, which then takes the focus. */
function openNamed(): void {
  const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const details = named?.matches('details') ? named : named?.querySelector(':scope > details');
  if (!(details instanceof HTMLDetailsElement)) return;
  if (details.open) focusFirst(details);
  details.open = true;
}

/** Errors that have just arrived take the focus, so that they are read aloud and seen. */
function focusErrors(root: Element | Document): void {
  const first =
    root.querySelector<HTMLElement>('[data-focus]') ?? root.querySelector('.act[open] [aria-invalid="true"]');
  if (first instanceof HTMLElement) first.focus();
}

/** Takes up the keys of the page: `/`, `j`, `k`, `x`, Escape, Ctrl+Enter, `?` and every `data-key`. Call once. */
export function startKeys(): void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('toggle', onToggle, true);
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('htmx:after:swap', (event) => {
    if (event.target instanceof Element) focusErrors(event.target);
  });
  window.addEventListener('hashchange', openNamed);
  // Not earlier: the browser itself goes to the named element when the page is whole, and takes the focus off.
  window.addEventListener('load', () => requestAnimationFrame(openNamed));
  focusErrors(document);
}
