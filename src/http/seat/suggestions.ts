import type { Context } from 'hono';
import type { SuggestionsPanelProps } from '../../../views/seat/suggestions-panel.tsx';
import { clusterOfAppeal, duplicatesOfAppeal } from '../../commands/duplicates.ts';
import { suggestKnowledge } from '../../commands/knowledge/suggest.ts';
import { isCluster } from '../../domain/duplicate/cluster.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { duplicateLine } from '../ticket/duplicate-line.ts';
import { intakeValuesOf } from './intake-form.ts';
import type { ReadDesk } from './reading.ts';

const DUPLICATES = 3;
const ENTRIES = 3;

/** Everything at the right of the desk: what earlier tickets, the router and the knowledge base say of an unfinished form. */
export const suggestionsOf = async (
  c: Context<Env>,
  form: FormInput,
  { answer, appeal, proposal }: ReadDesk,
): Promise<SuggestionsPanelProps> => {
  const { installation, scope, now } = c.var;
  const said = { answer, proposal, chosen: intakeValuesOf(form).candidate, now };
  if (answer === null) return { ...said, duplicates: [], cluster: null, knowledge: [] };
  const cut = { ...appeal, text: appeal.text.slice(0, TEXT_LIMIT) };
  const [found, cluster, knowledge] = await Promise.all([
    duplicatesOfAppeal(installation.store, { scope, now }, cut, answer),
    clusterOfAppeal(installation.store, { scope, now }, cut, answer),
    suggestKnowledge(installation, {
      text: `${cut.title}\n${cut.text}`,
      matter: proposal?.matter?.code ?? answer.matter?.code ?? null,
      city: answer.division?.code ?? appeal.city,
      now,
      size: ENTRIES,
    }),
  ]);
  return {
    ...said,
    duplicates: found.slice(0, DUPLICATES).map(duplicateLine),
    cluster: cluster && isCluster(cluster) ? cluster : null,
    knowledge,
  };
};
