import type { Span } from '../routing/answer.ts';
import type { Appeal } from './appeal.ts';

type Read = Pick<Appeal, 'title' | 'text' | 'place' | 'details'>;

/**
 * What the router reads of an appeal. A title that only repeats the beginning of the text is left out; the address and
 * those details that name a place or body are added behind, so that offsets into the text hold.
 */
export const routedText = (appeal: Read): { title?: string; text: string } => {
  const { title, text, place, details = [] } = appeal;
  const named = details.filter(({ routed }) => routed).map(({ value }) => value);
  const whole = [text, place.address, ...named].filter((part, index) => index === 0 || part !== '').join('\n');
  return text.trim().startsWith(title.replace(/…$/u, '')) ? { text: whole } : { title, text: whole };
};

/** The router's spans that lie in the appeal's text, counted from the text's own beginning. */
export const spansInText = (appeal: Read, spans: readonly Span[]): Span[] => {
  const { title } = routedText(appeal);
  const offset = title === undefined ? 0 : title.length + 1;
  return spans
    .map((span) => ({ ...span, start: span.start - offset, end: span.end - offset }))
    .filter((span) => span.start >= 0 && span.end <= appeal.text.length);
};
