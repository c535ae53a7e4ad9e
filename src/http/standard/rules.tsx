import { type Context, Hono } from 'hono';
import { RulePage, type TriedText } from '../../../views/standard/rule-page.tsx';
import { route } from '../../domain/routing/route.ts';
import type { Aspect, Rule, Standard } from '../../domain/routing/standard.ts';
import { outcomesOfRules } from '../../store/routing-outcomes.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { countedSince } from './catalogue.tsx';
import { answerInWords, functionName } from './words.ts';

/** What the engine makes of a text now, against the function that it should come to. */
const tried = (standard: Standard, text: string, wanted: string | null): TriedText => {
  const answer = route(standard, { text });
  return {
    text,
    wanted: wanted === null ? '没有规定' : functionName(standard, wanted),
    answer: answerInWords(standard, answer),
    right: (answer.lead?.function ?? null) === wanted,
  };
};

const namesOf = (standard: Standard, rule: Rule, aspect: Aspect): string[] =>
  rule[aspect].map(
    (code) =>
      standard.vocabulary.circumstances.find((each) => each.aspect === aspect && each.code === code)?.name ?? code,
  );

const rulePage = async (c: Context<Env>, rule: Rule) => {
  const { installation, scope, now } = c.var;
  const { standard, store, divisions } = installation;
  const matter = standard.matterByCode.get(rule.matter);
  const lead = matter?.lead ?? null;
  const outcomes = await outcomesOfRules(store, scope, [rule.id], countedSince(now));
  return (
    <RulePage
      {...(await frameOf(c))}
      rule={rule}
      matter={{
        code: rule.matter,
        name: matter?.path[2] ?? '（目录里没有）',
        clause: matter?.clause ?? '',
        lead: lead === null ? '' : functionName(standard, lead),
      }}
      conditions={{
        citizen: namesOf(standard, rule, 'citizen'),
        manager: namesOf(standard, rule, 'manager'),
        time: namesOf(standard, rule, 'time'),
        divisions: rule.divisions.map((code) => divisions.find((division) => division.code === code)?.name ?? code),
      }}
      examples={rule.examples.map((text) => tried(standard, text, lead))}
      counterExamples={rule.counterExamples.map((each) => tried(standard, each.text, each.lead))}
      outcomes={outcomes.get(rule.id) ?? null}
    />
  );
};

/** 归口规则 of the edition in force. */
export const rules = new Hono<Env>().get('/standard/rules/:id', async (c) => {
  const rule = c.var.installation.standard.rules.find((each) => each.id === c.req.param('id'));
  return rule ? c.html(await rulePage(c, rule)) : c.notFound();
});
