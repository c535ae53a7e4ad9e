import { isMail, isMobile } from '../domain/notice/delivery.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { updateAccount } from '../store/accounts.ts';
import type { Store } from '../store/database.ts';

/** Where urgent notices go beside the page; null: nowhere. */
export type Contact = { mobile: string | null; mail: string | null };

/** Contact as typed: blanks off, nothing typed is nowhere. */
export const contactOf = (mobile: string, mail: string): Contact => ({
  mobile: mobile.replaceAll(/[\s-]/gu, '') || null,
  mail: mail.trim() || null,
});

/** What is wrong with a number or an address, at its field. */
export const checkContact = ({ mobile, mail }: Contact): Refusal | null => {
  if (mobile !== null && !isMobile(mobile))
    return refuse('invalid', '手机号不对，请填写 11 位手机号码，或留空不收短信。', 'mobile');
  if (mail !== null && !isMail(mail))
    return refuse('invalid', '邮箱地址不对，请填写如 name@example.cn 的地址，或留空不收邮件。', 'mail');
  return null;
};

/** 提醒方式: a person's own. Null when it is done. */
export const changeOwnContact = async (store: Store, account: string, contact: Contact): Promise<Refusal | null> => {
  const fault = checkContact(contact);
  if (fault) return fault;
  await updateAccount(store, account, contact);
  return null;
};
