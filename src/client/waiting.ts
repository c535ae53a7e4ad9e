/** Shows the link for a fresh list while the rail counts otherwise than the list that stands there. */
function compare(): void {
  const rail = document.querySelector('.rail-link[aria-current][data-count]');
  if (!rail) return;
  for (const link of document.querySelectorAll<HTMLElement>('[data-waiting]'))
    link.hidden = link.dataset['waiting'] === rail.getAttribute('data-count');
}

/** Watches the rail on the dispatcher's panel: appeals that come or go while it is open are told by a link. Call once. */
export function startWaiting(): void {
  const frame = document.querySelector('.frame');
  // Only the rail brings news: after a decision it lags behind the list for a moment.
  if (!frame?.querySelector('#rail') || !frame.querySelector('.dispatch')) return;
  let seen: string | undefined;
  new MutationObserver(() => {
    const now = frame.querySelector('#rail')?.textContent ?? '';
    if (now === seen) return;
    seen = now;
    compare();
  }).observe(frame, { childList: true, subtree: true, characterData: true, attributeFilter: ['data-count'] });
}
