import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { backstopFor, bodyFor } from '../../../src/domain/directory/body-for.ts';
import { overrideFor } from '../../../src/domain/routing/overrides.ts';
import { searchUnits } from '../../../src/standard/unit-search.ts';
import { readDirectory, readLeadOverrides } from '../../../src/standard/units.ts';

const directory = readDirectory('data', 'routing-rules', '2026-11-23');
const name = (code: string): string | undefined => directory.units.get(directory.sameBody.get(code) ?? code)?.name;
const body = (
  of: string,
  level: 'province' | 'city' | 'county' | 'street',
  division: string,
  more = {},
): string | null => bodyFor(directory, { function: of, level, division, ...more })?.name ?? null;

test('a district carries the name of its city, a county and a county-level city do not', () => {
  assert.is(name('urban-management@420302'), '十堰市茅箭区城市管理执法局');
  assert.is(name('public-security@420381'), '丹江口市公安局');
  assert.is(name('public-security@420323'), '竹山县公安局');
  assert.is(name('public-security@420302'), '十堰市公安局茅箭区分局');
  assert.is(name('ecology-environment@420302'), '十堰市生态环境局茅箭区分局');
});

test('the prefecture and the province are called as they call themselves', () => {
  assert.is(name('public-security@422800'), '恩施州公安局');
  assert.is(name('housing-construction@420000'), '湖北省住房和城乡建设厅');
  assert.is(name('youth@420000'), '共青团湖北省委');
  assert.is(name('power-supply@420100'), '国网武汉供电公司');
});

test('well-known bodies bear their real names', () => {
  assert.is(name('urban-management@420100'), '武汉市城市管理执法委员会');
  assert.is(name('housing-construction@420100'), '武汉市住房和城市更新局');
  assert.is(name('landscape@420100'), '武汉市园林和林业局');
  assert.is(name('water@420100'), '武汉市水务局');
});

test('a body that serves two functions has one code, so that its people see both kinds of tickets', () => {
  assert.is(directory.units.get('landscape@420302'), undefined);
  assert.is(directory.sameBody.get('landscape@420302'), 'urban-management@420302');
  const trees = bodyFor(directory, { function: 'landscape', level: 'county', division: '420302' });
  assert.is(trees?.code, 'urban-management@420302');
  assert.ok(trees?.aliases.includes('茅箭城管'), 'still found by its first name');
});

test('a unit has its parent, its aliases and its level', () => {
  assert.equal(directory.units.get('veterans@420302'), {
    code: 'veterans@420302',
    name: '十堰市茅箭区退役军人事务局',
    function: 'veterans',
    level: 'county',
    division: '420302',
    parent: 'veterans@420300',
    aliases: [
      '茅箭退役军人局',
      '茅箭区退役军人局',
      '茅箭退役局',
      '茅箭区退役局',
      '茅箭退役军人事务局',
      '茅箭区退役军人事务局',
      '茅箭退役军人服务站',
      '茅箭区退役军人服务站',
      '茅箭优抚科',
      '茅箭区优抚科',
    ],
    phone: null,
    contact: null,
    address: null,
  });
  assert.is(directory.units.get('street@420302001')?.parent, null);
  for (const unit of directory.units.values())
    assert.ok(unit.parent === null || directory.units.has(unit.parent), unit.code);
});

test('no name is left with a gap and no statistical county has bodies', () => {
  for (const unit of directory.units.values()) {
    assert.not.match(unit.name, /[{}()]|^$|undefined/, unit.code);
    assert.not.ok(/@(421071|421171)$/.test(unit.code), unit.code);
  }
});

test('the body is that of the wanted level, else of the next one above', () => {
  assert.is(body('urban-management', 'county', '420302'), '十堰市茅箭区城市管理执法局');
  assert.is(body('urban-management', 'city', '420302'), '十堰市城市管理执法委员会');
  assert.is(body('urban-management', 'county', '420300'), '十堰市城市管理执法委员会');
  assert.is(body('water-supply', 'county', '420106'), '武汉市水务集团有限公司');
  assert.is(body('railway', 'city', '420323'), '中国铁路武汉局集团有限公司');
  assert.is(body('customs', 'city', '420800'), '武汉海关');
  assert.is(body('metro', 'city', '420300'), null);
});

test('a county directly under the province serves county and city level', () => {
  assert.is(body('human-resources', 'county', '429004'), '仙桃市人力资源和社会保障局');
  assert.is(body('human-resources', 'city', '429004'), '仙桃市人力资源和社会保障局');
  assert.is(body('court', 'city', '429004'), '仙桃市人民法院');
  assert.is(body('financial-regulation', 'city', '429004'), '国家金融监督管理总局湖北监管局');
});

test('a street or town is the body only where it is known', () => {
  assert.is(body('street', 'street', '420325', { street: '420325101' }), '房县军店镇人民政府');
  assert.is(body('street', 'street', '420325'), null);
});

test('a functional zone answers with its committee and its own bureaus', () => {
  assert.is(body('functional-zone', 'county', '420100', { zone: 'donghu' }), '武汉东湖新技术开发区管理委员会');
  assert.is(body('education', 'county', '420100', { zone: 'donghu' }), '武汉东湖新技术开发区教育局');
  assert.is(body('tax', 'county', '420100', { zone: 'donghu' }), '国家税务总局武汉市税务局');
});

test('what nobody claims goes to the street, else to the zone, else to the government service body', () => {
  assert.is(backstopFor(directory, { division: '420302', street: '420302001' })?.name, '十堰市茅箭区武当路街道办事处');
  assert.is(backstopFor(directory, { division: '420381', zone: 'wudang' })?.name, '武当山旅游经济特区管理委员会');
  assert.is(backstopFor(directory, { division: '420323' })?.name, '竹山县政务服务和大数据管理局');
});

test('construction noise lies with different bodies in different cities', () => {
  const overrides = readLeadOverrides('routing-rules');
  const lead = (division: string) =>
    overrideFor(overrides, { matter: '020109', function: 'urban-management', division, at: '2026-11-23' })?.lead ??
    null;
  assert.equal(
    [lead('420502'), lead('429004'), lead('420106'), lead('420302')],
    ['ecology-environment', 'housing-construction', 'urban-management', null],
  );
});

test('of overrides the one for the matter and the county wins, and only while it holds', () => {
  const rule = (
    matter: string | null,
    division: string,
    lead: string,
    from: string | null = null,
    to: string | null = null,
  ) => ({
    matter,
    function: 'water',
    division,
    lead,
    from,
    to,
    basis: '分工文件',
  });
  const overrides = [
    rule(null, '420500', 'street'),
    rule('060101', '420500', 'agriculture', '2026-01-01'),
    rule('060101', '420506', 'forestry', null, '2025-12-31'),
  ];
  const lead = (matter: string, at: string) =>
    overrideFor(overrides, { matter, function: 'water', division: '420506', at })?.lead ?? null;
  assert.equal(
    [lead('060101', '2025-12-31'), lead('060101', '2026-01-01'), lead('060199', '2026-01-01')],
    ['forestry', 'agriculture', 'street'],
  );
});

test('units are found by the names people use, by pinyin and by initials', () => {
  const found = (words: string): string[] => searchUnits(directory, words).map((unit) => unit.name);
  assert.ok(found('社保').every((each) => each.includes('人力资源和社会保障局')));
  assert.is(found('wccg')[0], '武汉市武昌区城市管理执法局');
  assert.is(found('zhongnanlu')[0], '武汉市武昌区中南路街道办事处');
  assert.is(found('茅箭 社保')[0], '十堰市茅箭区人力资源和社会保障局');
  assert.is(found('光谷管委会')[0], '武汉东湖新技术开发区管理委员会');
  assert.ok(found('武昌城官局').length > 0, 'a slip of the pen still finds something');
  assert.equal(found('  '), []);
});

test.run();
