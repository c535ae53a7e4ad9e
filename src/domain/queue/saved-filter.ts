import { type Refusal, refuse } from '../refusal.ts';

/** 常用筛选: a person's name for the address of a list, kept for each of the person's roles. */
export type SavedFilter = { id: string; name: string; address: string };

export const SAVED_NAME_LIMIT = 20;
export const SAVED_LIMIT = 20;
const ADDRESS_LIMIT = 600;

/** Lists whose address may be saved: a queue, or a search. Never another site, never a page that acts. */
const LIST = /^\/(queue\/[a-z-]{1,40}|search)(\?[\w\-=&%.,:+~*@]*)?$/u;

/** Says whether an address is one of our lists. */
export const isListAddress = (address: string): boolean => address.length <= ADDRESS_LIMIT && LIST.test(address);

/** What a person wants to keep under a name, beside what is kept already; the name tidied, or why not. */
export const decideSavedFilter = (
  wish: { name: string; address: string },
  kept: readonly SavedFilter[],
): Pick<SavedFilter, 'name' | 'address'> | Refusal => {
  const name = wish.name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const length = [...name].length;
  if (!isListAddress(wish.address))
    return refuse('invalid', '只能保存工单列表的筛选。请在队列或搜索结果中选好条件后再保存。', 'address');
  if (length === 0) return refuse('invalid', '请给这组筛选起个名称，例如“本周红灯”。', 'name');
  if (length > SAVED_NAME_LIMIT)
    return refuse('invalid', `名称请控制在 ${SAVED_NAME_LIMIT} 字以内，现有 ${length} 字。`, 'name');
  if (kept.some((other) => other.name === name))
    return refuse('invalid', `已经有叫“${name}”的常用筛选，请换一个名称，或先删除原来的。`, 'name');
  if (kept.length >= SAVED_LIMIT)
    return refuse('limit-reached', `每个岗位最多保存 ${SAVED_LIMIT} 组，请先删除不用的。`, 'name');
  return { name, address: wish.address };
};
