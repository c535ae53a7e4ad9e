import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { RoutingAnswer } from '../../../src/domain/routing/answer.ts';
import type { Boundary } from '../../../src/domain/routing/standard.ts';
import { citedClauses } from '../../../src/http/dispatch/clauses.ts';
import { smallText } from '../../domain/routing/small-standard.ts';
import { stallRouting } from '../../support/proposals.ts';

const noise: Boundary = {
  id: 'B-stalls',
  clause: '0.9.1',
  subject: '路边摆摊与停车',
  cases: [
    { when: '摊位占人行道', lead: 'urban-management', because: '市容管理职责。', examples: [] },
    { when: '车辆占机动车道', lead: 'traffic-police', because: '道路交通安全法。', examples: [] },
  ],
};
const foreign: Boundary = {
  id: 'B-water',
  clause: '0.9.2',
  subject: '水管',
  cases: [{ when: '表前水管', lead: 'water-supply', because: '', examples: [] }],
};

const source = {
  matterByCode: new Map(smallText.matters.map((matter) => [matter.code, matter])),
  functionByCode: new Map(smallText.functions.map((entry) => [entry.code, entry])),
  boundaries: [noise, foreign],
};

test('a clause is told with who leads and helps, level, deadline class, ground, and the boundaries of its function', () => {
  const clauses = citedClauses(source, stallRouting());
  assert.equal([...clauses.keys()], ['2.1.4'], 'a clause that the standard has no more is left out');
  assert.equal(clauses.get('2.1.4'), {
    clause: '2.1.4',
    code: '020104',
    path: ['城市管理', '市容与公用', '占道经营'],
    lead: '城市管理执法',
    assist: ['公安交管'],
    level: '县级',
    deadline: '普通',
    basis: '示范',
    boundaries: [
      {
        clause: '0.9.1',
        subject: '路边摆摊与停车',
        cases: [
          { when: '摊位占人行道', lead: '城市管理执法', because: '市容管理职责。', ours: true },
          { when: '车辆占机动车道', lead: '公安交管', because: '道路交通安全法。', ours: false },
        ],
      },
    ],
  });
});

test('an answer without candidates cites nothing', () => {
  const nothing: RoutingAnswer = { ...stallRouting(), candidates: [] };
  assert.is(citedClauses(source, nothing).size, 0);
  assert.is(citedClauses(source, null).size, 0);
});

test.run();
