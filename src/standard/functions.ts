import type { FunctionEntry } from '../domain/routing/standard.ts';
import type { Fault } from './faults.ts';

/** The functions of `functions.tsv`: code, name and scope by the heading's column names. A line without code or name is a fault. */
export const readFunctions = (written: string, faults: Fault[]): FunctionEntry[] => {
  const [heading = '', ...lines] = written.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columns = heading.split('\t');
  const at = { code: columns.indexOf('code'), name: columns.indexOf('function'), scope: columns.indexOf('scope') };
  if (Object.values(at).includes(-1)) {
    faults.push({ file: 'functions.tsv', line: 1, sentence: '缺少 code、function 或 scope 列' });
    return [];
  }
  return lines.flatMap((line, index) => {
    const cells = line.split('\t');
    const [code, name, scope] = [cells[at.code], cells[at.name], cells[at.scope] ?? ''];
    if (code && name) return [{ code, name, scope }];
    faults.push({ file: 'functions.tsv', line: index + 2, sentence: '没有职能代码或名称' });
    return [];
  });
};
