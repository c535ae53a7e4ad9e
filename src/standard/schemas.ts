import { z } from 'zod';
import { channels } from '../domain/appeal/channel.ts';
import { kinds } from '../domain/appeal/kind.ts';
import { urgencies } from '../domain/appeal/urgency.ts';
import { deadlineClasses } from '../domain/deadline/policy.ts';
import { day } from './day.ts';

const word = z.coerce.string().min(1);
const words = z.array(word);
const wording = {
  words: words.min(1),
  with: z.array(words.min(1)).default([]),
  without: words.default([]),
};
const share = z.number().min(0).max(20);
const counterExamples = z.array(z.strictObject({ text: word, lead: z.string().min(1) })).default([]);

export const editionFile = z.strictObject({
  number: word,
  title: word,
  effective: day,
  statement: word,
  decision: z.strictObject({
    threshold: z.number().min(0).max(1),
    unknown: z.number(),
    rules: share,
    learned: share,
    named: share,
    temperature: z.number().min(0.05).max(20),
    measured: word,
  }),
});

export const catalogueFile = z.strictObject({
  field: z.strictObject({ code: z.string().regex(/^\d{2}$/), name: word }),
  groups: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{4}$/),
        name: word,
        matters: z
          .array(
            z.strictObject({
              code: z.string().regex(/^\d{6}$/),
              name: word,
              clause: z.coerce.string().min(1),
              lead: z.string().min(1),
              assist: z.array(z.string().min(1)).default([]),
              level: z.enum(['province', 'city', 'county', 'street']),
              deadline: z.enum(deadlineClasses).default('ordinary'),
              basis: z.string().min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export const rulesFile = z.strictObject({
  field: z.string().regex(/^\d{2}$/),
  rules: z.array(
    z.strictObject({
      id: word,
      matter: z.string().regex(/^\d{6}$/),
      ...wording,
      weight: z.number().min(0.5).max(5).default(3),
      kinds: z.array(z.enum(kinds)).default([]),
      channels: z.array(z.enum(channels)).default([]),
      divisions: z.array(z.coerce.string().regex(/^\d{6,9}$/)).default([]),
      citizen: words.default([]),
      manager: words.default([]),
      time: words.default([]),
      examples: words.default([]),
      counterExamples,
    }),
  ),
});

export const redirectsFile = z.strictObject({
  silence: words.default([]),
  redirects: z.array(
    z.strictObject({
      id: word,
      clause: z.coerce.string().min(1),
      decision: z.enum(['redirect', 'decline']),
      to: z.coerce.string().nullable().default(null),
      function: z.string().nullable().default(null),
      urgency: z.enum(urgencies).default('routine'),
      unplaced: z.boolean().default(false),
      byFunction: z.boolean().default(false),
      atMost: z.number().int().positive().nullable().default(null),
      ...wording,
      say: word,
      examples: words.default([]),
      counterExamples,
    }),
  ),
});

export const kindsFile = z.strictObject({
  kinds: z.array(
    z.strictObject({ id: word, kind: z.enum(kinds), weight: z.number().min(-5).max(9).default(3), ...wording }),
  ),
});

export const urgenciesFile = z.strictObject({
  urgencies: z.array(
    z.strictObject({ id: word, clause: z.coerce.string().min(1), urgency: z.enum(['urgent', 'critical']), ...wording }),
  ),
});

const circumstances = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z-]*$/),
      name: word,
      words: words.default([]),
      months: z.array(z.int().min(1).max(12)).default([]),
    }),
  )
  .default([]);
export const circumstancesFile = z.strictObject({
  citizen: circumstances,
  manager: circumstances,
  time: circumstances,
});

export const dictionaryFile = z.strictObject({
  words: words.default([]),
  synonyms: z.array(z.strictObject({ plain: word, said: words.min(1) })).default([]),
});

export const boundariesFile = z.strictObject({
  boundaries: z.array(
    z.strictObject({
      id: word,
      clause: z.coerce.string().min(1),
      subject: word,
      cases: z
        .array(z.strictObject({ when: word, lead: z.string().min(1), because: word, examples: words.min(1) }))
        .min(1),
    }),
  ),
});

export const noiseFile = z.strictObject({ noise: words, turns: words, negations: words });
export const bodiesFile = z.strictObject({
  bodies: z.array(z.strictObject({ function: z.string().min(1), words: words.min(1) })),
});
export const speechFile = z.strictObject({
  speech: z.array(z.strictObject({ function: z.string().min(1), sayings: words.min(1) })),
});
export const callsFile = z.strictObject({
  calls: z.array(z.strictObject({ redirect: z.string().min(1), sayings: words.min(1) })),
});
