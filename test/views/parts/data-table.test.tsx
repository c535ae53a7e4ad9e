import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Column, DataTable, type DataTableProps } from '../../../views/parts/data-table.tsx';

type Row = { number: string; title: string };
const columns: Column<Row>[] = [
  { key: 'number', title: '编号', cell: (row) => row.number, sortable: true },
  { key: 'title', title: '标题', cell: (row) => row.title, fit: 'grow', primary: true },
];
const table = (more: Partial<DataTableProps<Row>>) =>
  String(
    DataTable<Row>({
      caption: '待派单工单',
      columns,
      rows: [{ number: '1002', title: '五堰街道路灯不亮' }],
      rowKey: (row) => row.number,
      href: (row) => `/tickets/${row.number}`,
      empty: { why: '没有待派单的工单', advice: '新诉求登记后会出现在这里。' },
      ...more,
    }),
  );

test('the sorted column says so and its head turns the order round', () => {
  const html = table({
    sort: { key: 'number', direction: 'ascending' },
    sortHref: (sort) => `?sort=${sort.key}&order=${sort.direction}`,
  });
  assert.match(html, 'aria-sort="ascending"><a href="?sort=number&amp;order=descending">编号');
});

test('the chosen row is marked for eye and ear, and its title is the link', () => {
  const html = table({ selected: '1002' });
  assert.match(html, '<tr id="row-1002" data-row="true" data-selected="">');
  assert.match(
    html,
    '<a class="row-link" href="/tickets/1002" aria-current="true"><span class="clip">五堰街道路灯不亮</span></a>',
  );
});

test('an empty list says why it is empty and what to do', () => {
  const html = table({ rows: [] });
  assert.not.match(html, '<table');
  assert.match(html, '<h2>没有待派单的工单</h2><p>新诉求登记后会出现在这里。</p>');
});

test.run();
