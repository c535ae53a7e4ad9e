import { formulaWords } from '../../src/domain/call/figures.ts';
import { type HalfHourLine, halfHourColumns } from '../calls/figure-columns.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { pageColumns } from '../quality/columns.tsx';
import { type Board, WallboardBoard } from './wallboard-board.tsx';

export type WallboardPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  board: Board;
  /** Whose calls they are, such as 十堰市. */
  place: string;
  halfHours: HalfHourLine[];
};

/** 话务大屏: the shift at a glance. A stream draws the board anew; without script it is as old as the page. */
export function WallboardPage({ board, place, halfHours, ...frame }: WallboardPageProps) {
  return (
    <WorkFrame {...frame} title="话务大屏">
      <PageHead title="话务大屏">
        <LinkButton href="/wallboard">刷新</LinkButton>
        <LinkButton href="/books/calls">话务月报</LinkButton>
        <LinkButton href="/wallboard.csv">导出今日每半小时</LinkButton>
      </PageHead>
      <div class="stack">
        <WallboardBoard board={board} title={place} />
        <details class="quality-terms">
          <summary>每半小时的数字（打开本页时）</summary>
          <DataTable
            caption="今日每半小时来电"
            rows={halfHours}
            rowKey={({ from }) => from.replace(':', '')}
            columns={pageColumns(halfHourColumns)}
            phone="scroll"
            empty={{ why: '今天还没有来电。' }}
          />
        </details>
        <details class="quality-terms">
          <summary>这些数字怎么算</summary>
          <dl class="facts">
            {formulaWords.map(({ name, words }) => (
              <>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </>
            ))}
          </dl>
        </details>
        <div hidden hx-sse:connect="/wallboard/live" hx-target="#wallboard" hx-swap="outerMorph" />
      </div>
    </WorkFrame>
  );
}
