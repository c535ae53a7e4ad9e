import { isUnitRole } from '../../domain/access/role.ts';
import type { UnitCode } from '../../domain/directory/unit.ts';
import { isMail, isMobile } from '../../domain/notice/delivery.ts';
import type { Audience, Notice } from '../../domain/notice/notice.ts';
import type { TicketEvent } from '../../domain/ticket/events.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { listAccounts } from '../../store/accounts.ts';
import type { Posted } from '../../store/deliveries.ts';
import type { AccountRow } from '../../store/schema.ts';
import type { Installation } from '../installation.ts';

/** Who works here now. */
export type Staff = { accounts: readonly AccountRow[]; parentOf: (unit: UnitCode) => UnitCode | null };

/** The accounts in use, and the tree of units. */
export const staffOf = async ({ store, directory }: Pick<Installation, 'store' | 'directory'>): Promise<Staff> => ({
  accounts: (await listAccounts(store)).filter(({ active }) => active),
  parentOf: (unit) => directory.find(unit)?.parent ?? null,
});

/** A unit in which nobody has the role is told through the nearest one above that has somebody; where there is none, it stays. */
export const reachable = ({ accounts, parentOf }: Staff, audience: Audience): Audience => {
  if (audience.kind !== 'unit') return audience;
  const { role } = audience;
  for (let unit: UnitCode | null = audience.unit; unit !== null; unit = parentOf(unit)) {
    const here = unit;
    if (accounts.some((account) => account.unit === here && account.roles.includes(role)))
      return { ...audience, unit: here };
  }
  return audience;
};

const isMeant = (account: AccountRow, audience: Audience, city: string): boolean => {
  switch (audience.kind) {
    case 'person':
      return account.id === audience.account;
    case 'unit':
      return account.unit === audience.unit && account.roles.includes(audience.role);
    case 'city':
      return (
        !isUnitRole(audience.role) &&
        account.roles.includes(audience.role) &&
        (account.city === null || account.city === city)
      );
    default:
      return audience satisfies never;
  }
};

/** Urgent notices go out of the house too, at any hour, to whoever has left a number or a mail address; never to who acted. */
export const postedToStaff = (
  { accounts }: Staff,
  notices: readonly Notice[],
  { event, ticket, hotline }: { event: TicketEvent; ticket: Ticket; hotline: string },
): Posted[] =>
  notices
    .filter(({ urgent }) => urgent)
    .flatMap(({ audience, text }) =>
      accounts
        .filter((account) => account.id !== event.by.id && isMeant(account, audience, ticket.appeal.city))
        .flatMap(({ mobile, mail }): Posted[] => {
          const what = { subject: `紧急提醒：工单 ${ticket.number}`, ticket: ticket.number, notBefore: event.at };
          return [
            ...(mobile !== null && isMobile(mobile)
              ? [{ ...what, way: 'message' as const, recipient: mobile, text: `【${hotline}】${text}` }]
              : []),
            ...(mail !== null && isMail(mail) ? [{ ...what, way: 'mail' as const, recipient: mail, text }] : []),
          ];
        }),
    );
