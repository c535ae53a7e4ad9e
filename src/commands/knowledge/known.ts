import { localDateOf } from '../../domain/deadline/local-time.ts';
import type { Known } from '../../domain/knowledge/check.ts';
import type { Installation } from '../installation.ts';

type Parts = Pick<Installation, 'matters' | 'divisions' | 'directory' | 'clock'>;

const MATTER = /^(\d{2}){1,4}$/u;

/** What catalogue, divisions and directory know of codes. */
export const knownTo = ({ matters, divisions, directory, clock }: Parts): Known => {
  const codes = new Set(divisions.map(({ code }) => code));
  return {
    matter: (code) => MATTER.test(code) && [...matters.keys()].some((each) => each.startsWith(code)),
    division: (code) => codes.has(code),
    unit: (code) => directory.units.has(code),
    today: localDateOf(clock()),
  };
};

/** The code of a division that was written as code or by its whole name; what is neither stays as it was. */
export const divisionCodeOf = ({ divisions }: Pick<Installation, 'divisions'>, typed: string): string => {
  const word = typed.normalize('NFKC').trim();
  const named = divisions.filter(({ name }) => name === word);
  return named.length === 1 ? (named[0]?.code ?? word) : word;
};

/** The code of a unit that was written as code, name or alias; what is none of them, or several, stays as it was. */
export const unitCodeOf = ({ directory }: Pick<Installation, 'directory'>, typed: string): string => {
  const word = typed.normalize('NFKC').trim();
  if (word === '' || directory.units.has(word)) return word;
  const named = [...directory.units.values()].filter(({ name }) => name === word);
  return named.length === 1 ? (named[0]?.code ?? word) : word;
};
