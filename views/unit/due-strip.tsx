import { type LocalDate, sayWeekday } from '../../src/domain/deadline/local-time.ts';

export type DueDay = { date: LocalDate; due: number };

const HEIGHT = 48;
const WIDTH = 24;

const dayOf = (date: LocalDate): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;

/** 未来十个工作日的到期量: a bar for each working day, drawn by the server; read without the picture it is a list of numbers. */
export function DueStrip({ days }: { days: DueDay[] }) {
  const most = Math.max(1, ...days.map(({ due }) => due));
  const total = days.reduce((sum, { due }) => sum + due, 0);
  return (
    <section class="panel" aria-labelledby="due-title">
      <h2 id="due-title">
        未来 {days.length} 个工作日到期 <span class="page-count">{total} 件</span>
      </h2>
      <ol class="due-days">
        {days.map(({ date, due }, index) => {
          const height = Math.round((due / most) * HEIGHT);
          return (
            <li>
              <span class="number">{due}</span>
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
                <rect class="bar-ground" x="0" y={HEIGHT - 1} width={WIDTH} height="1" />
                <rect class="bar-fill" x="0" y={HEIGHT - height} width={WIDTH} height={height} />
              </svg>
              <span class="due-day">
                {index === 0 ? '今天' : sayWeekday(date)}
                <br />
                <span class="number">{dayOf(date)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <p class="quiet small">休息日到期的算在前一个工作日，已超期的不在内。</p>
    </section>
  );
}
