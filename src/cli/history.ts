import { readFileSync } from 'node:fs';
import type { Directory } from '../domain/directory/directory.ts';
import type { FunctionCode } from '../domain/directory/unit.ts';
import { historyOf } from '../domain/routing/history.ts';
import type { Standard } from '../domain/routing/standard.ts';
import { readModel } from '../standard/model-file.ts';
import { plainSegment } from '../standard/segment.ts';
import { WishFault } from './files.ts';
import { fromHere } from './folder.ts';

/** The function of a label that names a unit of the directory, by code, name or another name, or a body as people call it. */
const functionOf = (standard: Standard, directory: Directory): ((label: string) => FunctionCode | null) => {
  const known = new Map<string, FunctionCode>();
  for (const { function: code, words } of standard.vocabulary.bodies) for (const word of words) known.set(word, code);
  for (const { code, name } of standard.functions) known.set(name, code);
  for (const unit of directory.units.values())
    for (const name of [unit.code, unit.name, ...unit.aliases]) known.set(name, unit.function);
  return (label) => known.get(label) ?? null;
};

/** The standard with a model of `learn` as its history. Refuses a model whose labels mean nothing in this standard. */
export const withModel = (standard: Standard, directory: Directory, path: string): Standard => {
  const { model, metadata } = readModel(readFileSync(fromHere(path)));
  const history = historyOf(standard, model, {
    rows: metadata.rows,
    segment: plainSegment(),
    functionOf: functionOf(standard, directory),
  });
  if (history === null)
    throw new WishFault(
      `模型 ${path} 的标签多数不是本规范的职能、事项或名录中的单位，不能用来归口。请用这些作标签重新学习，或改用 classify。`,
    );
  return { ...standard, history };
};
