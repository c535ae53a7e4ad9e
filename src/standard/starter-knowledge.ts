import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StandardFault } from './faults.ts';
import { readYaml } from './yaml.ts';

const schema = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{3,60}$/u),
        title: z.string().min(1).max(60),
        aliases: z.array(z.string().min(1)).default([]),
        matter: z
          .string()
          .regex(/^(\d{2}){1,4}$/u)
          .optional(),
        body: z.string().min(1),
        sources: z.array(z.strictObject({ name: z.string().min(1), address: z.string().default('') })).min(1),
      }),
    )
    .min(1),
});

/** An entry of the knowledge base as `data/knowledge/*.yaml` ships it. */
export type StarterEntry = z.output<typeof schema>['entries'][number];

/** All entries that are shipped, file by file. Throws a StandardFault that lists what is wrong in the files. */
export const readStarterEntries = (folder: string): StarterEntry[] => {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(`knowledge/${name}`, readFileSync(join(folder, name), 'utf8'), schema));
  const faults = read.flatMap((file) => file.faults);
  if (faults.length > 0) throw new StandardFault(faults);
  return read.flatMap(({ value }) => value?.entries ?? []);
};
