import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { checkTemplate, keptBy, type TemplateWish } from '../../../src/domain/template/check.ts';
import { chen, li, liu, zhao, zhou } from '../../support/people.ts';

const wish: TemplateWish = {
  act: 'Reply',
  matter: ' ０２０１ ',
  title: ' 市容秩序：已整改 ',
  body: '{{诉求人称呼}}，您好。您反映的{{事项}}问题已整改：{{请填：整改情况}}。',
};
const knows = (matter: string) => '020104'.startsWith(matter);

test('a template that holds together is kept tidied', () => {
  assert.equal(checkTemplate(wish, knows), {
    act: 'Reply',
    matter: '0201',
    title: '市容秩序：已整改',
    body: wish.body,
  });
  assert.is((checkTemplate({ ...wish, matter: '' }, knows) as { matter: string | null }).matter, null);
});

test('what does not hold together is refused at its field, in a sentence that says how to mend it', () => {
  const refusal = (change: Partial<TemplateWish>) => {
    const checked = checkTemplate({ ...wish, ...change }, knows);
    return isRefusal(checked) ? `${checked.field}：${checked.sentence}` : 'accepted';
  };
  assert.is(refusal({ act: 'Dispatch' }), 'act：请选择用在哪一步。');
  assert.is(refusal({ title: ' ' }), 'title：请填写名称，例如“占道经营已劝离”。');
  assert.is(refusal({ title: '名'.repeat(41) }), 'title：名称请控制在 40 字以内，现有 41 字。');
  assert.is(refusal({ matter: '99' }), 'matter：归口目录中没有 99。请填两位、四位或六位的代码，或空着用于所有事项。');
  assert.is(refusal({ body: '已办。' }), 'body：正文太短，请写至少 10 个字。');
  assert.is(refusal({ body: '字'.repeat(2001) }), 'body：正文请控制在 2000 字以内，现有 2001 字。');
  assert.is(
    refusal({ body: '{{姓名}}，您好，您反映的问题已经办好。' }),
    'body：没有叫“姓名”的字段。可以用的有：诉求人称呼、事项、地点、单位、受理时间、工单编号、到期时间；要人填写的写成 {{请填：……}}。',
  );
  for (const body of ['{{事项，您好，您反映的问题已办好。', '事项}}，您好，您反映的问题已办好。'])
    assert.is(refusal({ body }), 'body：花括号没有成对。字段请写成 {{事项}} 的样子，前后各两个。');
});

test('a unit’s people keep their unit’s, dispatchers and administrators the hotline’s, others none', () => {
  assert.equal([li, zhou, zhao, liu, chen].map(keptBy), [
    { unit: 'urban-management@420302' },
    { unit: null },
    { unit: null },
    null,
    null,
  ]);
  assert.is(keptBy({ role: 'handler', unit: null }), null, 'without a unit there is nothing to keep');
});

test.run();
