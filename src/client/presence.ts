/** Without a key for this long nobody is typing any more. */
const QUIET = 30_000;

/** What htmx says of a part of the page that has been replaced. */
type Swapped = { ctx?: { target?: unknown } };

type Here = { address: string; window: string };

function form(here: Here, fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams({ window: here.window, ...fields });
}

/** The last part of a form's address, such as `return`, when the form is an act of this ticket. */
function nounOf(form: HTMLFormElement, here: Here): string {
  const [ticket = ''] = here.address.split(/\/presence$/);
  const path = form.getAttribute('action') ?? '';
  return path.startsWith(`${ticket}/`) ? path.slice(ticket.length + 1) : '';
}

/** Says that this window is there, and which act is being filled in. That it fails now and then matters to nobody. */
function beat(here: Here, typing: string): void {
  fetch(here.address, { method: 'POST', body: form(here, { typing }) }).catch(() => undefined);
}

/**
 * Tells the ticket page's presence: a beat every while as long as the page is in sight, at once when somebody begins or
 * ends filling in an act, and a farewell when the page is left. Does nothing elsewhere. Call once.
 */
export function startPresence(): void {
  const region = document.querySelector<HTMLElement>('[data-presence]');
  if (!region) return;
  const here = {
    address: region.dataset['presence'] ?? '',
    window: [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
  let typing = '';
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const type = (noun: string): void => {
    clearTimeout(quiet);
    if (noun !== '') quiet = setTimeout(() => type(''), QUIET);
    if (noun === typing) return;
    typing = noun;
    beat(here, typing);
  };
  const leave = (): void => {
    navigator.sendBeacon(here.address, form(here, { leave: 'yes' }));
  };
  document.addEventListener('input', ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLFormElement>('form') : null;
    if (act) type(nounOf(act, here));
  });
  // What was sent, refused or not, is typed no longer.
  document.addEventListener('htmx:after:swap', (event) => {
    const detail: Swapped | null = event instanceof CustomEvent ? event.detail : null;
    const target = detail?.ctx?.target;
    if (target instanceof Element && target.id === 'ticket') type('');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') beat(here, typing);
    else if (typing === '') leave();
  });
  window.addEventListener('pagehide', leave);
  // Brought back from the browser's memory by Back.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) beat(here, typing);
  });
  setInterval(() => {
    if (document.visibilityState === 'visible' || typing !== '') beat(here, typing);
  }, Number(region.dataset['beat']) || QUIET);
  beat(here, typing);
}
