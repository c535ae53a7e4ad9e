/** Without a key for this long nobody is typing any more. */
const QUIET = 30_000;

/** What htmx says of a part of the page that has been replaced. */
type Swapped = { ctx?: { target?: unknown } };

type Here = { address: string; window: string };

const windowName = [...crypto.getRandomValues(new Uint8Array(12))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

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

/** The ticket page that is shown now, as this window is known there; null on every other page. */
function place(): Here | null {
  const region = document.querySelector<HTMLElement>('[data-presence]');
  return region ? { address: region.dataset['presence'] ?? '', window: windowName } : null;
}

const interval = (): number => Number(document.querySelector<HTMLElement>('[data-presence]')?.dataset['beat']) || QUIET;

/**
 * Tells the ticket page's presence: a beat every while as long as the page is in sight, at once when somebody begins or
 * ends filling in an act, and a farewell when the page is left, also for another ticket in the same window. Call once.
 */
export function startPresence(): void {
  let here: Here | null = null;
  let typing = '';
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let beats: ReturnType<typeof setInterval> | undefined;

  const type = (noun: string): void => {
    clearTimeout(quiet);
    if (noun !== '') quiet = setTimeout(() => type(''), QUIET);
    if (noun === typing) return;
    typing = noun;
    if (here) beat(here, typing);
  };
  const leave = (): void => {
    if (here) navigator.sendBeacon(here.address, form(here, { leave: 'yes' }));
  };
  const arrive = (): void => {
    const now = place();
    if (now?.address === here?.address) return;
    leave();
    clearInterval(beats);
    here = now;
    typing = '';
    if (!now) return;
    beats = setInterval(() => {
      if (document.visibilityState === 'visible' || typing !== '') beat(now, typing);
    }, interval());
    beat(now, typing);
  };
  document.addEventListener('input', ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLFormElement>('form') : null;
    if (act && here) type(nounOf(act, here));
  });
  document.addEventListener('htmx:after:swap', (event) => {
    arrive();
    // What was sent, refused or not, is typed no longer.
    const detail: Swapped | null = event instanceof CustomEvent ? event.detail : null;
    const target = detail?.ctx?.target;
    if (target instanceof Element && target.id === 'ticket') type('');
  });
  document.addEventListener('visibilitychange', () => {
    if (!here) return;
    if (document.visibilityState === 'visible') beat(here, typing);
    else if (typing === '') leave();
  });
  window.addEventListener('pagehide', leave);
  // Brought back from the browser's memory by Back.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && here) beat(here, typing);
  });
  arrive();
}
