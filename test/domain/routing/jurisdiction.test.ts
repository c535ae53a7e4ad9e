import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { locate } from '../../../src/domain/routing/jurisdiction.ts';
import { readGazetteer } from '../../../src/standard/divisions.ts';

const gazetteer = readGazetteer('data', 'routing-rules', '2026-11-23');
const at = (text: string, more: { division?: string; city?: string } = {}) => locate(gazetteer, { text, ...more });
const code = (text: string, more: { division?: string; city?: string } = {}) => at(text, more).place?.code ?? null;

test('a county named in the text is found, with the words and where they stand', () => {
  const text = '周女士来电:十堰市茅箭区一家超市卖过期牛奶';
  assert.equal(at(text), {
    place: {
      code: '420302',
      name: '茅箭区',
      by: 'text',
      words: [
        { text: '十堰市', start: 6, end: 9 },
        { text: '茅箭区', start: 9, end: 12 },
      ],
    },
    zone: null,
    street: null,
    ambiguous: [],
  });
});

test('a town alone gives its county and the town', () => {
  const located = at('军店镇卫生院晚上没有医生值班');
  assert.is(located.place?.code, '420325');
  assert.is(located.street, '420325101');
});

test('a name without its ending is understood', () => {
  assert.is(code('雾渡河的路灯坏了半个月'), '420506');
  assert.is(code('枝江那边的化肥涨价了'), '420583');
  assert.is(code('洪山某小区停水'), '420111');
});

test('a landmark gives the county it lies in', () => {
  assert.is(code('汉口火车站出站口黑车拉客'), '420103');
  assert.is(code('昙华林步行的石板松了'), '420106');
  assert.is(code('恩施女儿城卖的特产缺斤少两'), '422801');
});

test('a functional zone is found and its city given, since it has no code', () => {
  const valley = at('光谷步行街晚上到处是小摊');
  assert.is(valley.zone, 'donghu');
  assert.is(valley.place?.code, '420100');
  assert.is(at('沌口一家汽配厂欠薪').zone, 'wuhan-etdz');
  assert.equal([at('武当山特区老街停水').zone, at('武当山特区老街停水').place?.code], ['wudang', '420381']);
});

test('a street of a zone gives its county and the zone', () => {
  const located = at('佛祖岭街道的公交站牌倒了');
  assert.equal([located.place?.code, located.street, located.zone], ['420115', '420115086', 'donghu']);
});

test('a town that many counties have is settled by the city or county named, else by the hotline', () => {
  assert.is(code('竹溪县城关镇的自来水发黄'), '420324');
  assert.is(code('咸宁温泉街道路面积水'), '421202');
  assert.is(code('城关镇的自来水发黄', { city: '421122' }), '421122');
});

test('a town that many counties have is named as ambiguous when nothing settles it', () => {
  const located = at('城关镇东门桥头占道卖菜');
  assert.is(located.place, null);
  assert.is(located.ambiguous.length, 11);
  assert.ok(located.ambiguous.includes('421122100'));
  const bay = at('张湾街道的路灯不亮');
  assert.is(bay.place, null);
  assert.equal(bay.ambiguous.sort(), ['420114006', '420607001']);
});

test('a road that many cities have counts only where the city is known', () => {
  assert.is(code('人民路上的井盖松了'), null);
  assert.is(code('人民路上的井盖松了', { city: '420600' }), '420606');
  assert.is(code('孝感长征路红绿灯不亮'), '420902');
});

test('what the citizen chose holds, and is made more exact by a place in it', () => {
  assert.equal(at('小区楼下油烟大', { division: '420502' }).place, {
    code: '420502',
    name: '西陵区',
    by: 'chosen',
    words: [],
  });
  const refined = at('竹山县宝丰镇街上积水', { division: '420300' });
  assert.equal([refined.place?.code, refined.place?.by, refined.street], ['420323', 'text', '420323103']);
  assert.is(code('我在襄阳打工,老家的低保停了', { division: '420323' }), '420323');
});

test('the place of the matter comes before the place a person is from', () => {
  assert.is(code('我户口在黄梅县,现在住在武汉市青山区,小区电梯坏了'), '420107');
  assert.is(code('我是利川人,在宜昌伍家岗区买的房子漏水'), '420503');
  assert.is(code('老家在红安,孩子在江夏区纸坊上幼儿园,幼儿园乱收费'), '420115');
});

test('an origin does not lead away from the hotline that took the call or from the chosen city', () => {
  assert.is(code('我是利川人,楼上天天吵架', { city: '420100' }), '420100');
  assert.is(code('我老家竹山,楼下油烟大', { division: '420300' }), '420300');
  assert.is(code('利川腾龙洞门票太贵', { city: '420100' }), '422802');
  assert.is(code('雾渡河的电线杆斜了', { city: '420100' }), '420506');
});

test('an origin is the place if no other is named', () => {
  assert.is(code('我家户口在武汉江岸,孩子上小学要什么材料'), '420102');
});

test('the name of a body or a product counts less than the spot', () => {
  assert.is(code('武汉市公安局的人说归属地管,我住在孝昌县花园镇'), '420921');
  assert.is(code('在黄石港区吃襄阳牛肉面吃出了钢丝'), '420202');
});

test('other places whose names hold one of ours are not mistaken for it', () => {
  for (const text of [
    '我在长沙市买的手机坏了',
    '公安局不给开证明',
    '响应城镇医保缴费号召',
    '公司门口的树倒了',
    '白白浪费了一天',
  ]) {
    assert.is(code(text), null, text);
  }
});

test('full width and blanks do not hide a place, and the words are those of the text', () => {
  const text = '武 汉 市　硚口区 汉正街 太吵';
  const located = at(text);
  assert.is(located.place?.code, '420104');
  for (const word of located.place?.words ?? []) assert.is(text.slice(word.start, word.end), word.text);
});

test('the hotline that took the call is the last resort', () => {
  assert.equal(at('楼上漏水', { city: '420500' }).place, { code: '420500', name: '宜昌市', by: 'hotline', words: [] });
  assert.is(code('楼上漏水', { city: '420000' }), null);
  assert.is(code('楼上漏水'), null);
  assert.is(code('楼上漏水', { division: '999999' }), null);
});

test('a county directly under the province is found like any other', () => {
  assert.equal(
    [code('仙桃的公交车不等人'), code('神农架木鱼镇的客栈乱收费'), code('潜江园林街道噪声')],
    ['429004', '429021', '429005'],
  );
});

test('any text at all gives an answer, and every span is exactly the text it names', () => {
  const names = fc.constantFrom(
    '武汉',
    '茅箭区',
    '城关镇',
    '光谷',
    ' ',
    '　',
    '我是',
    '人',
    '户口在',
    '人民路',
    '在',
    'Ｔ３',
    '\n',
    '恩施',
    '\ud83d',
    '附近',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(names, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(
      text,
      fc.option(fc.constantFrom('420000', '420100', '420302', '421122100', 'x'), { nil: undefined }),
      (words, division) => {
        const located = locate(gazetteer, division === undefined ? { text: words } : { text: words, division });
        for (const span of located.place?.words ?? []) assert.is(words.slice(span.start, span.end), span.text);
        if (located.place !== null) assert.match(located.place.code, /^42\d{4}$/);
      },
    ),
    { numRuns: 500 },
  );
});

test.run();
