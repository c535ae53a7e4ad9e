import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { fillFields, openFieldsOf, templateFields } from '../../../src/domain/template/fields.ts';
import { addressOf, fieldValuesOf, insertTemplate, refuseOpenFields } from '../../../src/domain/template/fill.ts';
import { registration, signed, stallAppeal, straightRoad, ticketAfter } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const now = shanghai('2026-11-24 09:00');
const hotline = '12345 政务服务便民热线';

test('every field is filled from a ticket that a unit has in hand', () => {
  const body = templateFields.map((field) => `{{${field}}}`).join('|');
  assert.is(
    fillFields(body, fieldValuesOf(ticketAfter(signed), now, hotline)),
    '孙先生/女士|占道经营|茅箭区|十堰市茅箭区城市管理执法局|11月23日 09:00|20261123000001|12月7日 18:00',
  );
});

test('what a ticket does not have stays visible: no due time once it waits for nobody, no matter before it is decided', () => {
  const fresh = ticketAfter([]);
  const filled = fillFields('{{事项}}，{{单位}}，{{地点}}', fieldValuesOf({ ...fresh, matter: null }, now, hotline));
  assert.is(filled, '{{事项}}，12345 政务服务便民热线，人民小学西门');
  const replied = ticketAfter(straightRoad.slice(0, 3));
  assert.equal(openFieldsOf(fillFields('{{到期时间}}前', fieldValuesOf(replied, now, hotline))), ['到期时间']);
});

test('a citizen is called by the family name, and 诉求人 where the name is hidden, missing or foreign', () => {
  assert.equal(['王建国', '欧阳娜娜', '欧阳', '', 'John Smith', '孙**', '（保密）'].map(addressOf), [
    '王先生/女士',
    '欧阳先生/女士',
    '欧先生/女士',
    '诉求人',
    '诉求人',
    '诉求人',
    '诉求人',
  ]);
  const confidential = ticketAfter(signed, { ...registration, appeal: { ...stallAppeal, confidential: true } });
  assert.is(fieldValuesOf(confidential, now, hotline).诉求人称呼, '诉求人');
});

test('a template stands behind what was typed and takes nothing away', () => {
  assert.is(insertTemplate('', '{{事项}}已办好。', { 事项: '占道经营' }), '占道经营已办好。');
  assert.is(
    insertTemplate('我先写了一句。\n', '{{事项}}已办好。\n', { 事项: '占道经营' }),
    '我先写了一句。\n\n占道经营已办好。',
  );
});

test('a text with a gap is refused with the names of all its gaps, one without goes through', () => {
  const refusal = refuseOpenFields('经查，{{请填：核查到的情况}}，{{ 到期时间 }}前完成。', 'text');
  assert.equal(isRefusal(refusal) && refusal, {
    refused: 'invalid',
    sentence: '还有没填的内容：{{请填：核查到的情况}}、{{到期时间}}。请改成实际内容再提交。',
    field: 'text',
  });
  assert.is(refuseOpenFields('经查，{情况}属实。', 'text'), null);
});

test.run();
