import { StandardFault } from '../standard/faults.ts';
import { ModelFault } from '../standard/model-file.ts';

/** A wish that can't be fulfilled as it was written; said in a sentence, exit status 1. */
export class WishFault extends Error {
  override readonly name = 'WishFault';
}

/** A whole number of 0 or more. */
export const seedOf = (written: string): number => {
  if (!/^\d{1,9}$/u.test(written)) throw new WishFault(`--seed 应是不小于 0 的整数，${written} 不是。`);
  return Number(written);
};

const fileFaults: Record<string, string> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹，不是文件',
  ENOTDIR: '这不是文件夹',
  EACCES: '没有权限',
};

/** Runs a command on files; what a person can mend is said in a sentence with exit status 1, other faults are thrown. */
export const withFiles = async (work: () => void | Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    const known = said(fault) ? fault.message : fileFaultOf(fault);
    if (known === null) throw fault;
    process.stderr.write(`${known}\n`);
    process.exitCode = 1;
  }
};

const said = (fault: unknown): fault is Error =>
  fault instanceof ModelFault || fault instanceof WishFault || fault instanceof StandardFault;

const fileFaultOf = (fault: unknown): string | null => {
  if (!(fault instanceof Error) || !('code' in fault)) return null;
  const what = fileFaults[String(fault.code)];
  // A folder that is read as a file has no path in its fault.
  const where = 'path' in fault ? `${String(fault.path)}：` : '';
  return what === undefined ? null : `${where}${what}。`;
};
