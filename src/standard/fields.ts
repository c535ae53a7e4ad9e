import { z } from 'zod';
import { type FieldSet, fieldChecks, fieldKinds } from '../domain/fields/field.ts';
import { StandardFault } from './faults.ts';
import { type Reader, readerOf } from './files.ts';

const FILE = 'fields.yaml';

const field = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z-]{1,30}$/u),
    name: z.string().min(1).max(20),
    kind: z.enum(fieldKinds).default('text'),
    need: z.enum(['required', 'optional']),
    hint: z.string().default(''),
    check: z.enum(fieldChecks).nullable().default(null),
    choices: z.array(z.string().min(1)).default([]),
    unit: z.string().default(''),
    routed: z.boolean().default(false),
  })
  .superRefine(({ kind, choices, check, unit, routed }, context) => {
    const note = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'choice' && new Set(choices).size < 2) note('choices', '选择类要素至少要有两个不同的选项');
    if (kind !== 'choice' && choices.length > 0) note('choices', '只有选择类要素（kind: choice）可以有选项');
    if (kind !== 'text' && check !== null) note('check', '只有文字类要素可以核对写法');
    if (kind !== 'number' && unit !== '') note('unit', '只有数字类要素可以有单位');
    if (kind !== 'text' && routed) note('routed', '只有文字类要素可以供归口读取');
  });

/** The form of fields.yaml. */
export const fieldsFile = z.strictObject({
  sets: z.array(
    z.strictObject({
      matters: z.array(z.string().regex(/^(\d{2}){1,3}$/u)).min(1),
      fields: z
        .array(field)
        .min(1)
        .superRefine((fields, context) => {
          fields.forEach(({ id }, index) => {
            if (fields.findIndex((other) => other.id === id) < index)
              context.addIssue({ code: 'custom', path: [index, 'id'], message: `要素 ${id} 在这里写了两次` });
          });
        }),
    }),
  ),
});

/** 事项要素 of a standard, noting what is wrong; a standard without the file asks for nothing. */
export const fieldSetsOf = (reader: Reader): FieldSet[] =>
  reader.has(FILE) ? (reader.read(FILE, fieldsFile)?.sets ?? []) : [];

/** 事项要素 of a standard's folder. Throws a StandardFault that lists every fault. */
export const readFieldSets = (folder: string): FieldSet[] => {
  const reader = readerOf(folder);
  const sets = fieldSetsOf(reader);
  if (reader.faults.length > 0) throw new StandardFault(reader.faults);
  return sets;
};
