/** What htmx says of a request that has been answered. */
type Answered = { ctx?: { response?: { status?: number } } };

/** Takes the notice of a lost session away as soon as a request is answered again. Call once. */
export function startSession(): void {
  document.addEventListener('htmx:after:request', (event) => {
    const detail: Answered | null = event instanceof CustomEvent ? event.detail : null;
    const status = detail?.ctx?.response?.status;
    if (status !== undefined && status !== 401) document.querySelector('#session-lost')?.replaceChildren();
  });
}
