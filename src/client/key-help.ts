const always: [string, string][] = [
  ['/', '到搜索框'],
  ['j', '下一条'],
  ['k', '上一条'],
  ['回车', '打开所在的一条'],
  ['Esc', '收起表单或侧栏'],
  ['Ctrl+回车', '发送正在填写的表单'],
  ['?', '显示快捷键'],
];

/** The words of an element without the key printed in it. */
function wordsOf(element: Element): string {
  if (element.hasAttribute('data-key-name')) return element.getAttribute('data-key-name') ?? '';
  const copy = (element.closest('label') ?? element).cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const key of copy.querySelectorAll('kbd')) key.remove();
  return (copy.textContent ?? '').trim().slice(0, 24);
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Shows the keys of this page in a dialog: those that always work and those of the page's `data-key` elements. */
export function showKeys(): void {
  const own = [...document.querySelectorAll('[data-key]')].map((one): [string, string] => [
    one.getAttribute('data-key') ?? '',
    wordsOf(one),
  ]);
  const list = element('dl');
  for (const [key, words] of [...own, ...always]) {
    const term = element('dt');
    term.append(element('kbd', key.replace('Enter', '回车').replace('Control+s', 'Ctrl+S')));
    list.append(term, element('dd', words));
  }
  const button = element('button', '关闭');
  button.className = 'button';
  const form = element('form');
  form.method = 'dialog';
  form.append(button);
  const dialog = element('dialog');
  dialog.id = 'key-help';
  dialog.setAttribute('aria-labelledby', 'key-help-title');
  const title = element('h2', '快捷键');
  title.id = 'key-help-title';
  dialog.append(title, list, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
