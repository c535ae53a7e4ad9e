import { isUnitRole } from '../access/role.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import { wasForwardedTo } from '../ticket/lead-unit.ts';
import { openCase } from '../ticket/state.ts';
import type { CommandType } from '../ticket/transitions.ts';
import { isPublishable } from './publication.ts';

/** 整改单由被评价的单位办理, and by those whom its lead unit has forwarded the ticket to; after it was passed on, by the unit that it is with now. */
const ofCaseUnit: Guard = (ticket, _command, { actor }) => {
  const current = openCase(ticket);
  if (!isUnitRole(actor.role) || !current || actor.unit === current.unit) return null;
  return current.unit !== ticket.lead?.code || !wasForwardedTo(ticket, actor)
    ? refuse('not-allowed', `这件整改单由${current.unitName || '其他单位'}办理，请由该单位办理。`)
    : null;
};

/** 非本单位责任 once in the life of a case: else it would go round like a return. */
const passedOnOnce: Guard = (ticket, command) => {
  if (command.type !== 'Verify' || command.finding !== 'not-ours') return null;
  const current = openCase(ticket);
  if (!current) return null;
  if (current.passedOnFrom.length > 0)
    return refuse('limit-reached', '整改单已转过一次，不能再转。请核实后认定是否成立，或联系督办员。', 'finding');
  if (!command.body) return refuse('invalid', '认定非本单位责任的，请写明应由哪个单位负责。', 'body');
  return command.body.code === current.unit
    ? refuse('invalid', '责任单位就是现在的办理单位，请选择其他单位。', 'body')
    : null;
};

/** Something to publish has to be there, closed and not public yet. */
const somethingToPublish: Guard = (ticket) =>
  ticket.cases.some((current) => isPublishable(current) && current.publication.state !== 'published')
    ? null
    : refuse('wrong-state', '没有可以公开的整改单：整改单须已完结、尚未公开；误评和恶意差评只计入统计，不逐件公开。');

const somethingPublished: Guard = (ticket) =>
  ticket.cases.some(({ publication }) => publication.state === 'published')
    ? null
    : refuse('wrong-state', '没有已公开的整改单，不需要撤回。');

/** Guards of the case and its publication; those of the second person and of own work stand with the ticket's. */
export const caseGuards: Partial<Record<CommandType, readonly Guard[]>> = {
  Verify: [ofCaseUnit, passedOnOnce],
  ProposeMeasures: [ofCaseUnit],
  GiveFeedback: [ofCaseUnit],
  PublishCase: [somethingToPublish],
  WithdrawPublication: [somethingPublished],
};
