import type { KeptUnit } from './roster.ts';

const written = (text: string | null): string => (text === null || text === '' ? '（空）' : text);

const inWords = (what: string, before: string | null, after: string | null): string[] =>
  before === after ? [] : [`${what}：${written(before)} → ${written(after)}`];

const ofAliases = (before: readonly string[], after: readonly string[]): string[] => {
  const added = after.filter((alias) => !before.includes(alias));
  const gone = before.filter((alias) => !after.includes(alias));
  const parts = [
    added.length > 0 ? `增加 ${added.join('、')}` : '',
    gone.length > 0 ? `去掉 ${gone.join('、')}` : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return [`别名：${parts.join('；')}`];
  return before.join('；') === after.join('；') ? [] : ['别名：调整了先后'];
};

/** What differs between a unit before and after a change, a sentence each; of a new unit what was given. */
export const differencesOf = (before: KeptUnit | null, after: KeptUnit): string[] =>
  before === null
    ? [`名称：${after.name}`, ...inWords('电话', null, after.phone), ...inWords('地址', null, after.address)]
    : [
        ...inWords('名称', before.name, after.name),
        ...ofAliases(before.aliases, after.aliases),
        ...inWords('电话', before.phone, after.phone),
        ...inWords('联系人', before.contact, after.contact),
        ...inWords('地址', before.address, after.address),
        ...inWords('最后一日', before.dissolvedOn, after.dissolvedOn),
        ...inWords('承接单位', before.successor, after.successor),
      ];
