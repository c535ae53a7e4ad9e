import type { Context } from 'hono';
import {
  KnowledgePage,
  KnowledgeResults,
  type KnowledgeResultsProps,
  type ListedEntry,
} from '../../../views/knowledge/knowledge-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { type LookUp, lookUp } from '../../commands/knowledge/look-up.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import type { KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import { excerptOf } from '../../domain/knowledge/excerpt.ts';
import { keepsSome } from '../../domain/knowledge/keeping.ts';
import { isShown, type KnowledgeFilter, mayRead, shownPartNames, shownParts } from '../../domain/knowledge/shown.ts';
import { findEntries } from '../../store/knowledge.ts';
import { countFlags } from '../../store/knowledge-flags.ts';
import { countEntries, type EntryCursor, entryPage } from '../../store/knowledge-list.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { wantsPart } from '../queue/wants-part.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { flagScopeOf } from './flag-scope.ts';
import { keeperOf } from './keeper.ts';
import { divisionName, divisionOptions, matterName, matterOptions, ownerName, withChosen } from './names.ts';

const SIZE = 30;
const WORDS_LIMIT = 100;

export type ListWish = { q: string; filter: KnowledgeFilter };

/** Words and filters of the address; what no list knows is not asked for. */
export const listWishOf = (c: Context<Env>): ListWish => {
  const code = (name: string): string | null => {
    const word = c.req.query(name) ?? '';
    return /^\d{2,12}$/u.test(word) ? word : null;
  };
  const unit = (c.req.query('unit') ?? '').slice(0, 80);
  return {
    q: (c.req.query('q') ?? '').slice(0, WORDS_LIMIT).trim(),
    filter: {
      part: oneOf(shownParts, c.req.query('part') ?? '') ?? 'all',
      matter: code('matter'),
      division: code('division'),
      unit: unit === '' ? null : unit,
    },
  };
};

/** The address of a list, with what is asked for and nothing else. */
export const listAddress = (path: string, { q, filter }: ListWish, more: Record<string, string> = {}): string => {
  const asked = { q, ...filter, part: filter.part === 'all' ? null : filter.part, ...more };
  const query = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
};

/** "1764148000000.id": where a page begins. */
const cursorOf = (typed: string | undefined): EntryCursor | null => {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,80})$/u.exec(typed ?? '') ?? [];
  return at === undefined || id === undefined ? null : { changedAt: Number(at), id };
};

const lineOf = (c: Context<Env>, entry: KnowledgeEntry, words: string): ListedEntry => {
  const { installation } = c.var;
  return {
    ...entry,
    excerpt: excerptOf(entry.text, words === '' ? [] : words.split(/\s+/u)),
    matterName: matterName(installation, entry.matter),
    divisionName: divisionName(installation, entry.division),
    ownerName: ownerName(installation, entry.unit),
  };
};

const inOrder = async (c: Context<Env>, ids: readonly string[]): Promise<KnowledgeEntry[]> => {
  const found = new Map((await findEntries(c.var.installation.store, ids)).map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

const resultsOf = async (c: Context<Env>, wish: ListWish): Promise<KnowledgeResultsProps> => {
  const { installation, now } = c.var;
  const { q, filter } = wish;
  const day = localDateOf(now);
  const keeper = keeperOf(c);
  const shared = {
    words: q,
    filtered: listAddress('', { q: '', filter }) !== '',
    missingAddress: `/knowledge/missing?words=${encodeURIComponent(q)}`,
    today: day,
    now,
  };
  if (q !== '') {
    const accept: LookUp['accept'] = (entry) => mayRead(keeper, entry) && isShown(entry, filter, day);
    const found = await lookUp(installation, { words: q, accept });
    const entries = await inOrder(
      c,
      found.slice(0, SIZE).map(({ entry }) => entry.id),
    );
    return {
      ...shared,
      count: found.length,
      cut: found.length > SIZE,
      entries: entries.map((entry) => lineOf(c, entry, q)),
    };
  }
  const before = cursorOf(c.req.query('before'));
  const page = await entryPage(installation.store, { keeper, filter, day, before, size: SIZE });
  return {
    ...shared,
    count: await countEntries(installation.store, { keeper, filter, day }),
    cut: false,
    entries: page.entries.map((entry) => lineOf(c, entry, '')),
    previous: before === null ? undefined : listAddress('/knowledge', wish),
    next: page.next ? listAddress('/knowledge', wish, { before: `${page.next.changedAt}.${page.next.id}` }) : undefined,
  };
};

const doneSentences: Partial<Record<string, string>> = {
  imported: '已导入，共写入',
};

/** `GET /knowledge`: the list with its search; by htmx only what was found. */
export const knowledgeList = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, now } = c.var;
  const wish = listWishOf(c);
  const results = await resultsOf(c, wish);
  if (wantsPart(c)) return c.html(<KnowledgeResults {...results} />);
  const keeper = keeperOf(c);
  const { filter, q } = wish;
  const chosen = { q, part: filter.part === 'all' ? '' : filter.part, matter: filter.matter ?? '' };
  const rows = /^\d{1,6}$/u.exec(c.req.query('rows') ?? '')?.[0];
  const told = doneSentences[c.req.query('done') ?? ''];
  const own = person.unit === null ? [] : [{ value: person.unit, name: person.unitName ?? '本单位' }];
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="知识库">
      <KnowledgePage
        {...results}
        chosen={{ ...chosen, division: filter.division ?? '', unit: filter.unit ?? '' }}
        chips={shownParts
          .filter((part) => keepsSome(keeper) || (part !== 'draft' && part !== 'retired'))
          .map((part) => ({
            name: shownPartNames[part],
            href: listAddress('/knowledge', { q, filter: { ...filter, part } }),
            current: part === filter.part,
          }))}
        matters={withChosen(matterOptions(installation), installation, chosen.matter)}
        divisions={divisionOptions(installation, filter.division ?? '')}
        units={[{ value: 'hotline', name: '热线' }, ...own]}
        keeps={keepsSome(keeper)}
        flags={await countFlags(installation.store, flagScopeOf(keeper, person.account), now)}
        exportAddress={listAddress('/knowledge/export', wish)}
        done={told && rows ? `${told} ${rows} 条。` : null}
      />
    </WorkFrame>,
  );
};
