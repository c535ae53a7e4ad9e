import type { RoutingAnswer } from './answer.ts';
import { route } from './route.ts';
import type { Standard } from './standard.ts';

/** The answer to a text without place or channel. */
export type Asked = (text: string) => RoutingAnswer;

/** Asks a standard about texts, each only once: several checks look at the same examples. */
export const askedOf = (standard: Standard): Asked => {
  const known = new Map<string, RoutingAnswer>();
  return (text) => {
    const answer = known.get(text) ?? route(standard, { text });
    known.set(text, answer);
    return answer;
  };
};
