import { type Block, type Inline, isSafeAddress, type Row, tidyBlocks } from './rich.ts';

/** What has a meaning in a text with marks; a backslash before it takes the meaning away. */
const SPECIAL = /[\\*_[\]|]/gu;
const ESCAPABLE = /[\\*_[\]|#.、·•:-]/u;

const escapedText = (text: string): string => text.replaceAll(SPECIAL, (mark) => `\\${mark}`);

/** A line that would be read as a heading, an item or a row is told apart from one. */
const guarded = (line: string): string =>
  line.replace(/^(#|[-·•](?=\s))/u, '\\$1').replace(/^(\d{1,3})([.、])(?=\s)/u, '$1\\$2');

const inlineMarks = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.of === 'text') return escapedText(inline.text);
      if (inline.of === 'break') return '\n';
      const inner = inlineMarks(inline.inlines);
      if (inline.of === 'link') return `[${inner}](${inline.href})`;
      return inline.of === 'strong' ? `**${inner}**` : `_${inner}_`;
    })
    .join('');

/** Items and cells stand on one line. */
const oneLine = (inlines: readonly Inline[]): string => inlineMarks(inlines).replaceAll('\n', '\\n');

/** A cell of dashes alone is no rule under a heading. */
const cellMarks = (cell: readonly Inline[]): string => oneLine(cell).replace(/^(?=[\s:-]+$)/u, '\\');

const rowMarks = ({ cells }: Row): string => `| ${cells.map(cellMarks).join(' | ')} |`;

const blockMarks = (block: Block): string => {
  if (block.of === 'list')
    return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${oneLine(item)}`).join('\n');
  if (block.of === 'table')
    return block.rows
      .flatMap((row) => (row.head ? [rowMarks(row), `|${row.cells.map(() => '---').join('|')}|`] : [rowMarks(row)]))
      .join('\n');
  if (block.of === 'heading') return `# ${oneLine(block.inlines)}`;
  return inlineMarks(block.inlines).split('\n').map(guarded).join('\n');
};

/** The body as it is written in a form: # heading, - item, 1. item, | table |, **strong**, _emphasis_, [words](address). */
export const marksOf = (blocks: readonly Block[]): string => blocks.map(blockMarks).join('\n\n');

type Read = { inlines: Inline[]; at: number; closed: boolean };

const LINK_END = /^\]\(([^\s()]{1,600})\)/u;

/** Reads up to `stop`; what opens and never closes is text. `open` are the marks that are open already. */
const readInlines = (source: string, from: number, stop: string, open: readonly string[]): Read => {
  const inlines: Inline[] = [];
  let text = '';
  let at = from;
  const flush = (): void => {
    if (text !== '') inlines.push({ of: 'text', text });
    text = '';
  };
  const wrapped = (mark: string, of: 'strong' | 'em'): boolean => {
    if (open.includes(mark) || !source.startsWith(mark, at) || !source.includes(mark, at + mark.length)) return false;
    const inner = readInlines(source, at + mark.length, mark, [...open, mark]);
    if (!inner.closed) return false;
    flush();
    inlines.push({ of, inlines: inner.inlines });
    at = inner.at;
    return true;
  };
  const linked = (): boolean => {
    if (open.includes(']') || source[at] !== '[' || !source.includes('](', at)) return false;
    const inner = readInlines(source, at + 1, ']', [...open, ']']);
    const end = inner.closed ? LINK_END.exec(source.slice(inner.at - 1, inner.at + 620)) : null;
    const href = end?.[1] ?? '';
    if (end === null || !isSafeAddress(href)) return false;
    flush();
    inlines.push({ of: 'link', href, inlines: inner.inlines });
    at = inner.at - 1 + end[0].length;
    return true;
  };
  while (at < source.length) {
    if (stop !== '' && source.startsWith(stop, at)) {
      flush();
      return { inlines, at: at + stop.length, closed: true };
    }
    const letter = source[at] ?? '';
    if (letter === '\\' && source[at + 1] === 'n') {
      flush();
      inlines.push({ of: 'break' });
      at += 2;
    } else if (letter === '\\' && ESCAPABLE.test(source[at + 1] ?? '')) {
      text += source[at + 1];
      at += 2;
    } else if (letter === '\n') {
      flush();
      inlines.push({ of: 'break' });
      at += 1;
    } else if (!wrapped('**', 'strong') && !wrapped('_', 'em') && !linked()) {
      text += letter;
      at += 1;
    }
  }
  flush();
  return { inlines, at, closed: stop === '' };
};

const inlinesOf = (source: string): Inline[] => readInlines(source, 0, '', []).inlines;

const HEADING = /^#{1,4}\s*(.+)$/u;
const ITEM = /^[-·*•]\s+(.+)$/u;
const NUMBERED = /^\d{1,3}[.、]\s+(.+)$/u;
const ROW = /^\|(.*)\|$/u;
const RULE = /^\|[\s:|-]+\|$/u;

const cellsOf = (row: string): Inline[][] =>
  (ROW.exec(row)?.[1] ?? '').split(/(?<=(?<!\\)(?:\\\\)*)\|/u).map((cell) => inlinesOf(cell.trim()));

type Kind = 'heading' | 'item' | 'numbered' | 'row' | 'plain';

const kindOf = (line: string): Kind => {
  if (HEADING.test(line)) return 'heading';
  if (ITEM.test(line)) return 'item';
  if (NUMBERED.test(line)) return 'numbered';
  return ROW.test(line) ? 'row' : 'plain';
};

const blockOf = (kind: Kind, lines: readonly string[]): Block[] => {
  switch (kind) {
    case 'heading':
      return lines.map((line) => ({ of: 'heading', inlines: inlinesOf(HEADING.exec(line)?.[1] ?? '') }));
    case 'item':
      return [{ of: 'list', ordered: false, items: lines.map((line) => inlinesOf(ITEM.exec(line)?.[1] ?? '')) }];
    case 'numbered':
      return [{ of: 'list', ordered: true, items: lines.map((line) => inlinesOf(NUMBERED.exec(line)?.[1] ?? '')) }];
    case 'row': {
      const head = RULE.test(lines[1] ?? '');
      const rows = lines.filter((line) => !RULE.test(line));
      return [{ of: 'table', rows: rows.map((row, at) => ({ head: head && at === 0, cells: cellsOf(row) })) }];
    }
    case 'plain':
      return [{ of: 'paragraph', inlines: inlinesOf(lines.join('\n')) }];
    default:
      return kind satisfies never;
  }
};

/** The parts of a text with marks; whatever has no meaning is text. */
export const blocksOfMarks = (marks: string): Block[] => {
  const blocks: Block[] = [];
  let kind: Kind | null = null;
  let lines: string[] = [];
  const end = (): void => {
    if (kind !== null) blocks.push(...blockOf(kind, lines));
    kind = null;
    lines = [];
  };
  for (const raw of marks.replaceAll('\r\n', '\n').split('\n')) {
    const line = raw.trim();
    const next = line === '' ? null : kindOf(line);
    if (next !== kind) end();
    if (next === null) continue;
    kind = next;
    lines.push(line);
  }
  end();
  return tidyBlocks(blocks);
};
