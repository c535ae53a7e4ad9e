import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { closingReasons } from '../domain/call/call.ts';
import { limitUnits } from '../domain/deadline/policy.ts';
import type { SeatRules } from '../domain/seat/rules.ts';
import { StandardFault } from './faults.ts';
import { type Reader, readerOf } from './files.ts';

const file = 'seats.yaml';
const word = z.string().min(1);
const seconds = (least: number, most: number) => z.int().min(least).max(most);
const skill = z.string().regex(/^[a-z]+:[a-z][a-z0-9-]*$/);
const dialled = z.string().regex(/^\d{3,12}$/);

/** The form of seats.yaml. */
export const seatsFile = z.strictObject({
  title: word,
  lines: z
    .array(
      z.strictObject({
        number: dialled,
        name: word,
        city: z.string().regex(/^42\d{2}00$/),
        skill: skill.nullable().default(null),
      }),
    )
    .min(1),
  skills: z.array(z.strictObject({ code: skill, name: word })).default([]),
  ringSeconds: seconds(5, 120),
  wrapUpSeconds: seconds(10, 3_600),
  spillOverSeconds: seconds(0, 3_600),
  promiseAfterSeconds: seconds(10, 3_600),
  longestQueue: z.int().min(1).max(10_000),
  longestWebQueue: z.int().min(1).max(10_000).default(10),
  answerTargetSeconds: seconds(1, 120),
  missesToBreak: z.int().min(1).max(20),
  withoutTelephoneSeconds: seconds(30, 3_600),
  plannedSeconds: seconds(10, 3_600),
  priorityDays: z.int().min(0).max(30),
  taskDeadline: z.strictObject({ amount: z.int().min(1).max(366), unit: z.enum(limitUnits), clause: word }),
  emergencyNumbers: z.array(z.strictObject({ number: dialled, name: word })),
  recording: z.strictObject({ announcement: z.string(), retentionDays: z.int().min(1).max(36_500) }),
  closingReasons: z.array(z.strictObject({ reason: z.enum(closingReasons), note: z.boolean().default(false) })).min(1),
});

const noteDoubled = (reader: Reader, path: string, names: readonly string[]): void => {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) reader.note(file, [path, index], `“${name}”写了两次`);
  });
};

const noteContradictions = (reader: Reader, rules: SeatRules): void => {
  const skills = rules.skills.map(({ code }) => code);
  noteDoubled(
    reader,
    'lines',
    rules.lines.map(({ number }) => number),
  );
  noteDoubled(reader, 'skills', skills);
  noteDoubled(
    reader,
    'closingReasons',
    rules.closingReasons.map(({ reason }) => reason),
  );
  rules.lines.forEach((line, index) => {
    if (line.skill !== null && !skills.includes(line.skill))
      reader.note(file, ['lines', index], `技能“${line.skill}”没有列在 skills 里`);
  });
};

/** 坐席与话务规则 of a folder of rules; one without takes the shipped ones. Throws a StandardFault listing every fault. */
export const readSeatRules = (root: string, rules: string): SeatRules => {
  const reader = readerOf(existsSync(join(rules, file)) ? rules : join(root, 'routing-rules'));
  const read = reader.read(file, seatsFile);
  if (read !== null) noteContradictions(reader, read);
  reader.finish();
  if (read === null) throw new StandardFault(reader.faults);
  return read;
};
