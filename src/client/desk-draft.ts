/** Where the desk's drafts are kept; the element that tells of it says so. */
const teller = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-drafts]');

const formOf = (element: HTMLElement): HTMLFormElement | null => {
  const form = document.getElementById(element.getAttribute('hx-include')?.slice(1) ?? '');
  return form instanceof HTMLFormElement ? form : null;
};

type Asked = {
  ctx?: { sourceElement?: Element; response?: { status?: number } };
  tasks?: { target?: unknown }[];
};

const asked = (event: Event): Asked => (event instanceof CustomEvent ? (event.detail as Asked) : {});

/**
 * Looks after the draft that htmx keeps on the server while the agent types: what was typed in the last moment goes out
 * when the page is left, and a saving that failed is told of. Call once.
 */
export function startDeskDraft(): void {
  let unsaved = false;
  const failed = (event: Event): boolean => {
    const place = teller();
    if (!place || asked(event).ctx?.sourceElement !== place) return false;
    place.textContent = '没有保存到服务器，继续填写时会再试。请先不要关闭页面。';
    return true;
  };
  document.addEventListener('input', ({ target }) => {
    const place = teller();
    if (place && target instanceof Element && target.closest('form') === formOf(place)) unsaved = true;
  });
  document.addEventListener('htmx:after:swap', ({ target }) => {
    if (target === teller()) unsaved = false;
  });
  document.addEventListener('submit', ({ target }) => {
    const place = teller();
    // The form itself carries everything along.
    if (place && target === formOf(place)) unsaved = false;
  });
  document.addEventListener('htmx:error', failed);
  document.addEventListener('htmx:before:response', (event) => {
    if ((asked(event).ctx?.response?.status ?? 0) >= 400 && failed(event)) event.preventDefault();
  });
  const sendNow = (): void => {
    const place = teller();
    const form = place && formOf(place);
    if (unsaved && place && form) navigator.sendBeacon(place.dataset['drafts'] ?? '', new FormData(form));
    unsaved = false;
  };
  window.addEventListener('pagehide', sendNow);
  // With the telephone on, the next page comes in place of this one and the window stays.
  document.addEventListener('htmx:before:swap', (event) => {
    const place = teller();
    const covers = ({ target }: { target?: unknown }): boolean =>
      target instanceof Element && target !== place && target.contains(place);
    if (place && asked(event).tasks?.some(covers)) sendNow();
  });
}
