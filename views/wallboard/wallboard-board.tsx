import { raw } from 'hono/html';
import { sayDuration } from '../../src/domain/call/durations.ts';
import { averageTalk, averageWait, type CallFigures, connectRate, promptRate } from '../../src/domain/call/figures.ts';
import { sayTime } from '../../src/domain/deadline/local-time.ts';
import { type Instant, MINUTE, SECOND } from '../../src/domain/instant.ts';
import {
  type BreakReason,
  breakReasonNames,
  type SeatState,
  seatStateNames,
  seatStates,
} from '../../src/domain/seat/seat.ts';
import { rateWords } from '../calls/figure-columns.tsx';
import { type Bar, BarChart } from '../parts/bar-chart.tsx';

/** A seat on the wall. */
export type WallSeat = {
  account: string;
  name: string;
  number: number;
  state: SeatState;
  reason: BreakReason | null;
  since: Instant;
};

export type Board = {
  waiting: number;
  longestSince: Instant | null;
  /** Of today until now. */
  figures: CallFigures;
  seats: WallSeat[];
  matters: Bar[];
  outcomes: Bar[];
  /** The half hours as SVG. */
  svg: string;
  now: Instant;
};

type TileProps = {
  name: string;
  value: string;
  says: string;
  tone?: 'red' | 'yellow' | undefined;
  word?: string | undefined;
};

function Tile({ name, value, says, tone, word }: TileProps) {
  return (
    <div class="panel wall-tile" data-tone={tone}>
      <dt>{name}</dt>
      <dd>
        <span class="wall-number number">{value}</span>
        {word ? <strong class="wall-word">{word}</strong> : null}
        <span class="quiet">{says}</span>
      </dd>
    </div>
  );
}

/** "3:50" of an average; a dash without calls. */
const clockWords = (milliseconds: number | null): string => {
  if (milliseconds === null) return '—';
  const seconds = Math.round(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Nobody should wait longer than this; the wall says so. */
const LONG_WAIT = MINUTE;
/** 15 秒接通率 that GB/T 33358 work plans ask for. */
const WANTED = 0.8;

function Tiles({ board }: { board: Board }) {
  const { waiting, longestSince, figures, now } = board;
  const longest = longestSince === null ? 0 : Math.max(0, now - longestSince);
  const prompt = promptRate(figures);
  const connected = connectRate(figures);
  const low = prompt.whole > 0 && prompt.part / prompt.whole < WANTED;
  return (
    <dl class="wall-tiles">
      <Tile
        name="正在排队"
        value={String(waiting)}
        says={waiting === 0 ? '没有人在等' : `最长已等 ${sayDuration(longest)}`}
        tone={longest > LONG_WAIT ? 'red' : waiting > 0 ? 'yellow' : undefined}
        word={longest > LONG_WAIT ? '等候过长' : undefined}
      />
      <Tile
        name="15 秒接通率"
        value={rateWords(prompt)}
        says={`${prompt.part} ÷ ${prompt.whole} 通`}
        tone={low ? 'red' : undefined}
        word={low ? '低于 80%' : undefined}
      />
      <Tile name="接通率" value={rateWords(connected)} says={`${connected.part} ÷ ${connected.whole} 通`} />
      <Tile
        name="来电"
        value={String(figures.arrived)}
        says={figures.hasty === 0 ? '今日零时起' : `其中秒挂 ${figures.hasty} 通`}
      />
      <Tile
        name="放弃"
        value={String(figures.abandoned)}
        says={figures.missed === 0 ? '没有其他未接' : `另有未接 ${figures.missed} 通`}
      />
      <Tile name="平均等待" value={clockWords(averageWait(figures))} says={`分:秒，接通的 ${figures.answered} 通`} />
      <Tile name="平均通话" value={clockWords(averageTalk(figures))} says={`分:秒，已结束的 ${figures.finished} 通`} />
    </dl>
  );
}

/** Those at work first; who is away last. */
const shownStates: readonly SeatState[] = [...seatStates.filter((state) => state !== 'off'), 'off'];

function Seats({ board: { seats, now } }: { board: Board }) {
  return (
    <section class="panel stack-tight" aria-labelledby="wall-seats">
      <h2 id="wall-seats">坐席</h2>
      {seats.length === 0 ? <p class="quiet">还没有设置坐席。由班长或管理员在“坐席设置”中添加。</p> : null}
      <dl class="wall-seats">
        {shownStates.map((state) => {
          const there = seats.filter((seat) => seat.state === state).sort((one, other) => one.since - other.since);
          if (there.length === 0) return null;
          return (
            <div class="wall-state" data-state={state}>
              <dt>
                {seatStateNames[state]} <span class="wall-count number">{there.length}</span>
              </dt>
              <dd>
                <ul>
                  {there.map(({ name, number, reason, since }) => (
                    <li>
                      <span class="number quiet">{number}</span> {name}
                      {reason ? `（${breakReasonNames[reason]}）` : ''}{' '}
                      <span class="number quiet">
                        {sayTime(since)} 起{state === 'off' ? '' : `，${sayDuration(now - since)}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Bars({ id, title, bars, none }: { id: string; title: string; bars: Bar[]; none: string }) {
  return (
    <section class="panel stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {bars.length === 0 ? <p class="quiet">{none}</p> : <BarChart bars={bars} unit="通" />}
    </section>
  );
}

/** What the wall shows and the stream draws anew (id `wallboard`). What a reader has opened stands below, outside of it. */
export function WallboardBoard({ board, title }: { board: Board; title: string }) {
  return (
    <div id="wallboard" class="wallboard stack">
      <p class="quiet wall-at">
        {title}，更新于 <span class="number">{sayTime(board.now)}</span>，每隔几秒自动更新
      </p>
      <Tiles board={board} />
      <div class="wall-parts">
        <div class="stack">
          <Seats board={board} />
          <section class="panel stack-tight" aria-labelledby="wall-half-hours">
            <h2 id="wall-half-hours">今日每半小时来电</h2>
            <section class="chart-box" aria-label="今日每半小时来电图" tabindex={0}>
              {raw(board.svg)}
            </section>
          </section>
        </div>
        <div class="stack">
          <Bars
            id="wall-matters"
            title="今日来电登记最多的事项"
            bars={board.matters}
            none="今天还没有来电登记成工单。"
          />
          <Bars id="wall-outcomes" title="今日来电结果" bars={board.outcomes} none="今天还没有结束的来电。" />
        </div>
      </div>
    </div>
  );
}
