import type { PlaceFactsProps } from '../../../views/dispatch/place-facts.tsx';
import type { Installation } from '../../commands/installation.ts';
import { questionOf } from '../../commands/intake.ts';
import type { Division, DivisionCode } from '../../domain/directory/division.ts';
import type { PlaceReference } from '../../domain/routing/answer.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

/** More alternatives than these are no choice but a list; the field 地点 has them all. */
const MOST = 6;

const quoted = ({ words }: PlaceReference): string =>
  [...new Set(words.map(({ text }) => text))].map((word) => `“${word}”`).join('');

/** How a place was found, in words. */
export const sourceWords = (place: PlaceReference): string => {
  const said = quoted(place);
  switch (place.by) {
    case 'chosen':
      return said === '' ? '诉求人选择' : `诉求人选择，文中提到${said}`;
    case 'text':
      return said === '' ? '从文中读出' : `文中提到${said}`;
    case 'hotline':
      return '文中没有说明，按受理热线推定';
    default:
      return place.by satisfies never;
  }
};

/** 十堰市茅箭区: a division with those above, without the province. */
const wholeName = (byCode: ReadonlyMap<DivisionCode, Division>, code: DivisionCode): string => {
  const division = byCode.get(code);
  if (!division || division.level === 'province') return '';
  return `${division.parent === null ? '' : wholeName(byCode, division.parent)}${division.name}`;
};

/** Places that the text may also mean: those of the hotline's own city first. */
const alternatives = ({ divisions }: Installation, codes: readonly DivisionCode[], city: DivisionCode) => {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const own = (code: DivisionCode): number => (code.startsWith(city.slice(0, 4)) ? 0 : 1);
  return [...new Set(codes)]
    .map((code) => ({ code, name: wholeName(byCode, code) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => own(a.code) - own(b.code))
    .slice(0, MOST);
};

const questionText = ({ title, text }: { title?: string; text: string }): string =>
  title === undefined || title === '' ? text : `${title}\n${text}`;

/** What is doubtful about a ticket's place: several places of one name, or none named at all; null when it is clear. */
export const placeDoubt = (installation: Installation, { appeal, routing }: Ticket): PlaceFactsProps['doubt'] => {
  const { division, city, ...asked } = questionOf(appeal);
  const { ambiguous } = installation.standard.places.locate({
    text: questionText(asked),
    ...(division === undefined ? {} : { division }),
    ...(city === undefined ? {} : { city }),
  });
  const choices = alternatives(installation, ambiguous, appeal.city);
  if (choices.length > 1)
    return { sentence: '文中的地名不止一处，系统不能确定是哪里。请与诉求人核实后选定：', choices };
  if (routing?.division?.by !== 'hotline') return null;
  const counties = installation.divisions.filter(({ parent }) => parent === routing.division?.code);
  return {
    sentence: '还不知道在哪个区县，承办单位可能因此不准。请核实后选定：',
    choices: counties.map(({ code, name }) => ({ code, name })),
  };
};
