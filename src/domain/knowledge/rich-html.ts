import { type Block, type Inline, isSafeAddress, type Row, tidyBlocks } from './rich.ts';

const entities: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decoded = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Lines that a word processor broke: between Chinese characters the break is no blank. */
const unbroken = (text: string): string =>
  text.replaceAll(/(\p{Script=Han}|[，。；：、！？）》”])[ \t]*[\r\n]+\s*(?=\p{Script=Han}|[（《“])/gu, '$1');

type Wrapper = { of: 'strong' | 'em' | 'link'; href: string; inlines: Inline[] };

/** Collects what stands between tags until a block is whole. */
class Collector {
  readonly blocks: Block[] = [];
  private inlines: Inline[] = [];
  private wrappers: Wrapper[] = [];
  private list: { ordered: boolean; items: Inline[][] } | null = null;
  private listDepth = 0;
  private table: { rows: { head: boolean; cells: Inline[][] }[] } | null = null;
  private tableDepth = 0;
  private inCell = false;
  private heading = false;

  private get target(): Inline[] {
    return this.wrappers.at(-1)?.inlines ?? this.inlines;
  }

  text(raw: string): void {
    const text = decoded(unbroken(raw));
    if (this.table !== null && !this.inCell && text.trim() === '') return;
    this.target.push({ of: 'text', text });
  }

  break(): void {
    this.target.push({ of: 'break' });
  }

  private taken(): Inline[] {
    while (this.wrappers.length > 0) this.unwrap(this.wrappers.at(-1)?.of ?? 'em');
    const taken = this.inlines;
    this.inlines = [];
    return taken;
  }

  wrap(of: Wrapper['of'], href = ''): void {
    this.wrappers.push({ of, href, inlines: [] });
  }

  unwrap(of: Wrapper['of']): void {
    if (!this.wrappers.some((wrapper) => wrapper.of === of)) return;
    for (let wrapper = this.wrappers.pop(); wrapper; wrapper = this.wrappers.pop()) {
      const { inlines } = wrapper;
      this.target.push(
        wrapper.of === 'link' ? { of: 'link', href: wrapper.href, inlines } : { of: wrapper.of, inlines },
      );
      if (wrapper.of === of) return;
    }
  }

  /** Ends the paragraph, item or the line of a cell that is open. */
  flush(): void {
    if (this.inCell) {
      if (this.target.length > 0) this.break();
      return;
    }
    const inlines = this.taken();
    if (this.list) this.list.items.push(inlines);
    else this.blocks.push({ of: this.heading ? 'heading' : 'paragraph', inlines });
    this.heading = false;
  }

  head(): void {
    this.flush();
    this.heading = true;
  }

  openList(ordered: boolean): void {
    this.flush();
    this.listDepth += 1;
    if (!this.inCell) this.list ??= { ordered, items: [] };
  }

  closeList(): void {
    this.flush();
    this.listDepth = Math.max(0, this.listDepth - 1);
    if (this.listDepth > 0 || this.list === null) return;
    this.blocks.push({ of: 'list', ...this.list });
    this.list = null;
  }

  openTable(): void {
    this.flush();
    this.tableDepth += 1;
    if (this.tableDepth === 1) this.table = { rows: [] };
  }

  closeTable(): void {
    this.tableDepth = Math.max(0, this.tableDepth - 1);
    if (this.tableDepth > 0 || this.table === null) return;
    this.closeCell();
    const rows: Row[] = this.table.rows;
    this.table = null;
    const list = this.list;
    if (list) list.items.push(...rows.flatMap(({ cells }) => cells.map((cell) => [...cell])));
    else this.blocks.push({ of: 'table', rows });
  }

  openRow(): void {
    if (this.tableDepth === 1) this.table?.rows.push({ head: false, cells: [] });
  }

  openCell(head: boolean): void {
    if (this.tableDepth !== 1 || this.table === null) return;
    this.closeCell();
    if (this.table.rows.length === 0) this.openRow();
    const row = this.table.rows.at(-1);
    if (row && head && this.table.rows.length === 1) row.head = true;
    this.inCell = true;
  }

  closeCell(): void {
    if (!this.inCell || this.tableDepth > 1) return;
    this.inCell = false;
    this.table?.rows.at(-1)?.cells.push(this.taken());
  }
}

const TOKENS = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|[^<]+|</giu;
const HREF = /\bhref="([^"]*)"/iu;

type Reader = (into: Collector, closing: boolean, attributes: string) => void;

const block = (open: (into: Collector) => void, close: (into: Collector) => void): Reader => {
  return (into, closing) => (closing ? close(into) : open(into));
};

const end = (into: Collector): void => into.flush();

const readers: Partial<Record<string, Reader>> = {
  p: end,
  li: end,
  h3: block((into) => into.head(), end),
  br: (into) => into.break(),
  strong: block(
    (into) => into.wrap('strong'),
    (into) => into.unwrap('strong'),
  ),
  em: block(
    (into) => into.wrap('em'),
    (into) => into.unwrap('em'),
  ),
  a: (into, closing, attributes) =>
    closing ? into.unwrap('link') : into.wrap('link', decoded(HREF.exec(attributes)?.[1] ?? '')),
  ul: block(
    (into) => into.openList(false),
    (into) => into.closeList(),
  ),
  ol: block(
    (into) => into.openList(true),
    (into) => into.closeList(),
  ),
  table: block(
    (into) => into.openTable(),
    (into) => into.closeTable(),
  ),
  tr: block(
    (into) => into.openRow(),
    (into) => into.closeCell(),
  ),
  td: block(
    (into) => into.openCell(false),
    (into) => into.closeCell(),
  ),
  th: block(
    (into) => into.openCell(true),
    (into) => into.closeCell(),
  ),
};

/** The parts of HTML that has been sanitised. Tags that are none of ours are passed over, whatever stands in them is text. */
export const blocksOfHtml = (html: string): Block[] => {
  const into = new Collector();
  for (const [whole, closing, tag, attributes = ''] of html.matchAll(TOKENS)) {
    if (tag === undefined) into.text(whole);
    else readers[tag.toLowerCase()]?.(into, closing === '/', attributes);
  }
  into.closeTable();
  into.closeList();
  into.flush();
  return tidyBlocks(into.blocks);
};

const inlineHtml = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.of === 'text') return escaped(inline.text);
      if (inline.of === 'break') return '<br>';
      const inner = inlineHtml(inline.inlines);
      if (inline.of === 'link')
        return isSafeAddress(inline.href) ? `<a href="${escaped(inline.href)}">${inner}</a>` : inner;
      return `<${inline.of}>${inner}</${inline.of}>`;
    })
    .join('');

const rowHtml = ({ head, cells }: Row): string => {
  const tag = head ? 'th' : 'td';
  return `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join('')}</tr>`;
};

/** The parts as HTML, each tag written here and every text escaped. */
export const htmlOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.of === 'list') {
        const tag = block.ordered ? 'ol' : 'ul';
        return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
      }
      if (block.of === 'table') return `<table>${block.rows.map(rowHtml).join('')}</table>`;
      const tag = block.of === 'heading' ? 'h3' : 'p';
      return `<${tag}>${inlineHtml(block.inlines)}</${tag}>`;
    })
    .join('');
