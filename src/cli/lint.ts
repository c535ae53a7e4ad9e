import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { lint as findingsOf } from '../domain/routing/lint.ts';
import { StandardFault } from '../standard/faults.ts';
import { loadInstallation } from '../standard/load.ts';
import { root } from './root.ts';

/** `lint`: checks a standard; exit status 1 when anything is wrong. */
export const lint = defineCommand({
  meta: { name: 'lint', description: '检查归口规范：例句、反例、条款、编号和承办单位' },
  args: { standard: { type: 'string', description: '归口规范所在的文件夹', valueHint: 'DIR' } },
  run({ args }) {
    try {
      const { standard } = loadInstallation(root, {
        ...(args.standard ? { rules: resolve(process.env['INIT_CWD'] ?? '.', args.standard) } : {}),
        at: Date.now(),
      });
      const findings = findingsOf(standard);
      for (const { level, where, sentence } of findings)
        console.log(`${level === 'error' ? '错误' : '提醒'} ${where} ${sentence}`);
      const errors = findings.filter((finding) => finding.level === 'error').length;
      console.log(
        `共 ${standard.rules.length} 条规则、${standard.matters.length} 个事项：错误 ${errors} 处，提醒 ${findings.length - errors} 处。`,
      );
      if (errors > 0) process.exitCode = 1;
    } catch (fault) {
      if (!(fault instanceof StandardFault)) throw fault;
      process.stderr.write(`${fault.message}\n`);
      process.exitCode = 1;
    }
  },
});
