import { sayMoment } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { runningClock } from '../ticket/running-clock.ts';
import type { Ticket } from '../ticket/state.ts';
import { fillFields, openFieldsOf, type TemplateField } from './fields.ts';

/** Family names of two characters; all others have one. */
const doubleNames = '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 宇文 长孙 南宫'.split(' ');

const HAN = /^\p{Script=Han}{2,4}$/u;

/** 孙先生/女士: a hotline doesn't know the sex; 诉求人 where the name is hidden, missing or no Chinese one. */
export const addressOf = (name: string): string => {
  if (!HAN.test(name)) return '诉求人';
  const double = doubleNames.find((each) => name.startsWith(each) && [...name].length > 2);
  return `${double ?? [...name][0]}先生/女士`;
};

/** What a ticket gives for the fields of a template; the ticket must be as the writer may see it. */
export const fieldValuesOf = (
  ticket: Ticket,
  now: Instant,
  hotline: string,
): Partial<Record<TemplateField, string>> => {
  const { appeal, matter, place, lead, registeredAt, number } = ticket;
  const clock = runningClock(ticket);
  const where = place?.name ?? appeal.place.address;
  return {
    诉求人称呼: appeal.confidential ? '诉求人' : addressOf(appeal.citizen.name),
    ...(matter ? { 事项: matter.path.at(-1) ?? matter.code } : {}),
    ...(where === '' ? {} : { 地点: where }),
    单位: lead?.unit ?? hotline,
    受理时间: sayMoment(registeredAt, now),
    工单编号: number,
    ...(clock && clock.stoppedAt === null ? { 到期时间: sayMoment(clock.dueAt, now) } : {}),
  };
};

/** A template filled in and put behind what is written already; nothing that was typed is lost. */
export const insertTemplate = (
  written: string,
  body: string,
  values: Partial<Record<TemplateField, string>>,
): string => {
  const filled = fillFields(body, values).trim();
  return written.trim() === '' ? filled : `${written.trimEnd()}\n\n${filled}`;
};

/** Refuses a text in which a field still waits to be filled in: a citizen would read the braces. */
export const refuseOpenFields = (text: string, field: string): Refusal | null => {
  const open = openFieldsOf(text);
  return open.length === 0
    ? null
    : refuse(
        'invalid',
        `还有没填的内容：${open.map((name) => `{{${name}}}`).join('、')}。请改成实际内容再提交。`,
        field,
      );
};
