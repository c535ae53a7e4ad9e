import { inTheCase } from './in-case.ts';
import type { Audience, Happened, Notice, Tidings } from './notice.ts';
import { overseen } from './overseen.ts';
import { onTheRoad } from './road.ts';
import { toAndFro } from './to-and-fro.ts';
import { warned } from './warned.ts';
import { withinUnits } from './within-units.ts';

/**
 * What is said of an event; null for a type that nobody has thought of. What only waits in a queue with a live count of
 * its own (a new appeal, a reply to review) is not told again, unless it can't wait.
 */
export const tidingsOf = (happened: Happened): Tidings[] | null => {
  const { ticket, event } = happened;
  if (event.type === 'Warned') return warned(ticket, event);
  return (
    onTheRoad(happened) ?? inTheCase(happened) ?? withinUnits(happened) ?? toAndFro(happened) ?? overseen(happened)
  );
};

const keyOf = (audience: Audience): string => JSON.stringify(audience);

/** 提醒 of an event: who is to be told what. An audience hears of an event once, and nobody of his own act. */
export const noticesOf = (happened: Happened): Notice[] => {
  const { event } = happened;
  const heard = new Set<string>();
  return (tidingsOf(happened) ?? []).flatMap(({ to, text, urgent = false }) =>
    to.flatMap((audience): Notice[] => {
      const own = audience.kind === 'person' && audience.account === event.by.id;
      if (own || heard.has(keyOf(audience))) return [];
      heard.add(keyOf(audience));
      return [{ audience, topic: event.type, text: text.replaceAll(/ (?=[，。：])/gu, ''), urgent }];
    }),
  );
};
