import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { channels } from '../domain/appeal/channel.ts';
import { kinds } from '../domain/appeal/kind.ts';
import { urgencies } from '../domain/appeal/urgency.ts';
import { dissatisfactionReasons, satisfactions, solutions } from '../domain/evaluation/satisfaction.ts';
import { exclusionReasons } from '../domain/exclusion/exclusion.ts';
import { findings, measureWays } from '../domain/rectification/case.ts';
import { supervisionLevels } from '../domain/supervision/supervision.ts';
import { declineGrounds } from '../domain/ticket/decline-ground.ts';
import { returnReasons } from '../domain/ticket/return-reason.ts';
import { acts } from './demonstration-act-names.ts';
import { pictureNames } from './demonstration-pictures.ts';

const words = z.strictObject({
  /** Login of the demonstration account that acts, where it is not the usual one. */
  by: z.string().optional(),
  text: z.string().optional(),
  contact: z.string().optional(),
  reason: z.enum(returnReasons).optional(),
  days: z.number().int().optional(),
  to: z.string().optional(),
  ground: z.enum(declineGrounds).optional(),
  finding: z.enum(findings).optional(),
  way: z.enum(measureWays).optional(),
  satisfaction: z.enum(satisfactions).optional(),
  solution: z.enum(solutions).optional(),
  reasons: z.array(z.enum(dissatisfactionReasons)).optional(),
  said: z.string().optional(),
  picture: z.enum(pictureNames).optional(),
  /** Of a dispatch that goes elsewhere than the appeal's `lead`, as after a return. */
  lead: z.string().optional(),
  correction: z.string().optional(),
  /** Key of the appeal that a merged one follows. */
  into: z.string().optional(),
  /** Unit whose person acts, where it is not the lead's. */
  as: z.string().optional(),
  /** Unit that assists, is named in a dispute, or is ruled to lead. */
  unit: z.string().optional(),
  /** Working days from the act to the last day of a suspension. */
  until: z.number().int().optional(),
  demands: z.array(z.string()).optional(),
  problem: z.string().optional(),
  level: z.enum(supervisionLevels).optional(),
  exclusion: z.enum(exclusionReasons).optional(),
  clause: z.string().optional(),
});

const moment = z.string().regex(/^(\d+d \d\d:\d\d|\d+h|\d+m)$/u);
const step = z.union([z.tuple([moment, z.enum(acts)]), z.tuple([moment, z.enum(acts), words])]);

const demonstrationAppeal = z.strictObject({
  /** By which other appeals name it. */
  key: z.string().optional(),
  text: z.string(),
  title: z.string().optional(),
  by: z.string(),
  city: z.string().default('420300'),
  division: z.string().optional(),
  address: z.string().default(''),
  received: moment,
  channel: z.enum(channels).default('phone'),
  kind: z.enum(kinds).optional(),
  urgency: z.enum(urgencies).default('routine'),
  confidential: z.boolean().default(false),
  picture: z.enum(pictureNames).optional(),
  lead: z.string().optional(),
  /** Why the dispatcher chose `lead` where the router names another first. */
  correction: z.string().optional(),
  assist: z.array(z.string()).default([]),
  story: z.array(step).default([]),
});

const script = z.strictObject({
  /** People of other hotlines than the accounts' own, by city and role. */
  people: z.record(
    z.string(),
    z.strictObject({ 'seat-agent': z.string(), dispatcher: z.string(), supervisor: z.string() }),
  ),
  /** Made-up names for the handlers of units without a demonstration account. */
  handlers: z.array(z.string()).min(1),
  appeals: z.array(demonstrationAppeal),
});

/** What an act of the script says beyond its name. */
export type ActWords = z.output<typeof words>;
/** One act of a story: when (`9d 10:20` working days before today at that time, or `2h`, `35m` ago), what, in which words. */
export type ScriptStep = z.output<typeof step>;
export type DemonstrationAppeal = z.output<typeof demonstrationAppeal>;
export type DemonstrationScript = z.output<typeof script>;

const file = fileURLToPath(new URL('../../data/demo/appeals.yaml', import.meta.url));

/** The demonstration's appeals and what became of them. Throws on a script that does not fit the shape. */
export const readDemonstrationScript = (): DemonstrationScript => script.parse(parse(readFileSync(file, 'utf8')));
