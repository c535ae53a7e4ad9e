import type { StaffRole } from '../../domain/access/role.ts';

/** 台账与统计: a page that is looked at now and then, beside the day's queues. */
export type Book = { href: string; name: string; about: string; roles: readonly StaffRole[] };

/** All books, in the order of the index page. */
export const books: readonly Book[] = [
  {
    href: '/books/repeats',
    name: '重复反映',
    about: '办结或整改后又有人反映同一件事的，两件并列核对；没有排除的计为未解决。',
    roles: ['supervisor', 'dispatcher', 'auditor', 'administrator'],
  },
  {
    href: '/books/rectifications',
    name: '整改台账',
    about: '每件差评的问题、责任人、时限和结果，整改后是否反弹，是否公开。',
    roles: ['handler', 'unit-lead', 'dispatcher', 'supervisor', 'auditor', 'administrator'],
  },
];

/** The books that a role may open. */
export const booksOf = (role: StaffRole): Book[] => books.filter(({ roles }) => roles.includes(role));
