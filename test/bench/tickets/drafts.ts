import { type Appeal, titleOf } from '../../../src/domain/appeal/appeal.ts';
import { routedText } from '../../../src/domain/appeal/routed-text.ts';
import type { Division } from '../../../src/domain/directory/division.ts';
import type { RoutingAnswer } from '../../../src/domain/routing/answer.ts';
import { route } from '../../../src/domain/routing/route.ts';
import type { Standard } from '../../../src/domain/routing/standard.ts';
import type { Draw } from './draw.ts';
import type { Texts } from './texts.ts';

/** An appeal at a place with the router's answer; each is the beginning of several tickets. */
export type Draft = { appeal: Pick<Appeal, 'title' | 'text' | 'place' | 'city'>; routing: RoutingAnswer };

/** The capital has a third of all tickets, as capitals have. */
const CAPITAL = '420100';
const SHARE_OF_CAPITAL = 0.33;

/** Routes so many appeals, spread over cities and their counties; `told` hears how many are done. */
export const draftsOf = (
  standard: Standard,
  divisions: readonly Division[],
  { appeals }: Texts,
  { draw, most, told }: { draw: Draw; most: number; told: (drafts: number) => void },
): Draft[] => {
  const cities = divisions.filter(({ level }) => level === 'city').map(({ code }) => code);
  const counties = new Map(cities.map((city) => [city, divisions.filter(({ parent }) => parent === city)]));
  return Array.from({ length: Math.min(most, appeals.length * 2) }, (_, index) => {
    const { title, text } = draw.of(appeals);
    const city = draw.chance(SHARE_OF_CAPITAL) ? CAPITAL : draw.of(cities);
    const below = counties.get(city) ?? [];
    const county = below.length > 0 && draw.chance(0.8) ? draw.of(below) : null;
    const place = { division: county?.code ?? null, address: `${county?.name ?? ''}人民路${draw.whole(1, 400)}号` };
    const appeal = { title: titleOf(title, text), text, place, city };
    const question = { ...routedText(appeal), ...(county ? { division: county.code } : {}), city };
    told(index + 1);
    return { appeal, routing: route(standard, question) };
  });
};
