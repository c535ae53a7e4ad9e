import { route } from '../../src/domain/routing/route.ts';
import type { Standard } from '../../src/domain/routing/standard.ts';
import { judge, type Labelled } from './routing-figures.ts';

const asked = ['lead', 'three', 'division', 'decision', 'redirectTo', 'kind', 'urgency'] as const;

/** Prints every labelled appeal that is answered wrongly: what is wrong, what was asked for, what was answered and why. */
export const sayFaults = (standard: Standard, rows: readonly Labelled[]): void => {
  for (const row of rows) {
    const answer = route(standard, { title: row.title, text: row.text });
    const right = judge(row, answer);
    const wrong = asked.filter((name) => !right[name]);
    if (wrong.length === 0) continue;
    const first = answer.candidates.slice(0, 3).map((each) => `${each.function} ${each.probability.toFixed(2)}`);
    const because = answer.because.map(({ rule, words }) => `${rule}(${words.map(({ text }) => text).join('、')})`);
    console.log(
      `${row.id} [${wrong.join(' ')}] ${row.disposition} ${row.function} ${row.division} ${row.kind} ${row.urgency}`,
    );
    console.log(
      `   → ${answer.decision} ${answer.redirectTo ?? ''} ${answer.division?.code ?? '-'} ${answer.kind} ${answer.urgency} | ${first.join(', ')} | ${because.join(' ')}`,
    );
    console.log(`   ${row.title} ${row.text.slice(0, 110)}`);
  }
};
