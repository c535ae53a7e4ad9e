import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import { checkForm, type FormWish } from '../../domain/call-quality/form.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { addForm, presentForm } from '../../store/quality-forms.ts';
import type { Installation } from '../installation.ts';

const isTaken = (fault: unknown): boolean =>
  [fault, fault instanceof Error ? fault.cause : null].some(
    (error) =>
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      (String(error.code) === '23505' || String(error.code).startsWith('SQLITE_CONSTRAINT')),
  );

const FASTER = '评分表刚刚被别人改过。您填写的内容还在，请对照最新的评分表后再保存。';

/** 修改评分表: makes a new version; what was scored by an old one keeps it. `seen` is the version that was on the screen. */
export const changeForm = async (
  { store, clock }: Pick<Installation, 'store' | 'clock'>,
  wish: FormWish & { seen: number },
  actor: Actor,
): Promise<Refusal | null> => {
  const checked = checkForm(wish, actor, () => randomUUID());
  if (isRefusal(checked)) return checked;
  const present = await presentForm(store);
  if (present.version !== wish.seen) return refuse('stale', FASTER);
  try {
    await addForm(store, {
      version: present.version + 1,
      items: [...checked.items],
      perAgent: checked.perAgent,
      at: new Date(clock()),
      account: actor.id,
      name: actor.name,
    });
    return null;
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    return refuse('stale', FASTER);
  }
};
