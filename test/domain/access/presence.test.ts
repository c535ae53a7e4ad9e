import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { companionsOf, type Visitor } from '../../../src/domain/access/presence.ts';
import { commandNames } from '../../../src/domain/ticket/commands.ts';
import { presenceSentence } from '../../../views/ticket/presence.tsx';
import { li, liu, wang, zhao, zhou } from '../../support/people.ts';

const wu: Actor = { role: 'unit-lead', id: 'wu', name: '吴志强', unit: li.unit };
const xu: Actor = { role: 'auditor', id: 'xu', name: '许静', unit: null };

const here = (actor: Actor, typing: Visitor['typing'] = null, window = `${actor.id}-1`): Visitor => ({
  window,
  actor,
  typing,
});

const seenBy = (viewer: Actor, visitors: Visitor[]): string[] =>
  companionsOf(viewer, visitors).map((companion) =>
    presenceSentence({ ...companion, unitName: companion.unit === wang.unit ? '茅箭区交管大队' : null }),
  );

test('the hotline sees everybody by name and what is being written, who writes before who looks', () => {
  assert.equal(seenBy(liu, [here(wang), here(zhou, 'ApproveReturn'), here(liu)]), [
    `周敏（派单员）正在填写：${commandNames.ApproveReturn}`,
    '王海涛（承办人）也在看',
  ]);
});

test('people of a unit see their colleagues by name, the hotline and other units by role alone', () => {
  assert.equal(seenBy(li, [here(zhou, 'ApproveReturn'), here(wang), here(wu, 'EndorseReply')]), [
    '热线的派单员正在填写',
    `吴志强（单位负责人）正在填写：${commandNames.EndorseReply}`,
    '茅箭区交管大队的承办人也在看',
  ]);
});

test('nobody sees himself, an auditor or an administrator, nor a blind second call', () => {
  assert.equal(seenBy(zhou, [here(zhou), here(xu, 'RecordAudit'), here(zhao)]), []);
  assert.equal(seenBy(zhou, [here(liu, 'RecordAudit')]), ['刘建平（督办员）也在看']);
});

test('a person in two windows counts once, typing', () => {
  assert.equal(seenBy(liu, [here(wang), here(wang, 'AssistReply', 'wang-2'), here(wang, null, 'wang-3')]).length, 1);
});

test.run();
