import type { Division, DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import { drawOf } from '../evaluation/callback-share.ts';
import { bodyAt } from '../routing/bodies.ts';
import { matterReference } from '../routing/matter.ts';
import type { Location } from '../routing/places.ts';
import type { Matter, Standard } from '../routing/standard.ts';
import type { PracticeAppeal, PracticeExpectation, PracticeItem } from './practice.ts';

/** What an appeal is judged by. */
export type PracticeGround = {
  standard: Standard;
  divisions: ReadonlyMap<DivisionCode, Division>;
  /** The hotline's city; null for the whole province. */
  city: DivisionCode | null;
  /** Counties in which an example may be placed. */
  counties: readonly Division[];
  /** Name of a body that works now; null where there is none of this code. */
  bodyName: (code: UnitCode) => string | null;
};

/** Of the standard's examples hardly one names a place: so many are given one, in the others it must be asked for. */
const PLACED = 0.7;

const locate = ({ standard, city }: PracticeGround, text: string, division?: DivisionCode): Location =>
  standard.places.locate({
    text,
    ...(city === null ? {} : { city }),
    ...(division === undefined ? {} : { division }),
  });

const isNamed = ({ place }: Location): boolean => place !== null && place.by !== 'hotline';

const withPlace = (text: string, name: string): string => `${text}\n（发生地：${name}）`;

const countyAt = ({ divisions }: PracticeGround, { place }: Location): PracticeExpectation['division'] => {
  const county = place && divisions.get(place.code.slice(0, 6));
  return county && county.level === 'county' ? { code: county.code, name: county.name } : null;
};

type Led = { matter: Matter | null; function: string };

const ledBy = ({ standard }: PracticeGround, { right }: PracticeAppeal): Led | null => {
  if (right.by === 'function') return { matter: null, function: right.function };
  const matter = standard.matterByCode.get(right.matter);
  return matter ? { matter, function: matter.lead } : null;
};

/** The body that the standard names for the place; null where a person would have to ask further, as for the street. */
const bodyByStandard = ({ standard }: PracticeGround, { matter, function: asked }: Led, at: Location) => {
  const lead = at.place && matter ? standard.places.leadAt(matter.code, asked, at.place.code) : asked;
  const { unit, code, certain } = bodyAt(standard, lead, matter, at);
  return certain ? { unit, code } : null;
};

const topicOf = ({ standard }: PracticeGround, code: string): PracticeExpectation['topic'] => ({
  code,
  name: standard.matterByCode.get(code)?.path[2] ?? code,
});

const exampleItem = (ground: PracticeGround, appeal: PracticeAppeal, led: Led, seed: string): PracticeItem | null => {
  const expected = {
    matter: led.matter && matterReference(led.matter),
    function: led.function,
    topic: topicOf(ground, appeal.topic),
  };
  const said = locate(ground, appeal.text);
  if (isNamed(said)) {
    const division = countyAt(ground, said);
    const body = bodyByStandard(ground, led, said);
    const clear = division !== null && body !== null && said.ambiguous.length === 0;
    return clear ? { source: appeal.source, text: appeal.text, expected: { ...expected, body, division } } : null;
  }
  const { counties } = ground;
  const county = counties[Math.floor(drawOf(`${seed} county ${appeal.source}`) * counties.length)];
  if (county && drawOf(`${seed} placed ${appeal.source}`) < PLACED) {
    const body = bodyByStandard(ground, led, locate(ground, appeal.text, county.code));
    const division = { code: county.code, name: county.name };
    if (body)
      return {
        source: appeal.source,
        text: withPlace(appeal.text, county.name),
        expected: { ...expected, body, division },
      };
  }
  return { source: appeal.source, text: appeal.text, expected: { ...expected, body: null, division: null } };
};

const ticketItem = (ground: PracticeGround, appeal: PracticeAppeal): PracticeItem | null => {
  const { right } = appeal;
  if (right.by !== 'ticket') return null;
  const matter = ground.standard.matterByCode.get(right.matter);
  const division = ground.divisions.get(right.division);
  const unit = ground.bodyName(right.body);
  if (!matter || division?.level !== 'county' || unit === null) return null;
  const said = locate(ground, appeal.text);
  const told = isNamed(said) && said.place?.code.slice(0, 6) === division.code;
  return {
    source: appeal.source,
    text: told ? appeal.text : withPlace(appeal.text, division.name),
    expected: {
      matter: matterReference(matter),
      body: { unit, code: right.body },
      division: { code: division.code, name: division.name },
      function: right.function,
      topic: topicOf(ground, appeal.topic),
    },
  };
};

/**
 * An appeal as it is shown in a sitting, with what is right: by the standard's rules for bodies at the place, or as a
 * past ticket was decided. Null where there is no single right answer. The seed says whether and where an example is placed.
 */
export const itemOf = (ground: PracticeGround, appeal: PracticeAppeal, seed: string): PracticeItem | null => {
  if (appeal.right.by === 'ticket') return ticketItem(ground, appeal);
  const led = ledBy(ground, appeal);
  return led && exampleItem(ground, appeal, led, seed);
};
