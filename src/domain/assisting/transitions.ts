import { inEach, type Row } from '../ticket/row.ts';

/** 协办: asked, answered and urged while the lead has the ticket in hand. */
export const assistTransitions = [
  ...inEach(['dispatched', 'handling', 'suspended'], 'AskAssist', 'AssistAsked', ['dispatcher', 'supervisor']),
  ...inEach(['dispatched', 'return-requested', 'in-dispute', 'handling', 'suspended'], 'AssistReply', 'AssistReplied', [
    'handler',
    'unit-lead',
  ]),
  ...inEach(['dispatched', 'handling', 'suspended'], 'UrgeAssist', 'AssistUrged', [
    'handler',
    'unit-lead',
    'dispatcher',
    'supervisor',
  ]),
] as const satisfies readonly Row<string, string>[];
