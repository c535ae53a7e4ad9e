import { defineCommand } from 'citty';
import type { Installation } from '../commands/installation.ts';
import { listRetimings, retimeAll, type TicketRetiming } from '../commands/retime.ts';
import type { Actor } from '../domain/access/actor.ts';
import { retimingWords } from '../domain/deadline/retiming-words.ts';
import { openedFrom } from './opened.ts';
import { type Bench, withStore } from './store.ts';

type Say = Bench['say'];

/** Stands in the history for whoever sits at the server. */
const commandLine: Actor = { role: 'administrator', id: 'command-line', name: '命令行', unit: null };

const sayLines = ({ ticket, retimings, fault }: TicketRetiming, now: number, say: Say): void => {
  if (fault !== null) say(`${ticket.number} 不能计算：${fault}`);
  for (const retiming of retimings) {
    const { clock, before, after, because } = retimingWords(retiming, ticket, now);
    say(`${ticket.number} ${clock} ${before} → ${after}：${because}`);
  }
};

/** Says every clock that would be due at another time, and a sum; changes nothing. 1 where something can't be counted. */
const listed = async (installation: Installation, say: Say): Promise<number> => {
  const sum = { tickets: 0, clocks: 0, faults: 0 };
  for await (const each of listRetimings(installation)) {
    sayLines(each, installation.clock(), say);
    sum.tickets += each.retimings.length > 0 ? 1 : 0;
    sum.clocks += each.retimings.length;
    sum.faults += each.fault === null ? 0 : 1;
  }
  say(`工单 ${sum.tickets} 件、时限 ${sum.clocks} 个会改变，不能计算 ${sum.faults} 件。`);
  if (sum.clocks > 0) say('以上只是预览，没有写入。确认无误后加上 --apply --because 原因 再执行一次。');
  return sum.faults > 0 ? 1 : 0;
};

/** `retime`: lists what the present calendar and limits would change on open tickets, and writes it only when told to, with the reason. */
export const retimeOpen = async (
  installation: Installation,
  { apply, because }: { apply: boolean; because: string },
  say: Say,
): Promise<number> => {
  if (!apply) return listed(installation, say);
  if (because.trim() === '') {
    say('请用 --because 写明原因，它会记在每件工单的办理过程里。');
    return 1;
  }
  const done = await retimeAll(installation, { actor: commandLine, because: because.trim() }, (each) =>
    sayLines(each, installation.clock(), say),
  );
  for (const sentence of done.failed) say(`没有重新计时 ${sentence}`);
  say(`已重新计时工单 ${done.tickets} 件、时限 ${done.clocks} 个，没有完成 ${done.failed.length} 件。`);
  return done.failed.length > 0 ? 1 : 0;
};

/** `retime [--apply --because TEXT]`. */
export const retime = defineCommand({
  meta: { name: 'retime', description: '按现行日历和时限重新计算在办工单的时限，默认只列出变化' },
  args: {
    'dry-run': { type: 'boolean', default: true, description: '只列出变化（默认）' },
    apply: { type: 'boolean', default: false, description: '写入' },
    because: { type: 'string', default: '', description: '原因，记入每件工单', valueHint: 'TEXT' },
  },
  run: ({ args }) =>
    withStore(async (bench) =>
      retimeOpen(await openedFrom(bench), { apply: args.apply, because: args.because }, bench.say),
    ),
});
