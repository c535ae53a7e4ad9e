import { kindNames } from '../../src/domain/appeal/kind.ts';
import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import type { DispatchOrder } from '../../src/domain/ticket/commands.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';

const changed = (what: string, from: string, to: string): string[] =>
  from === to ? [] : [`${what}由“${from}”改为“${to}”`];

/** What a dispatch corrects of the ticket as it stood: 紧急程度由“一般”改为“紧急”，地点由“张湾区”改为“茅箭区”。 Empty when nothing. */
export const dispatchChanges = (before: Ticket | null, order: DispatchOrder): string => {
  if (before === null) return '';
  const matterOf = (matter: Ticket['matter']): string => (matter ? `${matter.code} ${matter.path.at(-1)}` : '未定');
  const changes = [
    ...changed('类型', kindNames[before.kind], kindNames[order.kind]),
    ...changed('紧急程度', urgencyNames[before.urgency], urgencyNames[order.urgency]),
    ...changed('地点', before.place?.name ?? '未定', order.place?.name ?? '未定'),
    ...changed('事项', matterOf(before.matter), matterOf(order.matter)),
  ];
  return changes.length === 0 ? '' : `${changes.join('，')}。`;
};
