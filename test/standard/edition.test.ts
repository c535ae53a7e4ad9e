import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lint } from '../../src/domain/routing/lint.ts';
import { route } from '../../src/domain/routing/route.ts';
import { loadInstallation } from '../../src/standard/load.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { standard } = loadInstallation(root, { at: Date.UTC(2026, 10, 23) });
const outcomeOf = (text: string): string => {
  const answer = route(standard, { text });
  return answer.decision === 'redirect'
    ? (answer.redirectTo ?? '')
    : answer.decision === 'decline'
      ? 'decline'
      : 'ours';
};

test('every example and counter-example of the model edition goes where it says, and every matter has a body everywhere', () => {
  assert.equal(
    lint(standard).filter((finding) => finding.level === 'error'),
    [],
  );
});

test('emergencies in many phrasings reach the right number', () => {
  const calls: [string, string][] = [
    ['120', '工友从脚手架上摔下来了头上全是血快叫救护车'],
    ['120', '我妈胸口痛喘不上气脸色发紫'],
    ['119', '楼下电动车棚着火了烟好大'],
    ['119', '小孩头卡在防盗网里了'],
    ['119', '挖机把燃气管道挖断了正在喷气'],
    ['110', '隔壁男的在打老婆 喊救命'],
    ['110', '我不想活了 活着没意思'],
    ['122', '高速上大货车侧翻 横在路中间'],
  ];
  assert.equal(
    calls.map(([, text]) => outcomeOf(text)),
    calls.map(([to]) => to),
  );
});

test('what is past, supposed or asked about an emergency stays an appeal', () => {
  const appeals = [
    '昨天小区着火了物业消防栓没有水',
    '救护车来了四十分钟才到',
    '电梯昨晚把我困了半小时物业不管',
    '消防车进不来小区 万一起火怎么得了',
    '大桥上经常有人跳江 建议加装防护网',
    '交通事故对方全责保险公司不赔',
  ];
  assert.equal(
    appeals.map(outcomeOf),
    appeals.map(() => 'ours'),
  );
});

test('words that only sound like another channel do not refuse an appeal', () => {
  const appeals = [
    '法院旁边的路灯坏了',
    '怎么申请法律援助打官司',
    '医生收红包',
    '物业经理贪污公共收益',
    '从广东回武汉怎么转医保',
    '喂猫的人弄得小区很脏',
  ];
  assert.equal(
    appeals.map(outcomeOf),
    appeals.map(() => 'ours'),
  );
});

test('matters of other powers are pointed to them', () => {
  const calls: [string, string][] = [
    ['12388', '举报我们村书记贪污征地补偿款'],
    ['12368', '法院判了对方不还钱怎么办'],
    ['12309', '检察院决定不起诉我不服要求抗诉'],
    ['外省12345', '我在杭州租的房子房东不退押金'],
    ['decline', '帮我查一下我前妻现在住哪里'],
  ];
  assert.equal(
    calls.map(([, text]) => outcomeOf(text)),
    calls.map(([to]) => to),
  );
});

test.run();
