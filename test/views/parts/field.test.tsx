import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ErrorSummary } from '../../../views/parts/error-summary.tsx';
import { Radios } from '../../../views/parts/radios.tsx';
import { TextArea } from '../../../views/parts/text-area.tsx';
import { TextField } from '../../../views/parts/text-field.tsx';

test('a field in error keeps what was typed and is told together with its hint and error', () => {
  const html = String(
    <TextField
      name="phone"
      label="手机号"
      need="required"
      value="1380000"
      hint="用于回访。"
      error="手机号应为 11 位数字。"
    />,
  );
  assert.match(html, '<label class="field-label" for="phone">手机号<span class="field-need">必填</span></label>');
  assert.match(html, '<p class="field-error" id="phone-error">手机号应为 11 位数字。</p>');
  assert.match(html, 'aria-describedby="phone-hint phone-error"');
  assert.match(html, 'aria-invalid="true"');
  assert.match(html, 'value="1380000"');
});

test('a field without hint or error points to nothing', () => {
  const html = String(<TextArea name="text" label="问题和经过" value={'第一行\n第二行'} />);
  assert.not.match(html, 'aria-');
  assert.match(html, '>第一行\n第二行</textarea>');
});

test('the link of an error lands on the first radio of its question', () => {
  const choices = [
    { value: 'complaint', name: '投诉' },
    { value: 'help', name: '求助' },
  ];
  const radios = String(<Radios name="kind" label="诉求类型" choices={choices} value="help" error="请选一类。" />);
  const summary = String(<ErrorSummary errors={[{ field: 'kind', message: '请选一类。' }]} />);
  assert.match(summary, '<a href="#kind">请选一类。</a>');
  assert.match(radios, 'id="kind" name="kind" value="complaint"/>');
  assert.match(radios, 'id="kind-2" name="kind" value="help" checked=""/>');
});

test('without errors there is no summary', () => {
  assert.is(String(<ErrorSummary errors={[]} />), '');
});

test.run();
