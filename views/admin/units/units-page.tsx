import type { UnitCondition } from '../../../src/domain/directory/list.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Pager, type PagerProps } from '../../parts/pager.tsx';
import { UnitFilters, type UnitFiltersProps } from './unit-filters.tsx';
import { ConditionBadge, unitAddress } from './unit-words.tsx';

export type UnitLine = {
  code: string;
  name: string;
  function: string;
  level: string;
  place: string;
  phone: string | null;
  condition: UnitCondition;
  lastDay: string | null;
};

export type UnitsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  count: number;
  lines: UnitLine[];
  filters: UnitFiltersProps;
  pager: PagerProps;
  exports: { csv: string; xlsx: string };
  done: string | null;
};

/** 承办单位名录: every unit, found by name, place and function. */
export function UnitsPage({ count, lines, filters, pager, exports, done, ...frame }: UnitsPageProps) {
  return (
    <WorkFrame {...frame} title="承办单位名录">
      <PageHead title="承办单位名录" count={count} unit="个">
        <LinkButton href="/admin/units/new" look="primary">
          新增单位
        </LinkButton>
        <LinkButton href="/admin/units/import">导入</LinkButton>
        <LinkButton href={exports.csv}>导出 CSV</LinkButton>
        <LinkButton href={exports.xlsx}>导出 Excel</LinkButton>
      </PageHead>
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <UnitFilters {...filters} />
        <div>
          <DataTable
            caption="承办单位名录"
            rows={lines}
            rowKey={(line) => line.code}
            href={(line) => unitAddress(line.code)}
            columns={[
              { key: 'name', title: '单位名称', cell: (line) => line.name, primary: true, fit: 'grow' },
              { key: 'function', title: '职能', cell: (line) => line.function, fit: 'name' },
              { key: 'level', title: '层级', cell: (line) => line.level },
              { key: 'place', title: '区划', cell: (line) => line.place, fit: 'name' },
              { key: 'phone', title: '电话', cell: (line) => line.phone ?? <span class="quiet">没有</span> },
              {
                key: 'condition',
                title: '状态',
                cell: (line) => <ConditionBadge condition={line.condition} lastDay={line.lastDay} />,
              },
              { key: 'code', title: '单位代码', cell: (line) => <span class="number">{line.code}</span> },
            ]}
            empty={{
              why: '没有符合条件的单位。',
              advice: '可以换一个简称、全称或拼音首字母，或减少条件再看。',
              action: { href: '/admin/units', name: '去掉全部条件' },
            }}
          />
          <Pager {...pager} />
        </div>
      </div>
    </WorkFrame>
  );
}
