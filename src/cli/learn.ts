import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineCommand } from 'citty';
import { learnModel } from '../domain/classify/learn.ts';
import { writeModel } from '../standard/model-file.ts';
import { plainSegment } from '../standard/segment.ts';
import { seedOf, withFiles } from './files.ts';
import { fromHere } from './folder.ts';
import { readLabelled, sayFaults } from './labelled-rows.ts';

/** `learn`: labelled rows in, one model file out. */
export const learn = defineCommand({
  meta: { name: 'learn', description: '从带标签的 JSON 行学习，写出一个模型文件' },
  args: {
    in: { type: 'string', required: true, description: '带标签的 JSONL 文件', valueHint: 'FILE' },
    out: { type: 'string', required: true, description: '写出的模型文件', valueHint: 'MODEL' },
    label: { type: 'string', default: 'label', description: '标签所在的字段', valueHint: 'FIELD' },
    seed: { type: 'string', default: '1', description: '随机种子，相同的输入和种子得到相同的文件', valueHint: 'N' },
  },
  run: ({ args }) =>
    withFiles(() => {
      const seed = seedOf(args.seed);
      const { rows, faults, hash, newest } = readLabelled(fromHere(args.in), args.label, plainSegment());
      sayFaults(faults);
      if (rows.length === 0) {
        process.stderr.write(`${args.in} 里没有可以学习的行，没有写出模型。\n`);
        process.exitCode = 1;
        return;
      }
      const model = learnModel(rows, seed);
      const labels = model.classifier.labels.length;
      const metadata = { rows: rows.length, labels, label: args.label, seed, time: newest, data: hash };
      const out = fromHere(args.out);
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, writeModel(model, metadata));
      console.log(JSON.stringify({ ...metadata, threshold: model.threshold, heldOut: model.heldOut }));
    }),
});
