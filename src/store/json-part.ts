import { type SQL, sql } from 'drizzle-orm';
import type { Store } from './database.ts';

const quoted = (word: string): string => {
  if (!/^[A-Za-z][\w-]*$/u.test(word)) throw new RangeError(`not a name in JSON: ${word}`);
  return word;
};

/** A part of a JSON column as text, or null where it is not there. `column` is written as it stands, since it may be an alias's. */
export const jsonText = (
  { engine }: Pick<Store, 'engine'>,
  column: SQL,
  path: readonly string[],
): SQL<string | null> => {
  const names = path.map(quoted);
  return engine === 'sqlite'
    ? sql`cast(json_extract(${column}, ${sql.raw(`'$.${names.map((name) => `"${name}"`).join('.')}'`)}) as text)`
    : sql`(${column} #>> ${sql.raw(`'{${names.join(',')}}'`)})`;
};

/** A text of digits as a number that both engines compare as one. */
export const asNumber = (text: SQL): SQL<number | null> => sql`cast(${text} as bigint)`;

/** Milliseconds of an instant's column. */
export const millisOf = ({ engine }: Pick<Store, 'engine'>, column: SQL): SQL<number> =>
  engine === 'sqlite' ? sql`${column}` : sql`cast(round(extract(epoch from ${column}) * 1000) as bigint)`;

/** The due time that a retiming gave to one of the ticket's own clocks, as text; null where it touched others only. */
export const retimedDue = (
  { engine }: Pick<Store, 'engine'>,
  fact: SQL,
  purpose: 'sign' | 'reply',
): SQL<string | null> =>
  engine === 'sqlite'
    ? sql`(select cast(json_extract(part.value, '$.clock.dueAt') as text) from json_each(${fact}, '$.clocks') as part
        where json_extract(part.value, '$.place.of') = 'ticket' and json_extract(part.value, '$.place.purpose') = ${sql.raw(`'${purpose}'`)})`
    : sql`(jsonb_path_query_first(${fact}, ${sql.raw(`'$.clocks[*] ? (@.place.of == "ticket" && @.place.purpose == "${purpose}").clock.dueAt'`)}) #>> '{}')`;
