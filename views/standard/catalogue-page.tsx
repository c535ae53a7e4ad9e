import type { Matter } from '../../src/domain/routing/standard.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type StandardFrame, StandardPage, Statement } from './standard-page.tsx';

/** A matter in the catalogue, with how many rules speak for it. */
export type MatterLine = Pick<Matter, 'code' | 'path' | 'clause'> & { lead: string; rules: number };

export type FieldLine = { code: string; name: string; groups: number; matters: number; rules: number };

export type CataloguePageProps = StandardFrame & {
  edition: { number: string; title: string; statement: string };
  fields: FieldLine[];
  /** Code of the field that is open. */
  open: string;
  /** The matters of the open field by group, or what was found. */
  groups: { code: string; name: string; matters: MatterLine[] }[];
  query: string;
  /** Null while nothing is searched for. */
  found: MatterLine[] | null;
};

const columns = [
  {
    key: 'name',
    title: '事项',
    cell: (line: MatterLine) => `${line.code} ${line.path[2]}`,
    primary: true,
    fit: 'grow' as const,
  },
  { key: 'clause', title: '条款', cell: (line: MatterLine) => line.clause },
  { key: 'lead', title: '主办', cell: (line: MatterLine) => line.lead, fit: 'name' as const },
  { key: 'rules', title: '规则', cell: (line: MatterLine) => `${line.rules} 条`, align: 'end' as const },
];

function Matters({ caption, lines }: { caption: string; lines: MatterLine[] }) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.code}
      href={(line) => `/standard/matters/${line.code}`}
      columns={columns}
      empty={{ why: '这一组没有事项。' }}
    />
  );
}

function Fields({ fields, open }: Pick<CataloguePageProps, 'fields' | 'open'>) {
  return (
    <nav class="panel catalogue-fields" aria-label="大类">
      <ul class="catalogue-list">
        {fields.map(({ code, name, groups, matters, rules }) => (
          <li>
            <a
              class="catalogue-field"
              href={`/standard?field=${code}`}
              aria-current={code === open ? 'true' : undefined}
            >
              <span>
                {code} {name}
              </span>
              <span class="quiet small">
                {groups} 组 {matters} 事项 {rules} 规则
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ query, found }: { query: string; found: MatterLine[] }) {
  if (found.length === 0)
    return (
      <div class="panel">
        <EmptyState
          why={`没有找到与“${query}”有关的事项。`}
          advice="可以换个说法，或只写事项代码、条款号、主办职能、规则用语中的一个词；几个词之间空一格，就只找都有的。"
          action={{ href: '/standard', name: '看全部目录' }}
        />
      </div>
    );
  return <Matters caption={`找到的事项：${query}`} lines={found} />;
}

/** 归口目录: fields, groups, matters, with counts; searched by name, code, clause, lead and words of rules. */
export function CataloguePage({ edition, fields, open, groups, query, found, ...frame }: CataloguePageProps) {
  const total = fields.reduce((sum, field) => sum + field.matters, 0);
  return (
    <StandardPage {...frame} title="归口目录" section="catalogue" count={found?.length ?? total} unit="个事项">
      <Statement {...edition} />
      <form class="search-line" method="get" action="/standard">
        <TextField
          name="q"
          id="catalogue-search"
          label="查找事项"
          hint="事项、代码、条款号、主办职能或规则用语"
          value={query}
          type="search"
          autocomplete="off"
        />
        <div class="actions">
          <Button look="primary">查找</Button>
          {found ? <LinkButton href="/standard">看全部目录</LinkButton> : null}
        </div>
      </form>
      {found ? (
        <Found query={query} found={found} />
      ) : (
        <div class="catalogue">
          <Fields fields={fields} open={open} />
          <div class="stack">
            {groups.map((group) => (
              <section class="stack-tight" aria-labelledby={`group-${group.code}`}>
                <h2 id={`group-${group.code}`}>
                  {group.code} {group.name} <span class="page-count">{group.matters.length} 个事项</span>
                </h2>
                <Matters caption={group.name} lines={group.matters} />
              </section>
            ))}
          </div>
        </div>
      )}
    </StandardPage>
  );
}
