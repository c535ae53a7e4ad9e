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
  {
    href: '/books/returns',
    name: '退单台账',
    about: '每次退单的理由、条款、结果和耽误的工作日，反复退单的工单，各单位退单率',
    roles: ['supervisor', 'dispatcher', 'unit-lead', 'auditor', 'administrator'],
  },
  {
    href: '/precedents',
    name: '裁定先例',
    about: '争议裁定由谁主办、依据什么，归口时参考；可以查找和撤回',
    roles: ['supervisor', 'dispatcher', 'auditor', 'administrator'],
  },
  {
    href: '/books/rectifications',
    name: '整改台账',
    about: '每件差评的问题、责任人、时限和结果，整改后是否反弹，是否公开。',
    roles: ['handler', 'unit-lead', 'dispatcher', 'supervisor', 'auditor', 'administrator'],
  },
  {
    href: '/books/calls',
    name: '话务月报',
    about: '来电、接通率、15 秒接通率，按日和按坐席；坐席各状态的时间，没有工单的来电按原因。',
    roles: ['shift-lead', 'supervisor', 'auditor'],
  },
  {
    href: '/templates',
    name: '答复模板',
    about: '常用的答复、退单、延期等文字，办理时可以套用。',
    roles: ['dispatcher', 'handler', 'unit-lead', 'administrator'],
  },
];

/** The books that a role may open. */
export const booksOf = (role: StaffRole): Book[] => books.filter(({ roles }) => roles.includes(role));
