import type { StaffRole } from '../../domain/access/role.ts';

/** 台账与统计: a page that is looked at now and then, beside the day's queues. */
export type Book = { href: string; name: string; about: string; roles: readonly StaffRole[] };

/** All books, in the order of the index page. */
export const books: readonly Book[] = [
  {
    href: '/books/supervision',
    name: '督办台账',
    about: '督办单的级别、单位、回复期限和结果。',
    roles: ['supervisor', 'dispatcher', 'handler', 'unit-lead', 'auditor', 'administrator'],
  },
  {
    href: '/books/notices',
    name: '月度通报',
    about: '各单位当月的签收、答复、退单、重办、催办和督办，以及现在的超期。',
    roles: ['supervisor', 'dispatcher', 'handler', 'unit-lead', 'auditor', 'administrator'],
  },
];

/** The books that a role may open. */
export const booksOf = (role: StaffRole): Book[] => books.filter(({ roles }) => roles.includes(role));
