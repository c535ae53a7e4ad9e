import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { MOST_DEMANDS, splitDemands } from '../../../src/domain/demand/split.ts';
import { SENTENCE_END } from '../../../src/domain/demand/split-marks.ts';

/** What a citizen said, and the wishes in it. */
const several: [string, string[]][] = [
  [
    '小区问题如下：1、东门路灯坏了三盏；2、垃圾桶三天没人清运；3、地下车库漏水。',
    ['东门路灯坏了三盏', '垃圾桶三天没人清运', '地下车库漏水'],
  ],
  ['1.要求停止夜间施工。2.要求清理路面泥土。请尽快处理，谢谢！', ['要求停止夜间施工', '要求清理路面泥土']],
  ['我想咨询：①退休手续去哪里办②医保断缴怎么补', ['退休手续去哪里办', '医保断缴怎么补']],
  [
    '业主反映物业的问题，一是电梯经常停运，二是保安夜里不巡逻，三是绿化没人修剪。',
    ['电梯经常停运', '保安夜里不巡逻', '绿化没人修剪'],
  ],
  ['（1）拆除楼顶的违建\n（2）恢复被占的消防通道', ['拆除楼顶的违建', '恢复被占的消防通道']],
  ['(一)退还押金两千元；(二)赔偿搬家的费用。', ['退还押金两千元', '赔偿搬家的费用']],
  ['一、人民路积水没人管。二、公交站台的顶棚破了。', ['人民路积水没人管', '公交站台的顶棚破了']],
  ['第一，楼下烧烤店油烟扰民。第二，店外桌子占了人行道。', ['楼下烧烤店油烟扰民', '店外桌子占了人行道']],
  ['首先，工地夜里打桩吵人；其次，渣土车把路压坏了。', ['工地夜里打桩吵人', '渣土车把路压坏了']],
  ['诉求：１、补发三个月工资；２、补缴社会保险。', ['补发三个月工资', '补缴社会保险']],
  [
    '市民要求：尽快修复路灯；清理堆在路边的垃圾；在路口加装护栏。',
    ['尽快修复路灯', '清理堆在路边的垃圾', '在路口加装护栏'],
  ],
  ['要求退还多收的停车费；对收费员的态度作出说明；谢谢。', ['退还多收的停车费', '对收费员的态度作出说明']],
  ['希望恢复17路末班车；在学校门口增设一站。', ['恢复17路末班车', '在学校门口增设一站']],
  [
    '隔壁工地夜里十二点还在浇筑，请制止。另外，工地出口的泥没人冲洗，希望清理。',
    ['隔壁工地夜里十二点还在浇筑，请制止', '另外，工地出口的泥没人冲洗，希望清理'],
  ],
  [
    '小区停水两天，请尽快恢复供水。还有水费单上多收了一吨，要求退还。',
    ['小区停水两天，请尽快恢复供水', '还有水费单上多收了一吨，要求退还'],
  ],
  [
    '投诉广场舞音响太大。此外，广场的公厕一直锁着，能否早点打开？',
    ['投诉广场舞音响太大', '此外，广场的公厕一直锁着，能否早点打开？'],
  ],
  ['举报楼下麻将馆通宵营业。同时要求查一查它有没有执照。', ['举报楼下麻将馆通宵营业', '同时要求查一查它有没有执照']],
  [
    '事情经过：1、三月签了合同；2、五月停工至今。现在的诉求：1、退还购房定金；2、支付违约金。',
    ['退还购房定金', '支付违约金'],
  ],
  ['反映两个问题：1）井盖缺失，2）护栏倒了没人扶。', ['井盖缺失', '护栏倒了没人扶']],
];

/** One matter, however it is told. */
const single: string[] = [
  '人民小学门口每天下午有十几个卖炸串的摊子占着人行道，孩子放学只能走机动车道，太危险了，请尽快处理。',
  '我家住1、2号楼之间，晚上噪音很大。',
  '停水的是1、2、3、4号楼，从昨天停到现在。',
  '路面坑有1.5米长、2.3米宽，要求修补。',
  '投诉物业，原因有三：一是不接电话，二是不上门，三是不退钱。',
  '我有以下证据：1、转账记录；2、聊天截图。要求商家退款。',
  '事情经过：1、三月一日签合同；2、四月一日停工。',
  '另外一家店也这样。',
  '施工噪音很大，同时灰尘也大，要求处理。',
  '施工噪音很大。另外，我打过三次电话都没人来。',
  '还有三天就要开学了，学位还没有通知，请答复。',
  '楼道灯坏了；电梯也慢；物业说没钱。',
  '要求物业修好电梯，不要再拖。',
  '不要求赔偿；只要他道歉。',
  '希望尽快处理；谢谢。',
  '要求尽快解决；联系电话13800000000。',
  '请处理。另外，请尽快回复，谢谢。',
  '第一中学门口堵车，第二小学门口也堵，请疏导。',
  '第一次打电话没人接，第二次说已转办。',
  '他一是没钱二是没证。',
  '好',
  '1、',
  '1、2、3、',
  '，。；',
];

test('an appeal of several matters is split into its demands', () => {
  for (const [text, demands] of several) assert.equal(splitDemands(text), demands, text);
});

test('an appeal of one matter, or one that is not sure to be several, stays whole', () => {
  for (const text of single) assert.equal(splitDemands(text), [text.trim()], text);
  assert.equal(splitDemands('  \n '), []);
});

test('of more than eight the eighth keeps the rest', () => {
  const text = Array.from({ length: 11 }, (_, index) => `${index + 1}、第${index + 1}栋的楼道灯坏了`).join('；');
  const demands = splitDemands(text);
  assert.is(demands.length, MOST_DEMANDS);
  assert.ok(demands.at(-1)?.endsWith('第11栋的楼道灯坏了'));
});

const scrap = fc.constantFrom(
  ...'1、|2、|3.|１、|（1）|(2)|①|②|一是|二是|三是|首先|其次|第一，|第二，|另外，|还有|同时|要求|希望|请|；|。|，|：|\n|？|路灯坏了|垃圾没人清运|电梯停运|原因|谢谢|13800000000|1.5米|𠮷|😀| |'.split(
    '|',
  ),
);
const appeal = fc.oneof(
  fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** What may stand before a piece: a mark, a number of a list, a word that asks. */
const opening =
  /(?:^|[\s。！？!?；;：:，,、)）”"]|\d[.．]|[①-⑩]|[一二三四五六七八九十](?:是|点)?|首先|其次|再次|再者|最后|要求|诉求(?:是|为|如下)?|请求|希望|恳请|建议)$/u;
/** What may stand behind it: a mark, or the next number of the list. */
const closing = /^(?:$|[\s，,、：:。（(\d０-９①-⑩一二三四五六七八九十第首其再最])/u;

test('whatever was written, the pieces stand in the text in their order, cut at no place inside a sentence', () => {
  fc.assert(
    fc.property(appeal, (text) => {
      const pieces = splitDemands(text);
      assert.ok(pieces.length <= MOST_DEMANDS);
      assert.is(pieces.length === 0, text.trim() === '');
      let from = 0;
      for (const piece of pieces) {
        const at = text.indexOf(piece, from);
        assert.ok(piece !== '' && at >= from, `${JSON.stringify(piece)} in ${JSON.stringify(text)}`);
        from = at + piece.length;
        if (pieces.length === 1) continue;
        const rest = text.slice(from);
        const ends = [piece.at(-1) ?? '', rest[0] ?? ''].some((letter) => SENTENCE_END.test(letter));
        assert.match(text.slice(0, at), opening);
        assert.ok(ends || closing.test(rest), JSON.stringify({ text, piece, rest }));
      }
    }),
    { numRuns: 3_000 },
  );
});

test.run();
