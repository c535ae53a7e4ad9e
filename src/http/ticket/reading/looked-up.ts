import type { Installation } from '../../../commands/installation.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { BodyReference, MatterReference } from '../../../domain/routing/answer.ts';
import { matterReference } from '../../../domain/routing/matter.ts';
import type { FormInput } from '../../form.ts';
import type { ReadingParts } from '../reading-parts.ts';

/** The body of a code; null for one that the directory does not know. */
export const bodyOf = ({ directory }: Installation, code: string): BodyReference | null => {
  // A page drawn before a unit was dissolved still names it: its code leads to the successor.
  const unit = directory.find(code);
  return unit ? { unit: unit.name, code: unit.code, function: unit.function } : null;
};

/** The matter of a code; null for one that the standard does not have. */
export const matterOf = ({ matters }: Installation, code: string): MatterReference | null => {
  const matter = matters.get(code);
  return matter ? matterReference(matter) : null;
};

/** The bodies that are ticked to assist, each once, also where two of them have become one since; refuses an unknown one. */
export const assistOf = (form: FormInput, { installation }: ReadingParts): BodyReference[] | Refusal => {
  const codes = [...new Set(form.texts('assist'))].filter((code) => code !== '');
  const bodies = codes.map((code) => bodyOf(installation, code));
  if (bodies.includes(null)) return refuse('invalid', '有协办单位不在名录中，请重新选择。', 'assist');
  return bodies
    .filter((body) => body !== null)
    .filter((body, index, all) => all.findIndex(({ code }) => code === body.code) === index);
};

/** The clause that a form names, as the standard writes it. */
export const clauseIn = (form: FormInput): string => form.text('clause').normalize('NFKC').trim();

/** Refuses a clause that no matter of the standard has: it is a slip or an invention. Null for a known or an empty one. */
export const unknownClause = (clause: string, { installation, ticket }: ReadingParts): Refusal | null => {
  if (clause === '' || [...installation.matters.values()].some((matter) => matter.clause === clause)) return null;
  const own = ticket.matter ? `本单事项的条款是 ${ticket.matter.clause}。` : '请填写形如 2.1.4 的编号。';
  const quoted = [...clause].slice(0, 20).join('');
  return refuse('invalid', `归口规范中没有条款“${quoted}”，请核对后改写。${own}`, 'clause');
};

/** The same, where another written ground (职责清单, 三定规定) may stand in place of a number of the standard. */
export const unknownNumber = (clause: string, parts: ReadingParts): Refusal | null =>
  /^[\d.\s]+$/u.test(clause) ? unknownClause(clause, parts) : null;
