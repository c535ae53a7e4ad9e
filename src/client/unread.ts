type Asked = { ctx?: { sourceElement?: Element; response?: { status?: number } } };

const asked = (event: Event): Asked => (event instanceof CustomEvent ? (event.detail as Asked) : {});

/** Says on the inbox that the newest state was not read; says whether it was the inbox that asked. */
function tell(event: Event): boolean {
  const notice = asked(event).ctx?.sourceElement?.closest('#inbox')?.querySelector('[data-unread]');
  notice?.removeAttribute('hidden');
  return notice != null;
}

/** Keeps the inbox as it was when reading it anew fails, and says so: no answer, too late, or a fault of the server. Call once. */
export function startUnread(): void {
  document.addEventListener('htmx:error', tell);
  document.addEventListener('htmx:before:response', (event) => {
    if ((asked(event).ctx?.response?.status ?? 0) >= 500 && tell(event)) event.preventDefault();
  });
}
