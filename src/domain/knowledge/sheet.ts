import { checkEntry, type EntryWish, faultsOf, type Known, saySources } from './check.ts';
import { type EntryState, entryStateNames, type KnowledgeEntry } from './entry.ts';
import { type Keeper, mayKeep } from './keeping.ts';
import { blocksOfHtml } from './rich-html.ts';
import { marksOf } from './rich-marks.ts';

/** The columns of a list of entries, as people read them. */
export const entryColumns = [
  '编号',
  '标题',
  '别名',
  '归口事项',
  '适用地区',
  '维护单位',
  '生效日期',
  '失效日期',
  '复审日期',
  '公开',
  '状态',
  '正文',
  '依据',
] as const;
export type EntryColumn = (typeof entryColumns)[number];
/** Without these a list can't be read; others may be missing, and what they hold then stays as it is. */
export const neededEntryColumns: readonly EntryColumn[] = ['标题', '正文'];

export type EntryRow = { [column in EntryColumn]?: string | undefined };
export type NumberedEntryRow = { line: number; row: EntryRow };

/** An entry as a line of the exported list. */
export const entryRowOf = (entry: KnowledgeEntry): Record<EntryColumn, string> => ({
  编号: entry.id,
  标题: entry.title,
  别名: entry.aliases.join('；'),
  归口事项: entry.matter ?? '',
  适用地区: entry.division ?? '',
  维护单位: entry.unit ?? '',
  生效日期: entry.validFrom,
  失效日期: entry.validUntil ?? '',
  复审日期: entry.reviewOn ?? '',
  公开: entry.isPublic ? '是' : '否',
  状态: entryStateNames[entry.state],
  正文: marksOf(blocksOfHtml(entry.html)),
  依据: saySources(entry.sources),
});

export type ImportWrite = {
  line: number;
  act: 'add' | 'revise';
  entry: KnowledgeEntry;
  before: KnowledgeEntry | null;
};

export type ImportPlan = {
  writes: ImportWrite[];
  faults: { line: number; column: string; sentence: string }[];
  unchanged: number;
};

/** What an import is planned with; reading a body and making codes of names is done outside. */
export type ImportContext = {
  existing: readonly KnowledgeEntry[];
  known: Known;
  keeper: Keeper;
  name: string;
  now: number;
  newId: () => string;
  bodyOf: (typed: string) => { html: string; text: string };
  unitCode: (typed: string) => string;
  divisionCode: (typed: string) => string;
};

const fieldColumns: Record<string, EntryColumn> = {
  title: '标题',
  aliases: '别名',
  matter: '归口事项',
  division: '适用地区',
  unit: '维护单位',
  validFrom: '生效日期',
  validUntil: '失效日期',
  reviewOn: '复审日期',
  body: '正文',
  sources: '依据',
};

const states = new Map<string, EntryState>([
  ...(Object.entries(entryStateNames) as [EntryState, string][]).map(([state, name]): [string, EntryState] => [
    name,
    state,
  ]),
  ['发布', 'published'],
  ['停用', 'retired'],
]);

const yes = /^(是|公开|yes|true|1)$/iu;
const no = /^(否|不公开|no|false|0)$/iu;

const key = (title: string, unit: string | null): string => `${title}\n${unit ?? ''}`;

const comparable = ({
  html,
  text: _t,
  version: _v,
  changedAt: _a,
  changedBy: _b,
  uses: _u,
  ...rest
}: KnowledgeEntry): string => JSON.stringify([html, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);

const wishOf = (row: EntryRow, before: KnowledgeEntry | null, context: ImportContext): EntryWish => {
  const kept = before ? entryRowOf(before) : null;
  const cell = (column: EntryColumn): string => row[column] ?? kept?.[column] ?? '';
  return {
    title: cell('标题'),
    aliases: cell('别名'),
    matter: cell('归口事项'),
    division: context.divisionCode(cell('适用地区')),
    unit: context.unitCode(cell('维护单位')),
    validFrom: cell('生效日期'),
    validUntil: cell('失效日期'),
    reviewOn: cell('复审日期'),
    isPublic: yes.test(cell('公开').trim()),
    body: cell('正文'),
    sources: cell('依据'),
  };
};

/**
 * What a list would do, line by line: an entry is known by its number, else by title and owner; all others are new. Nothing
 * may be written while a line has a fault.
 */
export const planImport = (rows: readonly NumberedEntryRow[], context: ImportContext): ImportPlan => {
  const { existing, known, keeper, name, now, newId, bodyOf, unitCode } = context;
  const byId = new Map(existing.map((entry) => [entry.id, entry]));
  const byTitle = new Map(existing.map((entry) => [key(entry.title, entry.unit), entry]));
  const plan: ImportPlan = { writes: [], faults: [], unchanged: 0 };
  const seen = new Map<string, number>();
  for (const { line, row } of rows) {
    const faults: ImportPlan['faults'] = [];
    const fault = (column: string, sentence: string): number => faults.push({ line, column, sentence });
    const number = (row.编号 ?? '').trim();
    const unit = unitCode(row.维护单位 ?? '') || null;
    const before =
      number === '' ? (byTitle.get(key((row.标题 ?? '').trim(), unit)) ?? null) : (byId.get(number) ?? null);
    if (number !== '' && before === null) fault('编号', `没有编号为 ${number} 的条目。新增的请空着。`);
    const wish = wishOf(row, before, context);
    for (const { field, sentence } of faultsOf(wish, known)) fault(fieldColumns[field] ?? field, sentence);
    const opened = (row.公开 ?? '').trim();
    if (opened !== '' && !yes.test(opened) && !no.test(opened)) fault('公开', '公开请填“是”或“否”。');
    const said = (row.状态 ?? '').trim();
    const state = said === '' ? (before?.state ?? 'draft') : states.get(said);
    if (state === undefined) fault('状态', '状态请填“草稿”“已发布”或“已停用”，空着新增的为草稿。');
    if (!mayKeep(keeper, wish.unit || null) || (before && !mayKeep(keeper, before.unit)))
      fault('维护单位', '您只能导入本单位维护的条目。');
    const facts = faults.length === 0 ? checkEntry(wish, known) : null;
    const body = bodyOf(wish.body);
    if (faults.length === 0 && body.text.trim() === '') fault('正文', '正文里没有可以保留的文字。');
    const twice = seen.get(before?.id ?? key(wish.title.trim(), unit));
    if (twice !== undefined) fault('标题', `与第 ${twice} 行是同一个条目，请只留一行。`);
    seen.set(before?.id ?? key(wish.title.trim(), unit), line);
    plan.faults.push(...faults);
    if (faults.length > 0 || facts === null || 'refused' in facts || state === undefined) continue;
    const content = { ...facts, ...body, attachments: before?.attachments ?? [] };
    const entry: KnowledgeEntry = {
      ...content,
      id: before?.id ?? newId(),
      state,
      version: (before?.version ?? 0) + 1,
      uses: before?.uses ?? 0,
      changedAt: now,
      changedBy: name,
    };
    if (before && comparable(before) === comparable(entry)) plan.unchanged += 1;
    else plan.writes.push({ line, act: before ? 'revise' : 'add', entry, before });
  }
  return plan;
};
