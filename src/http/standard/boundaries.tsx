import { Hono } from 'hono';
import { BoundariesPage } from '../../../views/standard/boundaries-page.tsx';
import type { BoundaryLine } from '../../../views/standard/matter-page.tsx';
import { type Asked, askedOf } from '../../domain/routing/asked.ts';
import type { Matter, Standard } from '../../domain/routing/standard.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { answerInWords, functionName } from './words.ts';

// The answers to the boundaries' examples stay the same as long as the standard does.
const answers = new WeakMap<Standard, Asked>();

const askedBy = (standard: Standard): Asked => {
  const asked = answers.get(standard) ?? askedOf(standard);
  answers.set(standard, asked);
  return asked;
};

/** The cases of boundaries that touch a matter: one of their examples is routed to it. */
export const boundariesOfMatter = (standard: Standard, matter: Matter): BoundaryLine[] => {
  const asked = askedBy(standard);
  return standard.boundaries.flatMap(({ id, subject, cases }) =>
    cases.some((each) => each.examples.some((text) => asked(text).matter?.code === matter.code))
      ? cases.map(({ when, lead }) => ({
          id,
          subject,
          when,
          lead: functionName(standard, lead),
          mine: lead === matter.lead,
        }))
      : [],
  );
};

/** 界限裁定 of the edition in force, with what the engine makes of their examples. */
export const boundaries = new Hono<Env>().get('/standard/boundaries', async (c) => {
  const { standard } = c.var.installation;
  const asked = askedBy(standard);
  return c.html(
    <BoundariesPage
      {...(await frameOf(c))}
      boundaries={standard.boundaries.map(({ id, clause, subject, cases }) => ({
        id,
        clause,
        subject,
        cases: cases.map(({ when, lead, because, examples }) => ({
          when,
          lead: functionName(standard, lead),
          because,
          examples: examples.map((text) => {
            const answer = asked(text);
            return { text, answer: answerInWords(standard, answer), right: answer.lead?.function === lead };
          }),
        })),
      }))}
    />,
  );
});
