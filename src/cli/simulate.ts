import { defineCommand } from 'citty';
import { readChosen } from '../commands/editions/choose.ts';
import { pastTickets } from '../commands/editions/past.ts';
import { findLiveModel, withHistory } from '../commands/learning/live-history.ts';
import { isRealDate } from '../domain/deadline/local-time.ts';
import { simulate as compareOn, type Goal, type Move, type Simulation } from '../domain/routing/simulate.ts';
import { faultsOfFolder } from '../standard/check-folder.ts';
import { sayFault } from '../standard/faults.ts';
import { loadInstallation } from '../standard/load.ts';
import { keptUnits } from '../store/directory.ts';
import { fromHere } from './folder.ts';
import { root } from './root.ts';
import { type Bench, withStore } from './store.ts';

const goalInJson = ({ decision, unit, function: code, matter, probability }: Goal) => ({
  decision,
  unit: code === null ? null : unit,
  function: code,
  redirectTo: code === null && unit !== '' ? unit : null,
  matter: matter && { code: matter.code, path: matter.path },
  probability: Math.floor(probability * 1e6) / 1e6,
});

/** A ticket that would go elsewhere, as a line of the command-line contract. */
const moveInJson = ({ ticket, title, from, to, right }: Move): string =>
  JSON.stringify({ ticket, title, from: goalInJson(from), to: goalInJson(to), decidedAs: right });

const summaryInJson = (since: string, { tickets, elsewhere, otherMatter, better, worse, flows }: Simulation): string =>
  JSON.stringify({ summary: { since, tickets, moved: elsewhere, otherMatter, better, worse, byFunction: flows } });

/** Routes the tickets since a day under a draft's folder; a JSON line for each that would go elsewhere, then a summary. */
export const simulateDraft = async (
  { store, dataFolder, say }: Pick<Bench, 'store' | 'dataFolder' | 'say'>,
  wish: { draft: string; since: string; now: number },
): Promise<number> => {
  const { draft, since, now } = wish;
  if (!isRealDate(since)) {
    process.stderr.write(`--since 的日期 ${since} 看不懂，请写成 2026-11-01 的样子。\n`);
    return 1;
  }
  const faults = faultsOfFolder(draft);
  if (faults.length > 0) {
    process.stderr.write(`草稿有 ${faults.length} 处错误：\n${faults.map(sayFault).join('\n')}\n`);
    return 1;
  }
  const units = await keptUnits(store);
  const live = await findLiveModel({ store, dataFolder });
  const standardOf = (rules: string) => withHistory(loadInstallation(root, { at: now, rules, units }).standard, live);
  const { read: present } = await readChosen({ store, dataFolder, root }, now, standardOf);
  const tickets = await pastTickets(store, { kind: 'all' }, since);
  const simulation = compareOn(present, standardOf(draft), tickets);
  for (const move of simulation.moves) if (move.elsewhere) say(moveInJson(move));
  say(summaryInJson(since, simulation));
  return 0;
};

/** `simulate --draft DIR --since DATE`. */
export const simulate = defineCommand({
  meta: { name: 'simulate', description: '用草稿重新归口以往的工单，列出会换单位的' },
  args: {
    draft: { type: 'string', required: true, description: '草稿所在的文件夹', valueHint: 'DIR' },
    since: { type: 'string', required: true, description: '从哪一天登记的工单起', valueHint: 'DATE' },
  },
  run: ({ args }) =>
    withStore((bench) => simulateDraft(bench, { draft: fromHere(args.draft), since: args.since, now: Date.now() })),
});
