import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/root.ts';

/** What citizens say and what units answer, to make tickets from. */
export type Texts = { appeals: { title: string; text: string }[]; replies: string[] };

const LONGEST = 1_200;

const rowsIn = (file: string): Record<string, unknown>[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : [];

const said = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');

const ownReplies = [
  '已安排人员现场核实，情况属实，责任单位三日内整改到位，并已电话告知诉求人。',
  '经核查，您反映的问题已列入本月维修计划，预计下周完工，请您谅解。',
  '工作人员已到场处理，现场恢复正常。后续将加强巡查，感谢您的监督。',
];

/** Texts of the public corpora where the folder has them, else the project's own labelled appeals. */
export const textsIn = (folder: string): Texts => {
  const public_ = ['haikou.jsonl', 'shanghai.jsonl', 'jinan-water.jsonl'].flatMap((file) => rowsIn(join(folder, file)));
  const own = ['a', 'b', 'c'].flatMap((name) => rowsIn(join(root, `test/bench/appeals/${name}.jsonl`)));
  const rows = public_.length > 0 ? public_ : own;
  const replies = rows.map(({ reply }) => said(reply)).filter((reply) => reply.length > 20);
  return {
    appeals: rows
      .map(({ title, text }) => ({ title: said(title), text: said(text) }))
      .filter(({ text }) => text.length > 10),
    replies: replies.length > 0 ? replies : ownReplies,
  };
};
