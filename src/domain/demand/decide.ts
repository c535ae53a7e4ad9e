import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { MOST_DEMANDS } from './split.ts';

const LONGEST = 500;

const lengthOf = (text: string): number => [...text].length;

/** Decides about the list of demands: one to eight, each said once and in words. */
export const decideDemands = (
  ticket: Ticket,
  command: CommandOf<'SetDemands'>,
  _context: Context,
): Fact[] | Refusal => {
  const demands = command.demands.map((text) => text.trim()).filter((text) => text !== '');
  const amiss = (sentence: string): Refusal => refuse('invalid', sentence, 'demands');
  if (demands.length === 0) return amiss('请至少写一条诉求点，一行一条。');
  if (demands.length > MOST_DEMANDS)
    return amiss(
      `诉求点最多 ${MOST_DEMANDS} 条，现有 ${demands.length} 条。请合并相近的；属于不同单位的，请拆分工单。`,
    );
  const short = demands.find((text) => lengthOf(text) < 2);
  if (short !== undefined) return amiss(`“${short}”太短，请写清楚诉求人要什么。`);
  const long = demands.find((text) => lengthOf(text) > LONGEST);
  if (long !== undefined) return amiss(`“${[...long].slice(0, 12).join('')}…”太长，每条请控制在 ${LONGEST} 字以内。`);
  if (new Set(demands).size < demands.length) return amiss('有两条诉求点完全相同，请删去一条。');
  const same =
    demands.length === ticket.demands.length && demands.every((text, index) => text === ticket.demands[index]?.text);
  return same ? amiss('诉求点没有变化。') : [{ type: 'DemandsSet', demands }];
};
