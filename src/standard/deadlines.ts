import { z } from 'zod';
import { kinds } from '../domain/appeal/kind.ts';
import { urgencies } from '../domain/appeal/urgency.ts';
import {
  clockPurposes,
  complexities,
  type DeadlinePolicies,
  type DeadlineRow,
  deadlineClasses,
  limitUnits,
} from '../domain/deadline/policy.ts';
import { supervisionLevels } from '../domain/supervision/supervision.ts';
import { StandardFault } from './faults.ts';
import { type Reader, readerOf } from './files.ts';

const file = 'deadlines.yaml';
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.int().min(0).max(20);

const level = z.enum(supervisionLevels);
const share = z.number().min(0).max(1);

const row = z.strictObject({
  purpose: z.enum(clockPurposes),
  kind: z.enum(kinds).optional(),
  urgency: z.enum(urgencies).optional(),
  city: z
    .string()
    .regex(/^\d{4}00$/)
    .optional(),
  complexity: z.enum(complexities).optional(),
  deadlineClass: z.enum(deadlineClasses).optional(),
  matter: z
    .string()
    .regex(/^(\d{2}){1,3}$/)
    .optional(),
  level: level.optional(),
  amount: z.int().min(1).max(366),
  unit: z.enum(limitUnits),
  clause: z.string().min(1),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
});

/** The form of deadlines.yaml. */
export const deadlinesFile = z.strictObject({
  title: z.string().min(1),
  yellowShare: z.number().gt(0).lt(1),
  officeHours: z.strictObject({ opens: time, closes: time }),
  maximumReturns: count,
  maximumRedos: count,
  maximumExtensions: count,
  callbackAttempts: count.min(1),
  callbackDays: count.min(1),
  webEvaluationDays: z.int().min(1).max(366),
  unitLeadApproves: z.boolean(),
  signsAutomatically: z.boolean(),
  maximumSuspensions: count,
  suspensionDays: z.int().min(1).max(366),
  callbackShare: share,
  auditShare: share,
  fairlySatisfiedCounts: z.boolean(),
  repeatDays: z.int().min(0).max(366),
  rectificationRepeatDays: z.int().min(0).max(366),
  urgesToSupervise: z.int().min(1).max(100),
  supervisionLadder: z.array(z.strictObject({ afterWorkingDays: z.int().min(0).max(60), level })).max(5),
  rows: z.array(row).min(1),
});

/** The deadlines of a standard's folder. Throws a StandardFault listing every fault, among them rows that contradict each other. */
export const readDeadlines = (folder: string): DeadlinePolicies => {
  const reader = readerOf(folder);
  const policies = reader.read(file, deadlinesFile);
  if (policies !== null) noteContradictions(reader, policies);
  reader.finish();
  if (policies === null) throw new StandardFault(reader.faults);
  return policies;
};

const noteContradictions = (reader: Reader, { rows, officeHours }: DeadlinePolicies): void => {
  if (officeHours.opens >= officeHours.closes) reader.note(file, ['officeHours'], '下班时间应晚于上班时间');
  rows.forEach((one, index) => {
    if (one.effectiveTo !== undefined && one.effectiveTo < one.effectiveFrom)
      reader.note(file, ['rows', index], '失效日期早于生效日期');
    const twin = rows.findIndex((other) => caseOf(other) === caseOf(one) && other.effectiveFrom === one.effectiveFrom);
    if (twin < index) reader.note(file, ['rows', index], `与 rows.${twin} 条件相同且同日生效`);
  });
};

const caseOf = ({ purpose, kind, urgency, city, complexity, deadlineClass, matter, level: at }: DeadlineRow): string =>
  [purpose, kind, urgency, city, complexity, deadlineClass, matter, at].map((part) => part ?? '').join('|');
