import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { templatesFor } from '../../../src/domain/template/choose.ts';
import type { ReplyTemplate } from '../../../src/domain/template/template.ts';
import { signed, ticketAfter } from '../../support/tickets.ts';

const template = (title: string, more: Partial<ReplyTemplate> = {}): ReplyTemplate => ({
  id: title,
  act: 'Reply',
  matter: null,
  unit: null,
  title,
  body: '您反映的问题已经办好。',
  active: true,
  uses: 0,
  changedAt: 0,
  changedBy: '周敏',
  ...more,
});

/** Of 占道经营 (020104), with 茅箭区城管执法局. */
const ticket = ticketAfter(signed);
const titles = (templates: ReplyTemplate[]) => templatesFor(templates, 'Reply', ticket).map(({ title }) => title);

test('what is written for the very matter comes first, then its group, its field, and what serves everything', () => {
  const all = [
    template('通用'),
    template('城市管理', { matter: '02' }),
    template('占道经营', { matter: '020104' }),
    template('市容秩序', { matter: '0201' }),
  ];
  assert.equal(titles(all), ['占道经营', '市容秩序', '城市管理', '通用']);
});

test('among equals the own unit’s comes before the hotline’s, and then what is used most', () => {
  const own = 'urban-management@420302';
  const all = [
    template('热线，少用', { uses: 1 }),
    template('热线，常用', { uses: 9 }),
    template('本单位', { unit: own }),
  ];
  assert.equal(titles(all), ['本单位', '热线，常用', '热线，少用']);
});

test('another act’s, another matter’s, another unit’s and a retired one are not offered', () => {
  const all = [
    template('退单', { act: 'RequestReturn' }),
    template('垃圾清运', { matter: '020201' }),
    template('交警', { unit: 'traffic-police@420302' }),
    template('停用', { active: false }),
  ];
  assert.equal(titles(all), []);
});

test('a ticket whose matter is not decided is offered what serves every matter', () => {
  const all = [template('通用'), template('占道经营', { matter: '020104' })];
  assert.equal(
    templatesFor(all, 'Reply', { ...ticket, matter: null }).map(({ title }) => title),
    ['通用'],
  );
});

test.run();
