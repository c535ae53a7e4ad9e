import type { StaffRole } from '../../domain/access/role.ts';

/** 台账与统计: a page that is looked at now and then, beside the day's queues. */
export type Book = { href: string; name: string; about: string; roles: readonly StaffRole[] };

/** All books, in the order of the index page. */
export const books: readonly Book[] = [
  {
    href: '/books/rates',
    name: '响应率、解决率、满意率',
    about: '按单位、市州、事项和时间，每个数字都能点开到工单。',
    roles: ['supervisor', 'dispatcher', 'auditor', 'handler', 'unit-lead', 'administrator'],
  },
  {
    href: '/books/callback-audits',
    name: '回访复核',
    about: '抽查的第二次回访与第一次是否一致，按回访人统计。',
    roles: ['supervisor', 'auditor'],
  },
  {
    href: '/books/exclusions',
    name: '评价申诉与剔除',
    about: '哪些评价不计入统计，理由和两位经办人，按单位和理由计数。',
    roles: ['supervisor', 'auditor', 'handler', 'unit-lead', 'administrator'],
  },
];

/** The books that a role may open. */
export const booksOf = (role: StaffRole): Book[] => books.filter(({ roles }) => roles.includes(role));
