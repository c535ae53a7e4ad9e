import { assemble } from '../../../src/domain/routing/assemble.ts';
import { nowhere, type Places } from '../../../src/domain/routing/places.ts';
import type { Matter, Redirect, Rule, Standard, StandardText } from '../../../src/domain/routing/standard.ts';

const matter = (code: string, name: string, lead: string): Matter => ({
  code,
  path: ['城市管理', '市容与公用', name],
  clause: `${Number(code.slice(0, 2))}.${Number(code.slice(2, 4))}.${Number(code.slice(4))}`,
  lead,
  assist: lead === 'urban-management' ? ['traffic-police'] : [],
  level: 'county',
  deadlineClass: 'ordinary',
  basis: '示范',
});

/** A rule with everything optional left empty. */
export const ruleOf = (rule: Pick<Rule, 'id' | 'matter' | 'words'> & Partial<Rule>): Rule => ({
  with: [],
  without: [],
  weight: 3,
  kinds: [],
  channels: [],
  divisions: [],
  citizen: [],
  manager: [],
  time: [],
  examples: [],
  counterExamples: [],
  ...rule,
});

const fire: Redirect = {
  id: 'R-119',
  clause: '0.1.2',
  decision: 'redirect',
  to: '119',
  function: 'fire-rescue',
  urgency: 'critical',
  unplaced: false,
  byFunction: false,
  atMost: null,
  words: ['着火了'],
  with: [],
  without: ['昨天'],
  say: '请立即拨打 119。',
  examples: ['楼上着火了'],
  counterExamples: [{ text: '昨天着火了消防栓没有水', lead: 'fire-rescue' }],
};

/** The written form of a standard of three matters, to change in a test. */
export const smallText: StandardText = {
  edition: {
    number: '测试版',
    title: '测试规范',
    effective: '2026-01-01',
    statement: '测试',
    decision: { threshold: 0.6, unknown: -3.5, rules: 3, learned: 0.8, named: 0.8, temperature: 1, measured: '测试' },
  },
  functions: [
    { code: 'urban-management', name: '城市管理执法', scope: '占道经营、路灯' },
    { code: 'water-supply', name: '供水企业', scope: '停水、水压' },
    { code: 'fire-rescue', name: '消防救援', scope: '消防通道、消防栓' },
    { code: 'traffic-police', name: '公安交管', scope: '违法停车' },
  ],
  matters: [
    matter('020104', '占道经营', 'urban-management'),
    matter('030501', '停水', 'water-supply'),
    matter('010801', '消防设施', 'fire-rescue'),
  ],
  rules: [
    ruleOf({
      id: '020104-1',
      matter: '020104',
      words: ['摆摊', '占道+经营'],
      without: ['店内'],
      examples: ['人行道上有人摆摊卖水果'],
    }),
    ruleOf({ id: '030501-1', matter: '030501', words: ['停水', '没水'], examples: ['小区停水一天了'] }),
    ruleOf({ id: '010801-1', matter: '010801', words: ['消防栓'], examples: ['楼道消防栓没有水'] }),
  ],
  redirects: [fire],
  kinds: [{ id: 'K-1', kind: 'consultation', weight: 3, words: ['咨询'], with: [], without: [] }],
  boundaries: [],
  urgencies: [{ id: 'U-1', clause: '0.2.1', urgency: 'urgent', words: ['停水+天'], with: [], without: [] }],
  vocabulary: {
    noise: ['来电人反映'],
    turns: ['另外'],
    negations: ['不是'],
    bodies: [{ function: 'urban-management', words: ['城管'] }],
    circumstances: [],
    synonyms: [],
    dictionary: [],
    speech: [],
    calls: [],
  },
};

/** A place where every function has a body, whatever the text says. */
export const maojian: Places = {
  ...nowhere,
  divisions: ['420302'],
  knows: (code) => code === '420302',
  locate: () => ({
    place: { code: '420302', name: '茅箭区', by: 'text', words: [] },
    zone: null,
    street: null,
    ambiguous: [],
  }),
  bodyFor: ({ function: code, division }) => ({
    code: `${code}@${division}`,
    name: `茅箭区${code}`,
    function: code,
    level: 'county',
    division,
    parent: null,
    aliases: [],
    phone: null,
    contact: null,
    address: null,
  }),
};

export const small = (text: StandardText = smallText, places: Places = maojian): Standard =>
  assemble(text, places, (said) => [...said]);
