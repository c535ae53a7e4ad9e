import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { classify } from '../../src/domain/classify/classifier.ts';
import { learnModel } from '../../src/domain/classify/learn.ts';
import { ModelFault, readModel, writeModel } from '../../src/standard/model-file.ts';
import { countsOf, rows } from '../domain/classify/said.ts';

const model = learnModel(rows, 3);
const metadata = { rows: rows.length, labels: 3, label: 'function', seed: 3, time: '2026-11-20', data: 'abc' };
const file = writeModel(model, metadata);

test('a model that is written and read again gives the same guesses, threshold and origin', () => {
  const read = readModel(file);
  assert.equal(read.metadata, metadata);
  assert.is(read.model.threshold, model.threshold);
  const asked = countsOf('五楼又停水了');
  assert.equal(
    classify(read.model.classifier, read.model.calibration, asked),
    classify(model.classifier, model.calibration, asked),
  );
});

test('the same rows and seed give the same file, byte for byte', () => {
  assert.ok(writeModel(learnModel(rows, 3), metadata).equals(file));
  assert.not.ok(writeModel(learnModel(rows, 4), metadata).equals(file));
});

test('a file that is no model, was cut short or changed is refused with a sentence', () => {
  const refused = (bytes: Buffer): string => {
    try {
      readModel(bytes);
    } catch (fault) {
      if (fault instanceof ModelFault) return fault.message;
    }
    return 'read';
  };
  const changed = Buffer.from(file);
  changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 0xff;
  assert.equal(
    [Buffer.alloc(0), Buffer.from('hello\n'), Buffer.from('guikou-model 1\n'), Buffer.from('guikou-model 1\n{}\n')].map(
      refused,
    ),
    [
      '这不是归口的模型文件，请用 guikou learn 生成。',
      '这不是归口的模型文件，请用 guikou learn 生成。',
      '模型文件不完整，请重新学习生成。',
      '模型文件的说明读不懂，请重新学习生成。',
    ],
  );
  assert.is(refused(file.subarray(0, file.length - 40)), '模型文件不完整或被改动过，请重新学习生成。');
  assert.is(refused(changed), '模型文件不完整或被改动过，请重新学习生成。');
});

test.run();
