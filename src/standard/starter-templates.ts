import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { templateActs } from '../domain/template/template.ts';
import { StandardFault } from './faults.ts';
import { readYaml } from './yaml.ts';

const schema = z.strictObject({
  templates: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{3,60}$/u),
        act: z.enum(templateActs),
        matter: z
          .string()
          .regex(/^(\d{2}){1,4}$/u)
          .optional(),
        title: z.string().min(1),
        body: z.string().min(1),
      }),
    )
    .min(1),
});

/** A template as `data/templates/*.yaml` ships it. */
export type StarterTemplate = z.output<typeof schema>['templates'][number];

/** All templates that are shipped, file by file. Throws a StandardFault that lists what is wrong in the files. */
export const readStarterTemplates = (folder: string): StarterTemplate[] => {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(`templates/${name}`, readFileSync(join(folder, name), 'utf8'), schema));
  const faults = read.flatMap((file) => file.faults);
  if (faults.length > 0) throw new StandardFault(faults);
  return read.flatMap(({ value }) => value?.templates ?? []);
};
