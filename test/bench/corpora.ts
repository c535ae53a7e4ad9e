import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../src/domain/classify/classifier.ts';
import { countTokens, documentOf, type Segment } from '../../src/domain/classify/document.ts';

/** A public corpus as the figures are asked for: which rows, which label. */
export type Corpus = { name: string; files: string[]; rowsOf: (segment: Segment) => Row[] };

type Written = Record<string, unknown>;

const read = (path: string): Written[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Written);

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

const rowOf = (segment: Segment, label: string, text: string, title = ''): Row => ({
  label,
  weight: 1,
  counts: countTokens(documentOf(title, text), segment),
});

/** Labels with so many rows at least. */
const often = (rows: readonly Written[], label: string, least: number): Written[] => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(said(row[label]), (counts.get(said(row[label])) ?? 0) + 1);
  return rows.filter((row) => (counts.get(said(row[label])) ?? 0) >= least);
};

/** The corpora of a folder, in the protocols of the figures; those whose files are missing are left out. */
export const corporaIn = (folder: string): Corpus[] => {
  const [haikou, shanghai, segmented, raw] = [
    'haikou.jsonl',
    'shanghai.jsonl',
    'messages-segmented.jsonl',
    'messages.jsonl',
  ].map((file) => join(folder, file));
  const all: Corpus[] = [
    {
      name: '海口工单 → 单位（每个单位不少于 20 件）',
      files: [haikou ?? ''],
      rowsOf: (segment) =>
        often(read(haikou ?? ''), 'unit', 20).map((row) => rowOf(segment, said(row['unit']), said(row['text']))),
    },
    {
      name: '上海来信 → 部门',
      files: [shanghai ?? ''],
      rowsOf: (segment) =>
        read(shanghai ?? '').map((row) =>
          rowOf(segment, said(row['department']), said(row['text']), said(row['title'])),
        ),
    },
    {
      name: '网络留言 → 类别',
      files: [segmented ?? '', raw ?? ''],
      rowsOf: (segment) => [
        ...read(segmented ?? '').map((row) =>
          rowOf(segment, said(row['category']), said(row['text']).replaceAll(' ', '')),
        ),
        ...read(raw ?? '').map((row) => rowOf(segment, said(row['category']), said(row['text']), said(row['title']))),
      ],
    },
  ];
  return all.filter(({ files }) => files.every((file) => existsSync(file)));
};
