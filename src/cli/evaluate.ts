import { defineCommand } from 'citty';
import { figuresOf } from '../domain/classify/figures.ts';
import { crossValidate } from '../domain/classify/learn.ts';
import { plainSegment } from '../standard/segment.ts';
import { seedOf, WishFault, withFiles } from './files.ts';
import { fromHere } from './folder.ts';
import { readLabelled, sayFaults } from './labelled-rows.ts';

const foldsOf = (written: string): number => {
  if (!/^\d{1,2}$/u.test(written) || Number(written) < 2)
    throw new WishFault(`--folds 应是 2 到 99 的整数，${written} 不是。`);
  return Number(written);
};

const rounded = (figure: number): number => Math.round(figure * 1e4) / 1e4;

/** `evaluate`: cross-validated figures of the learned model on a labelled file, as one JSON object. */
export const evaluate = defineCommand({
  meta: { name: 'evaluate', description: '交叉验证：给出模型在带标签数据上的各项指标' },
  args: {
    in: { type: 'string', required: true, description: '带标签的 JSONL 文件', valueHint: 'FILE' },
    label: { type: 'string', default: 'label', description: '标签所在的字段', valueHint: 'FIELD' },
    folds: { type: 'string', default: '5', description: '折数', valueHint: 'N' },
    seed: { type: 'string', default: '1', description: '随机种子', valueHint: 'N' },
  },
  run: ({ args }) =>
    withFiles(() => {
      const folds = foldsOf(args.folds);
      const seed = seedOf(args.seed);
      const segment = plainSegment();
      const { rows, faults, counting } = readLabelled(fromHere(args.in), args.label, segment);
      sayFaults(faults);
      if (rows.length < folds) throw new WishFault(`只有 ${rows.length} 行可用，不够分成 ${folds} 份。`);
      const shown = process.stderr.isTTY;
      const { answered, microsecondsPerRow: judging } = crossValidate(rows, {
        folds,
        seed,
        clock: () => performance.now() * 1000,
        done: (fold) => shown && process.stderr.write(`第 ${fold + 1} 份已完成，共 ${folds} 份。\n`),
      });
      const { rows: count, labels, ...figures } = figuresOf(answered);
      const shares = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
      console.log(
        JSON.stringify({
          rows: count,
          labels,
          ...shares,
          microsecondsPerRow: judging + Math.round(counting / rows.length),
        }),
      );
    }),
});
