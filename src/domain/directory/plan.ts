import { isRefusal } from '../refusal.ts';
import { type DirectoryChange, type DirectoryContext, decideDirectory, noteChange } from './decide.ts';
import type { Roster } from './roster.ts';
import { type NumberedRow, wishesOf } from './sheet.ts';
import type { UnitCode } from './unit.ts';

/** What would come of a line: changes (none where everything is so already), or why it is refused. */
export type PlannedLine = { line: number; name: string } & ({ changes: DirectoryChange[] } | { refused: string });

/** 导入预览: what a list would do, line by line. */
export type ImportPlan = { lines: PlannedLine[]; changes: DirectoryChange[]; refused: number; unchanged: number };

/** Decides every line after those before it, so that a list may add a unit and dissolve another one into it. A refused line leaves nothing behind. */
export const planImport = (roster: Roster, rows: readonly NumberedRow[], context: DirectoryContext): ImportPlan => {
  const working = { ...roster, units: new Map(roster.units), names: new Map(roster.names) };
  const mentioned = new Map<UnitCode, number>();
  const plan = ({ line, row }: NumberedRow): PlannedLine => {
    const name = (row.单位名称 ?? '').trim();
    const wishes = wishesOf(working, row);
    if (isRefusal(wishes)) return { line, name, refused: wishes.sentence };
    const [first] = wishes;
    const code = first && 'code' in first ? first.code : null;
    const earlier = code === null ? undefined : mentioned.get(code);
    if (earlier !== undefined) return { line, name, refused: `第 ${earlier} 行已经写过 ${code}，请合并成一行。` };
    const before = code === null ? undefined : working.units.get(code);
    const changes: DirectoryChange[] = [];
    for (const wish of wishes) {
      const outcome = decideDirectory(working, wish, context);
      if (isRefusal(outcome)) {
        // What the line did before it was refused is taken back.
        const last = changes.at(-1);
        if (last && before) noteChange(working, { act: 'change', before: last.after, after: before });
        return { line, name, refused: outcome.sentence };
      }
      if (outcome === null) continue;
      noteChange(working, outcome);
      changes.push(outcome);
    }
    const touched = code ?? changes[0]?.after.code;
    if (touched !== undefined) mentioned.set(touched, line);
    return { line, name, changes };
  };
  const lines = rows.map(plan);
  return {
    lines,
    changes: lines.flatMap((each) => ('changes' in each ? each.changes : [])),
    refused: lines.filter((each) => 'refused' in each).length,
    unchanged: lines.filter((each) => 'changes' in each && each.changes.length === 0).length,
  };
};
