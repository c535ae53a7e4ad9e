function show(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) button.hidden = false;
}

/** Shows the buttons `data-print` and lets them open the browser's dialog for printing. Call once. */
export function startPrint(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-print]')) window.print();
  });
  document.addEventListener('htmx:after:swap', show);
  show();
}
