/** Times of knowledge search and suggestions: `npm run bench:knowledge -- [ENTRIES]`, 20,000 unless told; over 50 ms at p95 is a failure. */
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { readInForce } from '../../src/commands/in-force.ts';
import { lookUp } from '../../src/commands/knowledge/look-up.ts';
import { shelfOf } from '../../src/commands/knowledge/shelf.ts';
import { suggestKnowledge } from '../../src/commands/knowledge/suggest.ts';
import type { KnowledgeEntry } from '../../src/domain/knowledge/entry.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { anEntry, putEntries } from '../support/knowledge.ts';
import { root } from '../support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { shanghai } from '../support/time.ts';
import { kindsOfQuestions, type Question } from './knowledge-questions.ts';

const ENTRIES = Number(process.argv[2] ?? 20_000);
const ROUNDS = 40;
const LIMIT = 50;
const NOW = shanghai('2026-11-25 10:00');

/** Numbers that look random and are the same at every run. */
const random = (() => {
  let state = 20_261_125;
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
})();

const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const places = ['武汉', '十堰', '宜昌', '襄阳', '荆州', '黄冈', '咸宁', '恩施', '孝感', '随州', '茅箭区', '武昌区'];
const things =
  '居住证 身份证 社保卡 医保电子凭证 住房公积金 营业执照 婚姻登记 不动产权证 老年优待证 残疾人证 生育登记 失业保险金 工伤认定 养老金 灵活就业参保 异地就医备案 公租房 廉租补贴 小学入学 幼儿园报名 机动车年检 驾驶证换证 停车收费 渣土运输 噪声扰民 垃圾清运 路灯报修 水管爆裂 燃气开户 电费退费 宽带安装 快递投诉 物业收费 维修资金 装修备案 违章建筑 占道经营 犬只登记 流浪动物 殡葬补贴 高龄津贴 临时救助 低保申请 法律援助 公证办理 护照换发 出入境证件 边检通行证 食品经营许可 卫生许可 消防验收'.split(
    ' ',
  );
const acts =
  '怎么办理 需要什么材料 补领 换发 丢失了怎么办 线上办理流程 收费标准 办理地点 办理时限 查询进度 注销 变更 申请条件 常见问题 政策依据 投诉渠道 报修电话 网上预约 代办规定 补贴标准'.split(
    ' ',
  );
const sentences = [
  '申请人应当提交身份证明和申请表，由受理机关核对后出具受理凭证。',
  '符合条件的，受理机关在法定期限内作出决定；需要补正的，一次告知全部内容。',
  '不收取费用，法律法规另有规定的除外。',
  '可以在政务服务大厅窗口办理，也可以在网上提交后到窗口领取。',
  '对决定不服的，可以依法申请行政复议或者提起行政诉讼。',
  '委托他人办理的，提交委托书以及双方的身份证明。',
  '工作日上午九时至十二时、下午二时至五时三十分受理。',
];

const entriesOf = (matters: readonly string[]): KnowledgeEntry[] =>
  Array.from({ length: ENTRIES }, (_, at) => {
    const [place, thing, act] = [pick(places), pick(things), pick(acts)];
    const title = `${place}${thing}${act}${at % 7 === 0 ? `（${2018 + (at % 9)}年版）` : ''}`;
    const text = Array.from({ length: 6 }, () => pick(sentences)).join(`${thing}`);
    return anEntry({
      id: `entry-${at}`,
      title,
      aliases: [`${thing}${pick(acts)}`],
      matter: pick(matters),
      text,
      uses: at % 90,
    });
  });

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const say = (value: number): string => value.toFixed(1).padStart(7);

const store = openSqlite(join(temporaryFolder('knowledge'), 'bench.sqlite'), join(root, 'data/migrations/sqlite'));
const inForce = await readInForce({ store, root, dataFolder: temporaryFolder('data') }, NOW);
const parts = { store, standard: inForce.standard };
const matters = [...inForce.standard.matterByCode.keys()];

const entries = entriesOf(matters);
for (let from = 0; from < entries.length; from += 1_000) await putEntries(store, entries.slice(from, from + 1_000));
const before = performance.now();
const shelf = await shelfOf(parts);
console.log(
  `${ENTRIES} 条；首次建立内存索引 ${((performance.now() - before) / 1_000).toFixed(1)} 秒，${shelf.postings.size} 个词片`,
);

/** Milliseconds by the clock on the wall, and of work: on a busy machine only the second says something. */
type Took = { wall: number; work: number };

const ask = async (question: Question): Promise<Took> => {
  const start = performance.now();
  const before = process.cpuUsage();
  if (question.long)
    await suggestKnowledge(parts, { text: question.words, matter: pick(matters), city: '420300', now: NOW, size: 5 });
  else await lookUp(parts, { words: question.words, accept: ({ state }) => state === 'published' });
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, work: (user + system) / 1_000 };
};

const fuse = new Fuse(
  [...shelf.slots].flatMap((shelved) => shelved?.spelled ?? []),
  { keys: ['names', 'letters'], threshold: 0.4, ignoreLocation: true, includeScore: true },
);
const alone = ['居住正', '公机金', '营业执造变更'].map((words) => {
  const start = performance.now();
  fuse.search(words, { limit: 20 });
  return performance.now() - start;
});
console.log(
  `比较：fuse.js 逐条比对全部标题，每次 ${Math.round(Math.min(...alone))}—${Math.round(Math.max(...alone))} 毫秒`,
);

let slow = false;
console.log('毫秒                     p50     p95     最慢   计算 p95');
for (const { name, questions } of kindsOfQuestions) {
  for (const question of questions) await ask(question);
  const took: Took[] = [];
  for (let round = 0; round < ROUNDS; round += 1) for (const question of questions) took.push(await ask(question));
  const wall = took.map((each) => each.wall).sort((a, b) => a - b);
  const work = took.map((each) => each.work).sort((a, b) => a - b);
  slow ||= at(wall, 0.95) > LIMIT;
  const figures = [at(wall, 0.5), at(wall, 0.95), at(wall, 1), at(work, 0.95)].map(say).join(' ');
  console.log(`${name.padEnd(12, '　')} ${figures}`);
}
if (slow) {
  console.error(`有的查询 p95 超过 ${LIMIT} 毫秒。`);
  process.exitCode = 1;
}
await store.close();
