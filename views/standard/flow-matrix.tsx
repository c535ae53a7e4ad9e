/** A cell of the matrix: how many tickets go from a row's function to a column's. */
export type NamedFlow = { from: string; to: string; count: number };

const MOST = 8;

/** The names that occur most, the rest under one name. */
const leading = (flows: readonly NamedFlow[], side: 'from' | 'to'): string[] => {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(flow[side], (counts.get(flow[side]) ?? 0) + flow.count);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([name]) => name);
};

const REST = '其他';

/** 职能去向: from × to by function, the largest eight each way, the rest together. Darker is more; every cell has its number. */
export function FlowMatrix({ flows }: { flows: NamedFlow[] }) {
  const [rows, columns] = [leading(flows, 'from'), leading(flows, 'to')];
  const placed = flows.map(({ from, to, count }) => ({
    from: rows.includes(from) ? from : REST,
    to: columns.includes(to) ? to : REST,
    count,
  }));
  const withRest = (names: string[], side: 'from' | 'to'): string[] =>
    placed.some((flow) => flow[side] === REST) ? [...names, REST] : names;
  const countOf = (from: string, to: string): number =>
    placed.filter((flow) => flow.from === from && flow.to === to).reduce((sum, flow) => sum + flow.count, 0);
  const most = Math.max(1, ...flows.map((flow) => flow.count));
  const [down, across] = [withRest(rows, 'from'), withRest(columns, 'to')];
  return (
    <section class="table-box" aria-label="按职能汇总" tabindex={0}>
      <table class="table matrix">
        <caption class="unseen">按职能汇总：行是现行归到的职能，列是草稿归到的职能</caption>
        <thead>
          <tr>
            <th scope="col">现行 ＼ 草稿</th>
            {across.map((to) => (
              <th scope="col">{to}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.map((from) => (
            <tr>
              <th scope="row">{from}</th>
              {across.map((to) => {
                const count = countOf(from, to);
                return (
                  <td data-share={count === 0 ? undefined : String(Math.ceil((count / most) * 3))}>
                    {count === 0 ? <span aria-hidden="true">·</span> : count}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
