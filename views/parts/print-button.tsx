/** 打印: only where script is on, which shows it and opens the browser's dialog. */
export function PrintButton() {
  return (
    <button type="button" class="button button-primary" data-print hidden>
      打印
    </button>
  );
}
