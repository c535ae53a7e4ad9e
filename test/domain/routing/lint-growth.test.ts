import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { directoryOf } from '../../../src/domain/directory/directory.ts';
import type { Finding } from '../../../src/domain/routing/finding.ts';
import { lint } from '../../../src/domain/routing/lint.ts';
import type { Territory } from '../../../src/domain/routing/lint-dead.ts';
import { silencedWords } from '../../../src/domain/routing/lint-unreachable.ts';
import type { Rule, StandardText } from '../../../src/domain/routing/standard.ts';
import { maojian, ruleOf, small, smallText } from './small-standard.ts';

const said = ({ level, check, where, sentence }: Finding): string => `${level} ${check} ${where} ${sentence}`;

const withRules = (...rules: Rule[]): StandardText => ({ ...smallText, rules: [...smallText.rules, ...rules] });

const findingsOf = (text: StandardText, check: Finding['check']): string[] =>
  lint(small(text))
    .filter((finding) => finding.check === check)
    .map(said);

test('a rule all of whose words hold a silencing word of its own can never speak', () => {
  const rule = ruleOf({ id: '020104-9', matter: '020104', words: ['店内摆摊'], without: ['店内'], examples: ['摆摊'] });
  assert.ok(
    findingsOf(withRules(rule), 'unreachable').some((found) =>
      found.startsWith('error unreachable 020104-9 规则 020104-9 的用语都含有它自己的排除词'),
    ),
  );
});

test('a needed group that is silenced altogether makes a rule unreachable, one silenced word is only told', () => {
  const needed = ruleOf({
    id: '020104-8',
    matter: '020104',
    words: ['摆摊'],
    with: [['超市门口', '超市旁']],
    without: ['超市'],
    examples: ['摆摊'],
  });
  assert.match(findingsOf(withRules(needed), 'unreachable').join('\n'), '必须同时出现的“超市门口、超市旁”');
  const partly = ruleOf({
    id: '020104-7',
    matter: '020104',
    words: ['摆摊', '展会摆摊'],
    without: ['展会'],
    examples: ['路边摆摊'],
  });
  assert.equal(findingsOf(withRules(partly), 'silenced-word'), [
    'warning silenced-word 020104-7 规则 020104-7 的用语“展会摆摊”含有它自己的排除词，从不起作用，可以删去。',
  ]);
});

test('pairs of words are silenced by a pair within one of them, and not by parts that stand apart', () => {
  assert.equal(silencedWords({ words: ['工地+夜里', '夜里施工'], without: ['夜里+施工'] }), ['夜里施工']);
  assert.equal(silencedWords({ words: ['ＡＢ停车'], without: ['ab'] }), ['ＡＢ停车']);
});

test('a rule that stands behind another one of another matter on all its own examples cannot be reached', () => {
  const strong = ruleOf({
    id: '010801-2',
    matter: '010801',
    words: ['消火栓', '栓口漏水'],
    weight: 5,
    examples: ['消火栓坏了'],
  });
  const weak = ruleOf({ id: '010802-1', matter: '010802', words: ['栓口'], weight: 1, examples: ['消火栓的栓口漏水'] });
  const [fire] = smallText.matters.slice(2);
  assert.ok(fire);
  const text = withRules(strong, weak);
  const second = { ...fire, code: '010802', clause: '1.8.2' };
  assert.equal(findingsOf({ ...text, matters: [...text.matters, second] }, 'outranked'), [
    'error outranked 010802-1 规则 010802-1 在自己的全部例句上都排在 010801-2 之后，条款引不到它。请加强用语，或把例句移给 010801-2。',
  ]);
});

test('a rule for divisions that do not exist is unreachable', () => {
  const rule = ruleOf({ id: '020104-6', matter: '020104', words: ['摆摊'], divisions: ['429999'], examples: ['摆摊'] });
  assert.match(findingsOf(withRules(rule), 'unreachable').join('\n'), '限定的区划 429999 不存在');
});

test('the same text under two leads is a contradiction, also between an example and a counter-example elsewhere', () => {
  const rule = ruleOf({
    id: '010801-3',
    matter: '010801',
    words: ['灭火器'],
    examples: ['灭火器过期'],
    counterExamples: [{ text: '小区停水 一天了', lead: 'urban-management' }],
  });
  assert.equal(findingsOf(withRules(rule), 'contradiction'), [
    'error contradiction 010801-3 “小区停水一天了”在 030501-1 的例句里归供水企业，在 010801-3 的反例里归城市管理执法。',
  ]);
});

test('two rules of different leads with the same words contradict, unless their conditions keep them apart', () => {
  const twin = (more: Partial<Rule>): Rule =>
    ruleOf({ id: '010801-4', matter: '010801', words: ['停水', '没水'], examples: ['消防栓没有水'], ...more });
  const told = findingsOf(withRules(twin({})), 'contradiction');
  assert.is(told.length, 1);
  assert.match(told[0] ?? '', /^warning contradiction 010801-4 规则 010801-4 的用语全在 030501-1 里/);
  assert.equal(findingsOf(withRules(twin({ with: [['消防']] })), 'contradiction').length, 1);
  const kept = ruleOf({
    id: '030501-1',
    matter: '030501',
    words: ['停水', '没水'],
    kinds: ['complaint'],
    examples: [],
  });
  const apart = { ...smallText, rules: [kept, twin({ kinds: ['consultation'] })] };
  assert.equal(findingsOf(apart, 'contradiction'), []);
  const silenced = { ...smallText, rules: [{ ...kept, kinds: [], without: ['消防'] }, twin({ with: [['消防']] })] };
  assert.equal(findingsOf(silenced, 'contradiction'), []);
});

test('a boundary that only a rule of another lead speaks for is told', () => {
  const boundaries = [
    {
      id: 'B-1',
      clause: '0.9.1',
      subject: '摊贩',
      cases: [
        {
          when: '马路上',
          lead: 'traffic-police',
          because: '测试',
          examples: ['机动车道上面有人摆摊', '机动车道中间摆摊', '违法停车占机动车道', '机动车道上违法停车'],
        },
      ],
    },
  ];
  assert.equal(lint(small({ ...smallText, boundaries })).map(said), [
    'warning contradiction 020104-1 界限 B-1 把“机动车道上面有人摆摊” 等 2 句判给公安交管，但只有规则 020104-1（城市管理执法）命中，结论靠相近程度得出。请给公安交管补规则。',
  ]);
});

const divisions = [
  { code: '420000', name: '湖北省', level: 'province' as const, parent: null },
  { code: '420300', name: '十堰市', level: 'city' as const, parent: '420000' },
  { code: '420302', name: '茅箭区', level: 'county' as const, parent: '420300' },
];
const named = (code: string, name: string) => ({
  code,
  name,
  province: null,
  city: `{市}${name}`,
  county: `{县}${name}`,
});
const functions = [
  named('urban-management', '城市管理执法局'),
  named('water-supply', '自来水公司'),
  named('fire-rescue', '消防救援大队'),
  named('traffic-police', '交警大队'),
];
const territory = (changes: Partial<Territory>): Territory => ({
  directory: directoryOf(functions, divisions, changes.zones ?? [], [], new Map()),
  overrides: [],
  zones: [],
  aliases: [],
  landmarks: [],
  named: [],
  ...changes,
});
const override = {
  matter: '020104',
  function: null,
  division: '420300',
  lead: 'traffic-police',
  from: null,
  to: null,
  basis: '分工',
};

const dead = (changes: Partial<Territory>): string[] =>
  lint(small(), territory(changes))
    .filter((finding) => finding.check === 'dead')
    .map(({ where, sentence }) => `${where} ${sentence}`);

test('what is written of places and bodies and leads nowhere is dead', () => {
  assert.equal(dead({ overrides: [override] }), []);
  assert.equal(
    dead({
      overrides: [
        { ...override, division: '429999' },
        { ...override, matter: '999999' },
        { ...override, lead: 'moon' },
        { ...override, function: 'water-supply' },
      ],
    }),
    [
      'overrides 429999 020104 分工写的区划 429999 不存在。',
      'overrides 420300 999999 分工写的事项 999999 不在目录里。',
      'overrides 420300 020104 分工写的主办职能 moon 不在职能表里。',
      'overrides 420300 020104 分工只在“供水企业”主办事项 020104 时生效，而它由“城市管理执法”主办，永远不生效。',
    ],
  );
  assert.equal(
    dead({
      aliases: [{ name: '车城', code: '429999', reading: 'name' }],
      landmarks: [{ name: '人民商场', code: '420302', kind: 'mall', zone: 'nowhere' }],
      named: [{ function: 'moon', division: '420302', name: '月球局', aliases: [], phone: null }],
    }),
    [
      'aliases 车城 别名“车城”指向的区划 429999 不存在。',
      'landmarks 人民商场 地标“人民商场”指向的功能区 nowhere 不存在。',
      'units moon@420302 单位名录写的职能 moon 不在职能表里。',
    ],
  );
});

test('a zone is checked for its places and functions, and a function without any body is dead', () => {
  const zone = {
    id: 'baila',
    name: '白浪开发区',
    names: ['白浪'],
    city: '420300',
    county: null,
    committee: '白浪开发区管委会',
    streets: ['429999'],
    bureaus: ['moon'],
  };
  assert.equal(dead({ zones: [zone] }), [
    'zones baila 功能区“白浪开发区”管辖的 429999 没有对应的街道或乡镇。',
    'zones baila 功能区“白浪开发区”写的职能 moon 不在职能表里。',
  ]);
  const without = directoryOf(functions.slice(1), divisions, [], [], new Map());
  assert.equal(dead({ directory: without }), ['urban-management 职能“城市管理执法”在任何区划都没有单位。']);
});

test('a standard with a sound territory has nothing to find', () => {
  assert.equal(lint(small(smallText, maojian), territory({ overrides: [override] })), []);
});

test.run();
