import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { TextField } from '../parts/text-field.tsx';

export type PrecedentLine = {
  id: string;
  title: string;
  leadName: string;
  matterName: string;
  placeName: string;
  clause: string;
  ruledAt: Instant;
  ruledBy: string;
  withdrawn: boolean;
};

export type PrecedentsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  count: number;
  lines: PrecedentLine[];
  words: string;
  states: FilterChip[];
  /** The value of the chosen state, which a search keeps. */
  state: string;
  next: string | undefined;
  first: string | undefined;
  now: Instant;
};

/** 裁定先例: every ruling with whom it named and on which clause, found by words. */
export function PrecedentsPage({
  count,
  lines,
  words,
  states,
  state,
  next,
  first,
  now,
  ...frame
}: PrecedentsPageProps) {
  return (
    <WorkFrame {...frame} title="裁定先例">
      <PageHead title="裁定先例" count={count} />
      <div class="stack">
        <p class="quiet">
          争议裁定后自动记为先例。同城同类、用语相近的诉求，归口时按先例提高所裁单位的把握，并写明先例编号。
        </p>
        <FilterChips label="先例状态" chips={states} />
        <form class="form" method="get" action="/precedents">
          <input type="hidden" name="state" value={state} />
          <TextField
            name="q"
            label="查找先例"
            hint="标题、诉求内容、单位、事项、条款、理由或编号，几个词之间空一格。"
            type="search"
            value={words}
            autocomplete="off"
          />
          <div class="button-row">
            <Button look="primary">查找</Button>
            {words === '' ? null : <LinkButton href="/precedents">看全部</LinkButton>}
          </div>
        </form>
        <div>
          <DataTable
            caption="裁定先例"
            rows={lines}
            rowKey={({ id }) => id}
            href={({ id }) => `/precedents/${id}`}
            columns={[
              { key: 'title', title: '诉求', cell: ({ title }) => title, primary: true, fit: 'grow' },
              { key: 'lead', title: '裁定主办', cell: ({ leadName }) => leadName, fit: 'name' },
              { key: 'matter', title: '事项', cell: ({ matterName }) => matterName || '未定', fit: 'name' },
              { key: 'place', title: '发生地', cell: ({ placeName }) => placeName || '未定' },
              { key: 'clause', title: '依据', cell: ({ clause }) => clause, fit: 'name' },
              { key: 'at', title: '裁定时间', cell: ({ ruledAt }) => <Moment at={ruledAt} now={now} /> },
              { key: 'by', title: '裁定人', cell: ({ ruledBy }) => ruledBy },
              { key: 'state', title: '状态', cell: ({ withdrawn }) => (withdrawn ? '已撤回' : '有效') },
              { key: 'id', title: '编号', cell: ({ id }) => <span class="number">{id}</span> },
            ]}
            empty={
              words === ''
                ? { why: '还没有先例。', advice: '督办员对争议作出裁定后，会自动出现在这里。' }
                : {
                    why: '没有找到这样的先例。',
                    advice: '可以换一个词再找。',
                    action: { href: '/precedents', name: '看全部' },
                  }
            }
          />
          <Pager previous={first} next={next} />
        </div>
      </div>
    </WorkFrame>
  );
}
