import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { maskAddress, maskName, maskPhone } from '../../../src/domain/privacy/mask.ts';
import { findPersonalData } from '../../../src/domain/privacy/personal-data.ts';

const sun = { name: '孙桂兰', phone: '13872671234' };

test('what is to be published is stopped when it names the citizen or a way to reach somebody', () => {
  const cases: [string, string | null][] = [
    ['已安装护栏并固定值守，回访满意。', null],
    ['2026年11月23日投入20261123元，编号1234567。', null],
    ['已告知孙桂兰。', '诉求人姓名'],
    ['已告知孙女士，表示满意。', '诉求人称呼'],
    ['请拨打138 1234 5678联系。', '电话号码'],
    ['请拨打138-1234-5678联系。', '电话号码'],
    ['联系电话１３８１２３４５６７８。', '电话号码'],
    ['联系电话8651234。', '电话号码'],
    ['身份证420302 19580101 123X已核对。', '身份证号'],
    ['材料已发至 sun.gl@example.com。', '电子邮箱'],
    ['人民小学西门3栋502室门前已清理。', '诉求人填写的地址'],
  ];
  for (const [text, found] of cases) assert.is(findPersonalData(text, sun, '人民小学西门3栋502室'), found, text);
});

test('masks never show the middle of a number, nor more than the surname', () => {
  assert.is(maskPhone('13872671234'), '138****1234');
  assert.is(maskName('孙桂兰'), '孙**');
  assert.is(maskAddress('人民南路12号3栋502室'), '人民南路****');
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/u), (phone) => {
      assert.is(maskPhone(phone), `${phone.slice(0, 3)}****${phone.slice(7)}`);
    }),
  );
});

test.run();
