import type { Child } from 'hono/jsx';
import { EmptyState, type EmptyStateProps } from './empty-state.tsx';

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => Child;
  /** `grow` takes the room that is left and is cut to one line; `prose` takes it and is shown whole; `fit` (default) is as wide as its content; `name` breaks long names of bodies and places into lines. */
  fit?: 'fit' | 'grow' | 'prose' | 'name' | undefined;
  align?: 'end' | undefined;
  sortable?: boolean | undefined;
  /** The column that carries the link of the row. */
  primary?: boolean | undefined;
};

export type Sort = { key: string; direction: 'ascending' | 'descending' };

/** How several rows are chosen. */
export type RowPick<Row> = {
  name: string;
  /** Id of the form that takes the choice. */
  form: string;
  label: (row: Row) => string;
  /** What is sent for a row; its key unless told. */
  value?: ((row: Row) => string) | undefined;
  checked?: ((row: Row) => boolean) | undefined;
};

export type DataTableProps<Row> = {
  /** What the list is, for those who hear the page. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  href?: ((row: Row) => string) | undefined;
  selected?: string | undefined;
  /** Keys of rows that have just changed; they flash. */
  changed?: ReadonlySet<string> | undefined;
  sort?: Sort | undefined;
  /** Address of this list sorted otherwise. Needed when a column is sortable. */
  sortHref?: ((sort: Sort) => string) | undefined;
  /** Boxes for choosing several rows, sent as `name` with the form `form` (an id). */
  pick?: RowPick<Row> | undefined;
  empty: EmptyStateProps;
  /** Id of the table's body for live updates. */
  id?: string | undefined;
  /** On a phone: rows as stacked facts (default), or scrolling in their own box for wide figures. */
  phone?: 'stacked' | 'scroll' | undefined;
};

function Header<Row>({
  column,
  sort,
  sortHref,
}: { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'sortHref'>) {
  const current = sort?.key === column.key ? sort.direction : undefined;
  const next: Sort = { key: column.key, direction: current === 'ascending' ? 'descending' : 'ascending' };
  return (
    <th scope="col" data-fit={column.fit ?? 'fit'} data-align={column.align} aria-sort={current}>
      {column.sortable && sortHref ? (
        <a href={sortHref(next)}>
          {column.title}
          {current ? (
            <span class="sort-mark" aria-hidden="true">
              {current === 'ascending' ? '▲' : '▼'}
            </span>
          ) : null}
        </a>
      ) : (
        column.title
      )}
    </th>
  );
}

function TableRow<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const key = table.rowKey(row);
  const here = key === table.selected;
  const content = (column: Column<Row>) => {
    const cell = column.fit === 'grow' ? <span class="clip">{column.cell(row)}</span> : column.cell(row);
    if (!column.primary || !table.href) return cell;
    return (
      <a class="row-link" href={table.href(row)} aria-current={here ? 'true' : undefined}>
        {cell}
      </a>
    );
  };
  return (
    <tr
      id={`row-${key}`}
      data-row
      data-selected={here ? '' : undefined}
      class={table.changed?.has(key) ? 'changed' : undefined}
    >
      {table.pick ? (
        <td class="pick" data-label="选择">
          <input
            type="checkbox"
            name={table.pick.name}
            value={table.pick.value?.(row) ?? key}
            checked={table.pick.checked?.(row) ?? false}
            form={table.pick.form}
            data-pick
            aria-label={table.pick.label(row)}
          />
        </td>
      ) : null}
      {table.columns.map((column) => (
        <td
          data-label={column.title}
          data-fit={column.fit ?? 'fit'}
          data-align={column.align}
          data-primary={column.primary ? '' : undefined}
        >
          {content(column)}
        </td>
      ))}
    </tr>
  );
}

/**
 * A list of rows with sortable heads, a link per row, boxes for picking several, and a sentence when it is empty.
 * `j` and `k` move between the rows, Enter opens. Rows have the id `row-<key>`.
 */
export function DataTable<Row>(table: DataTableProps<Row>) {
  if (table.rows.length === 0) {
    return (
      <div class="table-box" id={table.id}>
        <EmptyState {...table.empty} />
      </div>
    );
  }
  return (
    <section class="table-box" aria-label={table.caption} tabindex={table.phone === 'scroll' ? 0 : undefined}>
      <table class={table.phone === 'scroll' ? 'table' : 'table table-stacked'}>
        <caption class="unseen">{table.caption}</caption>
        <thead>
          <tr>
            {table.pick ? (
              <th scope="col" class="pick">
                <span class="unseen">选择</span>
              </th>
            ) : null}
            {table.columns.map((column) => (
              <Header column={column} sort={table.sort} sortHref={table.sortHref} />
            ))}
          </tr>
        </thead>
        <tbody id={table.id} data-list>
          {table.rows.map((row) => (
            <TableRow row={row} table={table} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
