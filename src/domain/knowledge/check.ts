import { isRealDate, type LocalDate } from '../deadline/local-time.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import { type FieldFault, type Refusal, refuseFaults } from '../refusal.ts';
import type { KnowledgeContent, KnowledgeSource } from './entry.ts';

/** What is written about an entry, as it comes from a form or a row of a table. */
export type EntryWish = {
  title: string;
  aliases: string;
  matter: string;
  division: string;
  unit: string;
  validFrom: string;
  validUntil: string;
  reviewOn: string;
  isPublic: boolean;
  body: string;
  sources: string;
};

/** A wish that holds together; the body is looked at by who can read HTML. */
export type EntryFacts = Omit<KnowledgeContent, 'html' | 'attachments'>;

/** What the catalogue, the divisions and the directory know. */
export type Known = {
  matter: (code: string) => boolean;
  division: (code: DivisionCode) => boolean;
  unit: (code: UnitCode) => boolean;
  today: LocalDate;
};

export const TITLE_LIMIT = 60;
export const ALIAS_LIMIT = 20;
export const BODY_LIMIT = 20_000;
const ALIAS_LENGTH = 40;
const SOURCE_LIMIT = 10;
const SOURCE_LENGTH = 200;

const lengthOf = (text: string): number => [...text].length;

const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Other words for an entry: divided by line breaks, commas or semicolons, each once. */
export const aliasesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n;；,，、]/u)
      .map(oneLine)
      .filter((alias) => alias !== ''),
  ),
];

const WEB = /^https?:\/\/\S{1,500}$/u;

/** 依据, one a line: a name and, behind the last blank or bar, an address on the web. */
export const sourcesOf = (typed: string): KnowledgeSource[] =>
  typed
    .split(/\n/u)
    .map(oneLine)
    .filter((line) => line !== '')
    .map((line) => {
      const address = /(https?:\/\/\S+)$/u.exec(line)?.[1] ?? '';
      return address === ''
        ? { name: line, address: '' }
        : { name: line.slice(0, -address.length).replace(/[\s|｜]+$/u, '') || address, address };
    });

/** Sources as they stand in the form. */
export const saySources = (sources: readonly KnowledgeSource[]): string =>
  sources.map(({ name, address }) => (address === '' || address === name ? name : `${name} | ${address}`)).join('\n');

const dateFault = (field: string, name: string, typed: string): FieldFault[] =>
  typed === '' || isRealDate(typed)
    ? []
    : [{ field, sentence: `${name}请写成 2026-11-25 的样子，且要是真实的日期，现为“${typed}”。` }];

/** Every fault of a wish with its field, in the order of the form. */
export const faultsOf = (wish: EntryWish, known: Known): FieldFault[] => {
  const title = oneLine(wish.title);
  const aliases = aliasesOf(wish.aliases);
  const sources = sourcesOf(wish.sources);
  const [matter, division, unit] = [wish.matter, wish.division, wish.unit].map((code) => code.normalize('NFKC').trim());
  const [from, until, review] = [wish.validFrom, wish.validUntil, wish.reviewOn].map((day) => day.trim());
  const faults: FieldFault[] = [];
  const add = (field: string, sentence: string): number => faults.push({ field, sentence });
  if (title === '') add('title', '请填写标题，写成来电人会问的话，例如“居住证丢了怎么补领”。');
  if (lengthOf(title) > TITLE_LIMIT) add('title', `标题请控制在 ${TITLE_LIMIT} 字以内，现有 ${lengthOf(title)} 字。`);
  if (aliases.length > ALIAS_LIMIT) add('aliases', `别名最多 ${ALIAS_LIMIT} 个，现有 ${aliases.length} 个。`);
  const long = aliases.find((alias) => lengthOf(alias) > ALIAS_LENGTH);
  if (long !== undefined) add('aliases', `别名“${long.slice(0, 12)}…”太长，请控制在 ${ALIAS_LENGTH} 字以内。`);
  if (matter && !known.matter(matter))
    add('matter', `归口目录中没有 ${matter}。请填两位、四位或六位的代码，或空着用于所有事项。`);
  if (division && !known.division(division))
    add('division', `没有代码为 ${division} 的行政区划。请核对，或空着表示全省适用。`);
  if (unit && !known.unit(unit)) add('unit', `承办单位名录中没有“${unit}”。请核对，或空着表示由热线维护。`);
  faults.push(...dateFault('validFrom', '生效日期', from ?? ''), ...dateFault('validUntil', '失效日期', until ?? ''));
  if (from && until && isRealDate(from) && isRealDate(until) && until < from)
    add('validUntil', '失效日期早于生效日期，请核对。');
  faults.push(...dateFault('reviewOn', '复审日期', review ?? ''));
  if (wish.body.trim() === '') add('body', '请填写正文。');
  if (lengthOf(wish.body) > BODY_LIMIT)
    add('body', `正文请控制在 ${BODY_LIMIT} 字以内，现有 ${lengthOf(wish.body)} 字。`);
  if (sources.length > SOURCE_LIMIT) add('sources', `依据最多 ${SOURCE_LIMIT} 条，现有 ${sources.length} 条。`);
  if (sources.some(({ name }) => lengthOf(name) > SOURCE_LENGTH))
    add('sources', `每条依据请控制在 ${SOURCE_LENGTH} 字以内。`);
  if (sources.some(({ address }) => address !== '' && !WEB.test(address)))
    add('sources', '依据的网址请以 http:// 或 https:// 开头。');
  return faults;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Checks what was written; all faults are the refusal. Without a first day it holds from today. */
export const checkEntry = (wish: EntryWish, known: Known): EntryFacts | Refusal => {
  const refusal = refuseFaults(faultsOf(wish, known));
  if (refusal) return refusal;
  return {
    title: oneLine(wish.title),
    aliases: aliasesOf(wish.aliases),
    matter: orNull(wish.matter.normalize('NFKC').trim()),
    division: orNull(wish.division.normalize('NFKC').trim()),
    unit: orNull(wish.unit.normalize('NFKC').trim()),
    validFrom: wish.validFrom.trim() || known.today,
    validUntil: orNull(wish.validUntil.trim()),
    reviewOn: orNull(wish.reviewOn.trim()),
    isPublic: wish.isPublic,
    sources: sourcesOf(wish.sources),
  };
};
