import fc from 'fast-check';
import { contactWays } from '../../src/domain/inside-unit/inside-unit.ts';
import { order } from './tickets.ts';

const text = fc.constantFrom('已派员到场核实并处理，情况属实。', '请今天之内回复。', '');
const street = { unit: '茅箭区五堰街道办事处', code: 'street@420302002', function: 'street' };
const traffic = order.assist[0] ?? street;

/** Wishes within the unit, on assisting units and on the list of demands, sensible or not. */
export const cohandlingWishes = [
  fc.record({
    type: fc.constant('Forward' as const),
    unit: fc.constantFrom(null, { code: street.code, unit: street.unit }),
    person: fc.constantFrom(null, { id: 'wu', name: '吴志强' }, { id: 'li', name: '李国强' }),
    note: text,
  }),
  fc.record({ type: fc.constant('TakeOver' as const) }),
  fc.record({ type: fc.constant('RecordContact' as const), way: fc.constantFrom(...contactWays), words: text }),
  fc.record({ type: fc.constantFrom('EndorseReply' as const, 'SendBackReply' as const), note: text }),
  fc.record({
    type: fc.constant('AskAssist' as const),
    body: fc.constantFrom(street, traffic, order.lead),
    task: text,
  }),
  fc.record({ type: fc.constant('AssistReply' as const), text, attachments: fc.constant([]) }),
  fc.record({
    type: fc.constant('UrgeAssist' as const),
    unit: fc.constantFrom(traffic.code, street.code),
    words: text,
  }),
  fc.record({
    type: fc.constant('SetDemands' as const),
    demands: fc.constantFrom(['劝离占道的摊贩'], ['劝离占道的摊贩', '放学时段有人值守'], [], ['同', '同']),
  }),
] as const;
