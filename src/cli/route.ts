import { defineCommand } from 'citty';
import { route as answerTo } from '../domain/routing/route.ts';
import { loadInstallation } from '../standard/load.ts';
import { writeAnswer } from './answer.ts';
import { withFiles } from './files.ts';
import { fromHere } from './folder.ts';
import { withModel } from './history.ts';
import { eachLine } from './lines.ts';
import { readQuestion } from './question.ts';
import { root } from './root.ts';

/** `route`: appeals in, answers out, a JSON line each. */
export const route = defineCommand({
  meta: { name: 'route', description: '逐行归口：从标准输入读 JSON 行，每行回答一行' },
  args: {
    standard: { type: 'string', description: '归口规范所在的文件夹', valueHint: 'DIR' },
    model: { type: 'string', description: 'learn 写出的模型，作为办理历史参与归口', valueHint: 'FILE' },
    at: { type: 'string', description: '按此时刻有效的规范和单位归口（ISO 时间）', valueHint: 'ISO-TIME' },
  },
  async run({ args }) {
    const at = args.at === undefined ? undefined : Date.parse(args.at);
    if (at !== undefined && Number.isNaN(at)) {
      process.stderr.write(`--at 的时间 ${args.at} 看不懂，请写成 2026-11-23T08:00:00+08:00 的样子\n`);
      process.exitCode = 1;
      return;
    }
    await withFiles(async () => {
      const moment = at ?? Date.now();
      const loaded = loadInstallation(root, {
        ...(args.standard ? { rules: fromHere(args.standard) } : {}),
        at: moment,
      });
      const standard = args.model ? withModel(loaded.standard, loaded.directory, args.model) : loaded.standard;
      const faulty = await eachLine(process.stdin, process.stdout, (line) => {
        const asked = readQuestion(line, standard.places.knows);
        if ('error' in asked) return { line: JSON.stringify(asked), faulty: true };
        return { line: writeAnswer(asked.id, answerTo(standard, { ...asked.question, at: moment })), faulty: false };
      });
      if (faulty > 0) process.exitCode = 1;
    });
  },
});
