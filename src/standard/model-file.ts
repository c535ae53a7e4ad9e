import { createHash } from 'node:crypto';
import { z } from 'zod';
import { floats } from '../domain/classify/classifier.ts';
import type { LearnedModel } from '../domain/classify/learn.ts';

/** Where a model comes from. `time` is the newest date in its rows, so that the same rows always give the same file. */
export type ModelMetadata = {
  rows: number;
  labels: number;
  label: string;
  seed: number;
  time: string | null;
  /** SHA-256 of the data it was learned from. */
  data: string;
};

/** A file that is no model, or one that was cut short or changed on the way. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
}

const MAGIC = 'guikou-model 1';
const share = z.number().min(0).max(1);
const size = z
  .int()
  .min(0)
  .max(1 << 28);
const figures = z.object({
  rows: size,
  labels: size,
  top1: share,
  top3: share,
  macroF1: share,
  ece: share,
  coverageAt95: share,
  coverageAt90: share,
});
const headerSchema = z.object({
  metadata: z.object({
    rows: size,
    labels: size,
    label: z.string(),
    seed: z.int(),
    time: z.string().nullable(),
    data: z.string(),
  }),
  labels: z.array(z.string()).min(1),
  calibration: z.object({ temperature: z.number().positive(), shift: z.number(), stretch: z.number() }),
  threshold: share,
  precision: share,
  heldOut: figures,
  shared: size,
  width: size,
  /** Bytes of the list of tokens, then the length of each list of numbers. */
  tokens: size,
  arrays: z.array(size),
  body: z.string(),
});

const arraysOf = ({ classifier: { vocabulary, linear, network, prior } }: LearnedModel): Float32Array[] => [
  vocabulary.rarity,
  prior,
  floats(linear.weights),
  ...(network === null
    ? []
    : [floats(network.inward), network.outward, network.hiddenThreshold, network.outputThreshold]),
];

/** The model as one file: a line that names the format, a line of JSON, the tokens, and the numbers as 32-bit floats, low byte first. */
export const writeModel = (model: LearnedModel, metadata: ModelMetadata): Buffer => {
  const { classifier, calibration, threshold, precision, heldOut } = model;
  const tokens = Buffer.from([...classifier.vocabulary.numbers.keys()].join('\n'));
  const arrays = arraysOf(model);
  const body = Buffer.concat([
    tokens,
    ...arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  ]);
  const header: z.infer<typeof headerSchema> = {
    metadata,
    labels: [...classifier.labels],
    calibration,
    threshold,
    precision,
    heldOut,
    shared: classifier.vocabulary.shared,
    width: classifier.network?.width ?? 0,
    tokens: tokens.byteLength,
    arrays: arrays.map((array) => array.length),
    body: createHash('sha256').update(body).digest('hex'),
  };
  return Buffer.concat([Buffer.from(`${MAGIC}\n${JSON.stringify(header)}\n`), body]);
};

const headerOf = (line: string): z.infer<typeof headerSchema> => {
  try {
    return headerSchema.parse(JSON.parse(line));
  } catch {
    throw new ModelFault('模型文件的说明读不懂，请重新学习生成。');
  }
};

/** Reads what `writeModel` wrote. Refuses (ModelFault) anything else, also a file that was cut short or changed. */
export const readModel = (file: Buffer): { model: LearnedModel; metadata: ModelMetadata } => {
  const first = file.indexOf('\n');
  if (first < 0 || file.subarray(0, first).toString() !== MAGIC)
    throw new ModelFault('这不是归口的模型文件，请用 guikou learn 生成。');
  const second = file.indexOf('\n', first + 1);
  if (second < 0) throw new ModelFault('模型文件不完整，请重新学习生成。');
  const header = headerOf(file.subarray(first + 1, second).toString());
  const body = file.subarray(second + 1);
  if (createHash('sha256').update(body).digest('hex') !== header.body)
    throw new ModelFault('模型文件不完整或被改动过，请重新学习生成。');
  let at = header.tokens;
  const next = (index: number): Float32Array => {
    const length = header.arrays[index] ?? 0;
    const bytes = new Uint8Array(body.subarray(at, at + length * 4));
    at += length * 4;
    return new Float32Array(bytes.buffer, 0, length);
  };
  const names = body.subarray(0, header.tokens).toString().split('\n');
  const [rarity, prior, weights] = [next(0), next(1), next(2)];
  const [inward, outward, hiddenThreshold, outputThreshold] = [next(3), next(4), next(5), next(6)];
  const labels = header.labels.length;
  const vocabulary = { numbers: new Map(names.map((name, number) => [name, number])), rarity, shared: header.shared };
  const classifier = {
    labels: header.labels,
    vocabulary,
    prior,
    linear: { labels, weights },
    network:
      header.width === 0 ? null : { labels, width: header.width, inward, outward, hiddenThreshold, outputThreshold },
  };
  const { calibration, threshold, precision, heldOut, metadata } = header;
  return { model: { classifier, calibration, threshold, precision, heldOut }, metadata };
};
