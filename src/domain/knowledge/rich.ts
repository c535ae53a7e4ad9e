/** What the body of an entry is made of; nothing else ever reaches a page. */
export type Inline =
  | { of: 'text'; text: string }
  | { of: 'break' }
  | { of: 'strong' | 'em'; inlines: readonly Inline[] }
  | { of: 'link'; href: string; inlines: readonly Inline[] };

export type Row = { head: boolean; cells: readonly (readonly Inline[])[] };

export type Block =
  | { of: 'paragraph' | 'heading'; inlines: readonly Inline[] }
  | { of: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  | { of: 'table'; rows: readonly Row[] };

/** Where a link may lead: the web, and a telephone. */
export const isSafeAddress = (href: string): boolean =>
  /^(https?:\/\/[^\s<>"'()\\]{1,500}|tel:[0-9+-]{3,30})$/u.test(href);

const squeezed = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ');

const isBlank = (inline: Inline): boolean =>
  inline.of === 'break' ||
  (inline.of === 'text' && inline.text.trim() === '') ||
  ('inlines' in inline && inline.inlines.length === 0);

/** Joins neighbouring texts and drops empty parts, so that one text has one form. `within` are the marks around it already. */
const joined = (inlines: readonly Inline[], within: readonly Inline['of'][]): Inline[] => {
  const out: Inline[] = [];
  const push = (inline: Inline): void => {
    const last = out.at(-1);
    if (inline.of === 'text' && inline.text === '') return;
    if (inline.of === 'text' && last?.of === 'text')
      out[out.length - 1] = { of: 'text', text: squeezed(last.text + inline.text) };
    else out.push(inline);
  };
  for (const inline of inlines) {
    if (inline.of === 'text') push({ of: 'text', text: squeezed(inline.text) });
    else if (inline.of === 'break') push(inline);
    else if (within.includes(inline.of) || (inline.of === 'link' && !isSafeAddress(inline.href)))
      for (const part of joined(inline.inlines, within)) push(part);
    else {
      const inner = joined(inline.inlines, [...within, inline.of]);
      if (!inner.every(isBlank)) push({ ...inline, inlines: inner });
    }
  }
  return besideBreaks(out);
};

/** Blanks beside a line break are none, and of several breaks one stays. */
const besideBreaks = (parts: readonly Inline[]): Inline[] => {
  const out: Inline[] = [];
  parts.forEach((part, at) => {
    if (part.of === 'break') {
      if (out.at(-1)?.of !== 'break') out.push(part);
      return;
    }
    if (part.of !== 'text') {
      out.push(part);
      return;
    }
    const start = out.at(-1)?.of === 'break' ? part.text.trimStart() : part.text;
    const text = parts[at + 1]?.of === 'break' ? start.trimEnd() : start;
    if (text !== '') out.push({ of: 'text', text });
  });
  return out;
};

/** One text in its one form: no blanks or line breaks at its ends, nor blanks beside a line break. */
export const tidyInlines = (inlines: readonly Inline[]): Inline[] => {
  const edge: Inline = { of: 'break' };
  const parts = besideBreaks([edge, ...joined(inlines, []), edge]);
  return parts.slice(1, parts.at(-1)?.of === 'break' && parts.length > 1 ? -1 : undefined);
};

/** Drops what is empty. */
export const tidyBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.of === 'list') {
      const items = block.items.map(tidyInlines).filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    if (block.of === 'table') {
      const rows = block.rows
        .map((row, at) => ({ head: row.head && at === 0, cells: row.cells.map(tidyInlines) }))
        .filter(({ cells }) => cells.some((cell) => cell.length > 0));
      return rows.length > 0 ? [{ of: 'table', rows }] : [];
    }
    const inlines = tidyInlines(block.inlines);
    return inlines.length > 0 ? [{ ...block, inlines }] : [];
  });

const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.of === 'text' ? inline.text : inline.of === 'break' ? '\n' : textOfInlines(inline.inlines),
    )
    .join('');

/** The body without marks, a line for each paragraph, item and row: for search, excerpts and comparing. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.of === 'list')
        return block.items.map((item, at) => `${block.ordered ? `${at + 1}. ` : '· '}${textOfInlines(item)}`);
      if (block.of === 'table') return block.rows.map(({ cells }) => cells.map(textOfInlines).join(' ｜ '));
      return [textOfInlines(block.inlines)];
    })
    .join('\n');
