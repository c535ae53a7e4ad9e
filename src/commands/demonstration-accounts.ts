import { isUnitRole, type StaffRole } from '../domain/access/role.ts';

/** A made-up person of the demonstration; the password stands on the login page and is worth nothing elsewhere. */
export type DemonstrationAccount = {
  name: string;
  password: string;
  title: string;
  description: string;
  person: string;
  roles: StaffRole[];
  unit: string | null;
  city: string | null;
};

/** The query code of every demonstration ticket, so that the citizen's pages can be tried too. */
export const DEMONSTRATION_QUERY_CODE = 'GKYS2626';

const PASSWORD = 'guikou-yanshi-2026';
const CITY = '420300';

const account = (
  name: string,
  person: string,
  roleName: string,
  description: string,
  roles: StaffRole[],
  unit: string | null = null,
): DemonstrationAccount => ({
  name,
  password: PASSWORD,
  title: `${person} · ${roleName}`,
  description,
  person,
  roles,
  unit,
  city: roles.some(isUnitRole) ? null : CITY,
});

/** 演示账号: one for each role, two units and a second supervisor, since some findings need two people. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('zuoxi', '陈晓燕', '坐席', '接听来电、登记诉求、直接答复', ['seat-agent']),
  account('zuoxi2', '孙悦', '坐席', '第二位坐席，会武汉话，接企业专线', ['seat-agent']),
  account('banzhang', '马文静', '班长', '看大屏、管坐席、评通话质量，也可以接听', ['shift-lead', 'seat-agent']),
  account('paidan', '周敏', '派单员', '十堰市热线，确认归口并派单、审退单和答复', ['dispatcher']),
  account('chengguan', '李国强', '承办人', '十堰市茅箭区城市管理执法局', ['handler'], 'urban-management@420302'),
  account(
    'juzhang',
    '吴志强',
    '单位负责人',
    '十堰市茅箭区城市管理执法局，审签答复、转交',
    ['unit-lead'],
    'urban-management@420302',
  ),
  account('jiaoguan', '王海涛', '承办人', '十堰市公安局交通管理局茅箭区大队', ['handler'], 'traffic-police@420302'),
  account('duban', '刘建平', '督办员', '回访、差评整改、督办', ['supervisor']),
  account('duban2', '何丽', '督办员', '第二位督办员，复核误评和恶意差评', ['supervisor']),
  account('shenji', '许静', '审计员', '对回访抽样复核', ['auditor']),
  account('guanli', '赵文博', '管理员', '账号、单位名录、归口规范版本、查看记录', ['administrator']),
];
