import type { LocalDate } from '../../src/domain/deadline/local-time.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { KnowledgeEntry } from '../../src/domain/knowledge/entry.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { type Option, type OptionGroup, Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { EntryState } from './entry-words.tsx';

export type ListedEntry = Pick<
  KnowledgeEntry,
  'id' | 'title' | 'state' | 'validFrom' | 'validUntil' | 'reviewOn' | 'uses' | 'changedAt'
> & { excerpt: string; matterName: string; divisionName: string; ownerName: string };

export type KnowledgeResultsProps = {
  entries: ListedEntry[];
  count: number;
  /** The words looked for; empty for the whole list. */
  words: string;
  /** More fit than are shown. */
  cut: boolean;
  previous?: string | undefined;
  next?: string | undefined;
  filtered: boolean;
  missingAddress: string;
  today: LocalDate;
  now: Instant;
};

/** What was found, swapped in as one types. */
export function KnowledgeResults(props: KnowledgeResultsProps) {
  const { entries, count, words, cut, previous, next, filtered, missingAddress, today, now } = props;
  if (entries.length === 0)
    return (
      <div class="panel">
        <EmptyState
          why={
            words !== ''
              ? `没有找到与“${words}”相符的条目。`
              : filtered
                ? '没有符合这些条件的条目。'
                : '知识库里还没有条目。'
          }
          advice={
            words !== ''
              ? '换个说法再试，可以输入拼音或首字母。确实没有的，请报告，维护的人会补上。'
              : '去掉一些条件再看。'
          }
          action={
            words !== '' ? { href: missingAddress, name: '报告缺少条目' } : { href: '/knowledge', name: '看全部条目' }
          }
        />
      </div>
    );
  return (
    <div class="panel stack">
      <p class="quiet">
        {words === '' ? `共 ${count} 条，最近修改的在前。` : `找到 ${count} 条，最相符的在前。`}
        {cut ? '只列出最相符的一部分，多写几个字可以缩小范围。' : ''}
        {words === '' ? null : (
          <>
            没有想要的？<a href={missingAddress}>报告缺少条目</a>
          </>
        )}
      </p>
      <ul class="knowledge-hits">
        {entries.map((entry) => (
          <li>
            <span class="knowledge-hit-head">
              <a href={`/knowledge/${entry.id}`}>
                <strong>{entry.title}</strong>
              </a>
              <EntryState entry={entry} today={today} />
            </span>
            <span>{entry.excerpt}</span>
            <span class="quiet">
              {entry.matterName} · {entry.divisionName} · {entry.ownerName}维护 · 使用 {entry.uses} 次 ·{' '}
              <Moment at={entry.changedAt} now={now} as="day" />
              修改
            </span>
          </li>
        ))}
      </ul>
      <Pager previous={previous} next={next} />
    </div>
  );
}

export type KnowledgePageProps = KnowledgeResultsProps & {
  chosen: { q: string; part: string; matter: string; division: string; unit: string };
  chips: FilterChip[];
  matters: (Option | OptionGroup)[];
  divisions: Option[];
  units: Option[];
  /** Kept by this person: may write, import and export. */
  keeps: boolean;
  /** Open flags that this person has to answer, and how many are overdue. */
  flags: { open: number; overdue: number };
  exportAddress: string;
  done: string | null;
};

/** 知识库: looked through by words as they are typed, or by filters that stand in the address. */
export function KnowledgePage(props: KnowledgePageProps) {
  const { chosen, chips, matters, divisions, units, keeps, flags, exportAddress, done, ...results } = props;
  return (
    <div class="stack">
      <PageHead title="知识库">
        <LinkButton href="/knowledge/flags">
          {!keeps
            ? '我报告的纠错'
            : flags.open > 0
              ? `纠错待处理 ${flags.open} 条${flags.overdue > 0 ? `，超期 ${flags.overdue}` : ''}`
              : '纠错'}
        </LinkButton>
        {keeps ? <LinkButton href="/knowledge/import">导入</LinkButton> : null}
        {keeps ? <LinkButton href={exportAddress}>导出</LinkButton> : null}
        {keeps ? (
          <LinkButton href="/knowledge/new" look="primary">
            新增条目
          </LinkButton>
        ) : null}
      </PageHead>
      {done === null ? null : <Notice tone="success" title={done} />}
      <FilterChips label="按状态筛选" chips={chips} />
      <search>
        <form
          class="form panel"
          method="get"
          action="/knowledge"
          hx-get="/knowledge"
          hx-target="#knowledge-results"
          hx-swap="innerHTML"
          hx-trigger="input changed delay:120ms, change"
          hx-sync="this:replace"
        >
          <input type="hidden" name="part" value={chosen.part} />
          <TextField
            name="q"
            label="查找"
            hint="标题、别名、正文里的字，或拼音 juzhuzheng、首字母 jzz；有错别字也能找到。"
            type="search"
            value={chosen.q}
            autocomplete="off"
          />
          <div class="field-row">
            <Select name="matter" label="归口事项" blank="全部事项" options={matters} value={chosen.matter} />
            <Select name="division" label="适用地区" blank="全部地区" options={divisions} value={chosen.division} />
            <Select name="unit" label="维护单位" blank="全部单位" options={units} value={chosen.unit} />
          </div>
          <div class="button-row">
            <Button look="primary">查找</Button>
            {results.filtered || chosen.q !== '' ? <LinkButton href="/knowledge">去掉全部条件</LinkButton> : null}
          </div>
        </form>
      </search>
      <div id="knowledge-results" aria-live="polite">
        <KnowledgeResults {...results} />
      </div>
    </div>
  );
}
