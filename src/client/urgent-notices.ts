const REMEMBERED = 50;

function key(): string {
  return `guikou-closed-notices-${document.body.dataset['account'] ?? ''}`;
}

/** Ids that were closed in this browser; a browser that keeps nothing forgets them. */
function closed(): string[] {
  try {
    return (localStorage.getItem(key()) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function remember(id: string): void {
  try {
    localStorage.setItem(key(), [...closed(), id].slice(-REMEMBERED).join(' '));
  } catch {
    // Then it comes back on the next page and can be closed again.
  }
}

/** Takes off what was closed before, also when an update brings it again, and shows the buttons. */
function refresh(): void {
  const gone = new Set(closed());
  for (const notice of document.querySelectorAll<HTMLElement>('[data-notice]')) {
    if (gone.has(notice.dataset['notice'] ?? '')) notice.remove();
    else notice.querySelector('[data-close-notice]')?.removeAttribute('hidden');
  }
}

/** Lets urgent notices be closed for good in this browser; the list of notices keeps them. Call once. */
export function startUrgentNotices(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-close-notice]') : null;
    const notice = button?.closest<HTMLElement>('[data-notice]');
    if (!notice) return;
    remember(notice.dataset['notice'] ?? '');
    const next = notice.nextElementSibling ?? notice.previousElementSibling;
    notice.remove();
    // The keyboard stays where it was: at the next notice, else at the content.
    const focus =
      next?.querySelector<HTMLElement>('[data-close-notice]') ?? document.querySelector<HTMLElement>('#main');
    focus?.focus();
  });
  const region = document.querySelector('#urgent-notices')?.parentElement;
  if (region) new MutationObserver(refresh).observe(region, { childList: true, subtree: true });
  refresh();
}
