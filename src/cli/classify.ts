import { readFileSync } from 'node:fs';
import { defineCommand } from 'citty';
import { classify as guessesFor } from '../domain/classify/classifier.ts';
import { countTokens, documentOf } from '../domain/classify/document.ts';
import { readModel } from '../standard/model-file.ts';
import { plainSegment } from '../standard/segment.ts';
import { withFiles } from './files.ts';
import { fromHere } from './folder.ts';
import { eachLine } from './lines.ts';
import { textOf } from './question.ts';

/** Six digits: enough to rank, and rounding down keeps the sum at most 1. */
const rounded = (probability: number): number => Math.floor(probability * 1e6) / 1e6;

/** `classify`: texts in, the five likeliest labels of a model out, a JSON line each. */
export const classify = defineCommand({
  meta: { name: 'classify', description: '用模型逐行分类：每行给出五个最可能的标签' },
  args: { model: { type: 'string', required: true, description: 'learn 写出的模型文件', valueHint: 'MODEL' } },
  run: ({ args }) =>
    withFiles(async () => {
      const { model } = readModel(readFileSync(fromHere(args.model)));
      const segment = plainSegment();
      const faulty = await eachLine(process.stdin, process.stdout, (line) => {
        const said = textOf(line);
        if ('error' in said) return { line: JSON.stringify({ id: said.id, error: said.error }), faulty: true };
        const counts = countTokens(documentOf(said.title, said.text), segment);
        const guesses = guessesFor(model.classifier, model.calibration, counts);
        const candidates = guesses.map(({ label, probability }) => ({ label, probability: rounded(probability) }));
        const accept = (guesses[0]?.probability ?? 0) >= model.threshold;
        return { line: JSON.stringify({ id: said.id, candidates, accept }), faulty: false };
      });
      if (faulty > 0) process.exitCode = 1;
    }),
});
