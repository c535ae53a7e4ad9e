import type { Span } from '../routing/answer.ts';
import type { Appeal } from './appeal.ts';

/** What the router reads of an appeal. A title that only repeats the beginning of the text is left out, and the address is added. */
export const routedText = (appeal: Pick<Appeal, 'title' | 'text' | 'place'>): { title?: string; text: string } => {
  const { title, text, place } = appeal;
  const whole = place.address === '' ? text : `${text}\n${place.address}`;
  return text.trim().startsWith(title.replace(/…$/u, '')) ? { text: whole } : { title, text: whole };
};

/** The router's spans that lie in the appeal's text, counted from the text's own beginning. */
export const spansInText = (appeal: Pick<Appeal, 'title' | 'text' | 'place'>, spans: readonly Span[]): Span[] => {
  const { title } = routedText(appeal);
  const offset = title === undefined ? 0 : title.length + 1;
  return spans
    .map((span) => ({ ...span, start: span.start - offset, end: span.end - offset }))
    .filter((span) => span.start >= 0 && span.end <= appeal.text.length);
};
