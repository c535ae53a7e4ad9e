import { z } from 'zod';
import type { RoutingQuestion } from '../domain/routing/answer.ts';

const code = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((written) => (written === null || written === undefined || written === '' ? undefined : String(written)));
const schema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: z.string().nullish(),
  text: z.string(),
  division: code,
  city: code,
  channel: z.string().nullish(),
});

/** What a line asks, with its id as it was written; or what is wrong with it, in Chinese. */
export type Asked =
  | { id: string | number | null; question: RoutingQuestion }
  | { id: string | number | null; error: string };

const idOf = (written: unknown): string | number | null => {
  const id = typeof written === 'object' && written !== null && 'id' in written ? written.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

/** The title and text of a line, with all its fields; or what is wrong with it. */
export type Said =
  | { id: string | number | null; title: string; text: string; written: Record<string, unknown> }
  | { id: string | number | null; error: string };

const saidSchema = z.looseObject({ title: z.string().nullish(), text: z.string() });

/** Reads one line that has a text, of the input of `learn`, `evaluate` and `classify`. */
export const textOf = (line: string): Said => {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    return { id: null, error: '这一行不是 JSON' };
  }
  const checked = saidSchema.safeParse(written);
  if (!checked.success) return { id: idOf(written), error: '这一行要有文字字段 text，title 如有也应是文字' };
  return { id: idOf(written), title: checked.data.title ?? '', text: checked.data.text, written: checked.data };
};

/** Reads one line of the input of `route`. `known` says whether a division code exists. */
export const readQuestion = (line: string, known: (code: string) => boolean): Asked => {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    return { id: null, error: '这一行不是 JSON' };
  }
  const id = idOf(written);
  const checked = schema.safeParse(written);
  if (!checked.success) return { id, error: '这一行要有文字字段 text，title、division、city、channel 如有也应是文字' };
  const { title, text, division, city, channel } = checked.data;
  // A code that no longer exists must not cost the citizen the answer: it counts as not given.
  const existing = (value: string | undefined) => (value !== undefined && known(value) ? value : undefined);
  const [chosen, hotline] = [existing(division), existing(city)];
  return {
    id,
    question: {
      text,
      ...(title ? { title } : {}),
      ...(chosen ? { division: chosen } : {}),
      ...(hotline ? { city: hotline } : {}),
      ...(channel ? { channel } : {}),
    },
  };
};
