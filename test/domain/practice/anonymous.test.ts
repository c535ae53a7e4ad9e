import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { anonymous, withoutPersonalData } from '../../../src/domain/practice/anonymous.ts';

const sun = { name: '孙桂兰', phone: '13907281234' };

test('name, phone, plate and house numbers are crossed out, the road and the matter stay', () => {
  const text =
    '我叫孙桂兰，电话139-0728-1234。人民南路12号3栋2单元502室楼下每晚有人占道摆摊，货车鄂C·12345停在2号线出口。孙女士希望11月25号前处理。';
  assert.is(
    withoutPersonalData(text, sun),
    '我叫***，电话*************。人民南路*号*栋*单元*室楼下每晚有人占道摆摊，货车********停在2号线出口。*女士希望11月25号前处理。',
  );
});

test('a neighbour who gives a name is crossed out too', () => {
  assert.is(withoutPersonalData('联系人：李建军，微信wx.li@163.com', sun), '联系人：***，微信*************');
});

test('wherever a number of telephone, identity or plate stands, none of it is left', () => {
  const digits = fc.stringMatching(/^1[3-9][0-9]{9}$/u);
  const identity = fc.stringMatching(/^[1-6][0-9]{16}[0-9X]$/u);
  const plate = fc.stringMatching(/^鄂[A-S][A-HJ-NP-Z0-9]{5}$/u);
  const around = fc.constantFrom('请回电', '，', '。车牌', ' ', '路边停着');
  fc.assert(
    fc.property(fc.oneof(digits, identity, plate), around, around, (number, before, after) => {
      const masked = withoutPersonalData(`${before}${number}${after}`, sun);
      assert.not(masked.includes(number));
      assert.not(/\d{5}/u.test(masked), masked);
    }),
  );
});

test('a text in which personal data is still seen is not used', () => {
  assert.is(anonymous('拨打 6543210 找物业', sun), '拨打 ******* 找物业');
  assert.is(anonymous('请联系8765', { name: '孙桂兰', phone: '8765' }), null);
});

test.run();
