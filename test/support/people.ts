import type { Actor } from '../../src/domain/access/actor.ts';
import { citizenActor, systemActor } from '../../src/domain/access/actor.ts';

/** The people of the tests. */
export const chen: Actor = { role: 'seat-agent', id: 'chen', name: '陈晓燕', unit: null };
export const zhou: Actor = { role: 'dispatcher', id: 'zhou', name: '周敏', unit: null };
export const li: Actor = { role: 'handler', id: 'li', name: '李国强', unit: 'urban-management@420302' };
export const wang: Actor = { role: 'handler', id: 'wang', name: '王海涛', unit: 'traffic-police@420302' };
/** 单位负责人 of the urban management bureau. */
export const wu: Actor = { role: 'unit-lead', id: 'wu', name: '吴志强', unit: 'urban-management@420302' };
export const liu: Actor = { role: 'supervisor', id: 'liu', name: '刘建平', unit: null };
export const he: Actor = { role: 'supervisor', id: 'he', name: '何丽', unit: null };
export const xu: Actor = { role: 'auditor', id: 'xu', name: '许静', unit: null };
export const zhao: Actor = { role: 'administrator', id: 'zhao', name: '赵文博', unit: null };
export const citizen = citizenActor;
export const system = systemActor;

export const everyone: readonly Actor[] = [chen, zhou, li, wang, wu, liu, he, xu, zhao, citizen, system];
