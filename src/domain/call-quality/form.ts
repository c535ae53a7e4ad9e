import type { Actor } from '../access/actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { QualityForm, QualityItem } from './call-quality.ts';

export const FULL_POINTS = 100;
const MOST_ITEMS = 12;
const NAME_LIMIT = 20;
const HINT_LIMIT = 200;
const MOST_PER_AGENT = 50;

/** The form that comes with the program; ours, since no public text of a hotline gives one. */
export const starterForm: QualityForm = {
  version: 0,
  perAgent: 4,
  items: [
    { id: 'greeting', name: '问候', points: 10, hint: '开头报热线名和工号，结尾询问还有没有别的需要并致谢。' },
    { id: 'verification', name: '核实', points: 20, hint: '问清时间、地点、经过和联系方式；紧急情况先问安全。' },
    { id: 'restating', name: '复述', points: 15, hint: '登记前把诉求要点复述一遍，得到来电人确认。' },
    { id: 'record', name: '记录', points: 20, hint: '工单与来电人所说一致，要点齐全，不加自己的判断。' },
    { id: 'routing', name: '归口', points: 20, hint: '事项、发生地选得准；转接和不予受理说明理由。' },
    { id: 'courtesy', name: '礼貌', points: 15, hint: '不打断、不推诿、不争执，语气平和，用语规范。' },
  ],
};

/** Who keeps the form and scores calls: those who lead agents, and the administrator where there is one lead only. */
export const isGrader = ({ role }: Pick<Actor, 'role'>): boolean => role === 'shift-lead' || role === 'administrator';

/** A line of the form as it was typed; an empty name takes the line away. */
export type ItemWish = { id: string; name: string; points: string; hint: string };
export type FormWish = { items: readonly ItemWish[]; perAgent: string };

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const wholeNumber = (text: string): number | null => {
  const word = text.normalize('NFKC').trim();
  return /^\d{1,3}$/u.test(word) ? Number(word) : null;
};

const checkItem = ({ name, points, hint }: ItemWish, at: number): Refusal | null => {
  const many = wholeNumber(points);
  if (many === null || many < 1 || many > FULL_POINTS)
    return refuse('invalid', `“${tidy(name)}”的分值请填 1 到 100 的整数。`, `points-${at}`);
  if ([...tidy(name)].length > NAME_LIMIT)
    return refuse('invalid', `项目名称请控制在 ${NAME_LIMIT} 字以内。`, `name-${at}`);
  return [...tidy(hint)].length > HINT_LIMIT
    ? refuse('invalid', `评分要点请控制在 ${HINT_LIMIT} 字以内。`, `hint-${at}`)
    : null;
};

/** Checks a form that was typed: named items whose points sum to 100. Items that have been there keep their id, so that months can be compared. */
export const checkForm = (
  wish: FormWish,
  actor: Pick<Actor, 'role'>,
  newId: (at: number) => string,
): Omit<QualityForm, 'version'> | Refusal => {
  if (!isGrader(actor)) return refuse('not-allowed', '评分表由班长或管理员维护。需要修改请告诉班长。');
  const typed = wish.items.flatMap((item, at) => (tidy(item.name) === '' ? [] : [{ item, at }]));
  if (typed.length === 0) return refuse('invalid', '请至少填写一个评分项目。', 'name-0');
  if (typed.length > MOST_ITEMS) return refuse('invalid', `评分项目请控制在 ${MOST_ITEMS} 个以内。`, 'name-0');
  for (const { item, at } of typed) {
    const fault = checkItem(item, at);
    if (fault) return fault;
  }
  const items = typed.map(
    ({ item, at }): QualityItem => ({
      id: item.id === '' ? newId(at) : item.id,
      name: tidy(item.name),
      points: wholeNumber(item.points) ?? 0,
      hint: tidy(item.hint),
    }),
  );
  const [first] = typed;
  const names = new Set(items.map(({ name }) => name));
  if (names.size < items.length || new Set(items.map(({ id }) => id)).size < items.length)
    return refuse('invalid', '有两个项目的名称相同，请改成不同的名称。', `name-${first?.at ?? 0}`);
  const sum = items.reduce((all, { points }) => all + points, 0);
  if (sum !== FULL_POINTS)
    return refuse('invalid', `各项分值相加应为 100 分，现在是 ${sum} 分，请调整。`, `points-${first?.at ?? 0}`);
  const perAgent = wholeNumber(wish.perAgent);
  return perAgent === null || perAgent > MOST_PER_AGENT
    ? refuse('invalid', `每人每月抽取的件数请填 0 到 ${MOST_PER_AGENT} 的整数；填 0 就不再自动抽取。`, 'per-agent')
    : { items, perAgent };
};
