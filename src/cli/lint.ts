import { join } from 'node:path';
import { defineCommand } from 'citty';
import { checkFolder } from '../standard/check.ts';
import { sayFault } from '../standard/faults.ts';
import { fromHere } from './folder.ts';
import { root } from './root.ts';

/** The lines of a check, and whether anything is wrong. */
export const lintLines = (folder: string, at: number): { lines: string[]; errors: number } => {
  const { faults, findings, rules, matters } = checkFolder(root, folder, at);
  if (faults.length > 0) {
    const lines = [`归口规范有 ${faults.length} 处错误，改正后才能继续检查：`, ...faults.map(sayFault)];
    return { lines, errors: faults.length };
  }
  const errors = findings.filter((finding) => finding.level === 'error').length;
  return {
    lines: [
      ...findings.map(({ level, where, sentence }) => `${level === 'error' ? '错误' : '提醒'} ${where} ${sentence}`),
      `共 ${rules} 条规则、${matters} 个事项：错误 ${errors} 处，提醒 ${findings.length - errors} 处。`,
    ],
    errors,
  };
};

/** `lint`: checks a standard; exit status 1 when anything is wrong. */
export const lint = defineCommand({
  meta: { name: 'lint', description: '检查归口规范：文件写法、例句、反例、条款、编号、矛盾和承办单位' },
  args: { standard: { type: 'string', description: '归口规范所在的文件夹', valueHint: 'DIR' } },
  run({ args }) {
    const folder = args.standard ? fromHere(args.standard) : join(root, 'routing-rules');
    const { lines, errors } = lintLines(folder, Date.now());
    for (const line of lines) console.log(line);
    if (errors > 0) process.exitCode = 1;
  },
});
