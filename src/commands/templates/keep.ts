import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { checkTemplate, keptBy, type TemplateWish } from '../../domain/template/check.ts';
import type { ReplyTemplate } from '../../domain/template/template.ts';
import { Conflict } from '../../store/database.ts';
import { addTemplates, changeTemplate, findTemplate } from '../../store/templates.ts';
import type { Installation } from '../installation.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'matters'>;

const NOT_YOURS = '承办单位的模板由本单位的人维护，热线的模板由派单员或管理员维护。您不能修改这一个。';

/** Whether the catalogue has a field, a group or a matter of this code. */
const knowsMatter =
  ({ matters }: Pick<Installation, 'matters'>) =>
  (code: string): boolean =>
    /^(\d{2}){1,4}$/u.test(code) && [...matters.keys()].some((each) => each.startsWith(code));

/** A template that the actor keeps; null where there is none, or it is another's. */
export const templateKeptBy = async (
  { store }: Pick<Installation, 'store'>,
  actor: Actor,
  id: string,
): Promise<ReplyTemplate | null> => {
  const keeper = keptBy(actor);
  const found = keeper && (await findTemplate(store, id));
  return found && found.unit === keeper.unit ? found : null;
};

/** Writes a new template for the actor's unit, or the hotline. */
export const addTemplate = async (parts: Parts, wish: TemplateWish, actor: Actor): Promise<ReplyTemplate | Refusal> => {
  const keeper = keptBy(actor);
  if (keeper === null) return refuse('not-allowed', NOT_YOURS);
  const text = checkTemplate(wish, knowsMatter(parts));
  if (isRefusal(text)) return text;
  const stamp = { changedAt: parts.clock(), changedBy: actor.name };
  const template = { id: randomUUID(), ...text, unit: keeper.unit, active: true, uses: 0, ...stamp };
  await addTemplates(parts.store, [template]);
  return template;
};

/** Puts a changed template in the place of the one that was on the screen; refuses when somebody else changed it since. */
const replace = async ({ store }: Parts, template: ReplyTemplate, seenAt: number): Promise<ReplyTemplate | Refusal> => {
  try {
    await changeTemplate(store, template, seenAt);
    return template;
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return refuse('stale', '这个模板刚刚被别人改过。您填写的内容还在，请对照最新内容后再保存。');
  }
};

/** Rewrites a template that the actor keeps. */
export const rewriteTemplate = async (
  parts: Parts,
  kept: ReplyTemplate,
  wish: TemplateWish & { seenAt: number },
  actor: Actor,
): Promise<ReplyTemplate | Refusal> => {
  const text = checkTemplate(wish, knowsMatter(parts));
  if (isRefusal(text)) return text;
  return replace(parts, { ...kept, ...text, changedAt: parts.clock(), changedBy: actor.name }, wish.seenAt);
};

/** 停用 or 恢复: whether it is offered. */
export const offerTemplate = (
  parts: Parts,
  kept: ReplyTemplate,
  active: boolean,
  actor: Actor,
): Promise<ReplyTemplate | Refusal> =>
  replace(parts, { ...kept, active, changedAt: parts.clock(), changedBy: actor.name }, kept.changedAt);
