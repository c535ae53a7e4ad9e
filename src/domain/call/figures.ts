import { MINUTE, SECOND } from '../instant.ts';
import type { Call } from './call.ts';

/** 15 秒: what is answered within this counts as prompt (GB/T 33358). */
export const PROMPT_ANSWER = 15 * SECOND;
/** Who hangs up within this had no chance of being answered; such a call stands in no rate. */
export const HASTY = 5 * SECOND;
export const HALF_HOUR = 30 * MINUTE;
export const HALF_HOURS = 48;

/** Counts of citizens' calls (来电, without transfers between seats) that began in some time. A call that still waits is only in `arrived`. */
export type CallFigures = {
  arrived: number;
  /** 接通. */
  answered: number;
  /** 15 秒内接通: from its arrival, not from its ring at a seat. */
  prompt: number;
  /** 放弃: the citizen hung up before anybody answered, after `HASTY` or later. */
  abandoned: number;
  /** 秒挂: hung up sooner than `HASTY`. */
  hasty: number;
  /** 未接: not answered for any other reason. */
  missed: number;
  /** Milliseconds that answered calls had waited, together. */
  waited: number;
  /** Answered calls that are over, and the milliseconds from answer to end, together; holding is talk. */
  finished: number;
  talked: number;
};

export const noFigures: CallFigures = {
  arrived: 0,
  answered: 0,
  prompt: 0,
  abandoned: 0,
  hasty: 0,
  missed: 0,
  waited: 0,
  finished: 0,
  talked: 0,
};

export type CountedCall = Pick<Call, 'direction' | 'purpose' | 'startedAt' | 'answeredAt' | 'endedAt' | 'outcome'>;

/** What one call adds. The store counts by the same words in SQL; a test holds both against each other. */
export const figuresOf = (call: CountedCall): CallFigures => {
  const { startedAt, answeredAt, endedAt } = call;
  if (call.direction !== 'inbound' || call.purpose !== 'appeal') return noFigures;
  const arrived = { ...noFigures, arrived: 1 };
  if (answeredAt !== null) {
    const waited = answeredAt - startedAt;
    const over = endedAt === null ? {} : { finished: 1, talked: endedAt - answeredAt };
    return { ...arrived, answered: 1, prompt: waited <= PROMPT_ANSWER ? 1 : 0, waited, ...over };
  }
  if (endedAt === null) return arrived;
  if (call.outcome !== 'abandoned') return { ...arrived, missed: 1 };
  return endedAt - startedAt < HASTY ? { ...arrived, hasty: 1 } : { ...arrived, abandoned: 1 };
};

const keys = Object.keys(noFigures) as (keyof CallFigures)[];

/** Figures of several times or places together. */
export const sumFigures = (all: readonly CallFigures[]): CallFigures => {
  const sum = { ...noFigures };
  for (const figures of all) for (const key of keys) sum[key] += figures[key];
  return sum;
};

/** A share as what it is made of. */
export type CallShare = { part: number; whole: number };

const due = ({ answered, abandoned, missed }: CallFigures): number => answered + abandoned + missed;

/** 接通率 = 接通 ÷ (接通 + 放弃 + 未接). */
export const connectRate = (figures: CallFigures): CallShare => ({ part: figures.answered, whole: due(figures) });

/** 15 秒接通率 = 15 秒内接通 ÷ (接通 + 放弃 + 未接). */
export const promptRate = (figures: CallFigures): CallShare => ({ part: figures.prompt, whole: due(figures) });

/** 平均等待 of answered calls, in milliseconds; null without any. */
export const averageWait = ({ waited, answered }: CallFigures): number | null =>
  answered === 0 ? null : waited / answered;

/** 平均通话 of calls that are over, in milliseconds; null without any. */
export const averageTalk = ({ talked, finished }: CallFigures): number | null =>
  finished === 0 ? null : talked / finished;

/** The formulas as the pages say them. */
export const formulaWords: readonly { name: string; words: string }[] = [
  { name: '接通率', words: '接通 ÷（接通＋放弃＋未接）' },
  { name: '15 秒接通率', words: '从来电起 15 秒内接通 ÷（接通＋放弃＋未接）' },
  { name: '放弃', words: '接通前来电人自己挂断；不到 5 秒就挂断的单列为“秒挂”，不计入各项比率' },
  { name: '未接', words: '无人接听、未能接入或线路中断' },
  { name: '平均等待', words: '接通的来电从来电到接通的时间之和 ÷ 接通' },
  { name: '平均通话', words: '已结束的来电从接通到结束的时间之和（含保持）÷ 次数' },
  { name: '来电', words: '只算群众打进来的，不含坐席间的转接、咨询和去电；算在打进来的那个半小时' },
];

const two = (number: number): string => String(number).padStart(2, '0');

/** "09:30". */
export const halfHourName = (place: number): string => `${two(Math.floor(place / 2))}:${place % 2 === 0 ? '00' : '30'}`;
