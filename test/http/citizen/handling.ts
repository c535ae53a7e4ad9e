import { act } from '../../../src/commands/act.ts';
import type { Attachment } from '../../../src/domain/appeal/appeal.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { acceptUpload } from '../../../src/store/uploads.ts';
import type { TestApp } from '../../support/app.ts';
import { li, liu, zhou } from '../../support/people.ts';
import { order, type Step } from '../../support/tickets.ts';
import { photo } from './filing.ts';

/** Staff act on a filed ticket, one step after the other; a refused step fails the test with its sentence. */
export const steps = async ({ installation, clock }: TestApp, number: string, road: readonly Step[]): Promise<void> => {
  for (const [at, actor, command] of road) {
    clock.set(at);
    const outcome = await act(installation, { number, command, actor, scope: { kind: 'all' }, seenVersion: null });
    if (isRefusal(outcome)) throw new Error(`${actor.name} ${command.type}: ${outcome.sentence}`);
  }
};

/** A stored picture, as an attachment of a reply or of evidence. */
export const stored = async ({ installation }: TestApp, name: string): Promise<Attachment> => {
  const outcome = await acceptUpload(installation.uploadFolder, await photo(name));
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  return outcome;
};

export const toReply = (attachments: Attachment[] = []): Step[] => [
  ['2026-11-23 09:30', zhou, { type: 'Dispatch', order: { ...order, correction: '按属地' } }],
  ['2026-11-23 10:00', li, { type: 'SignFor' }],
  ['2026-11-23 10:05', li, { type: 'AddNote', text: '此人常来电，先放一放。' }],
  [
    '2026-11-25 15:00',
    li,
    {
      type: 'Reply',
      text: '已安排执法人员每天 16:00 至 18:00 在校门口值守，摊贩已劝离到疏导点。',
      contact: '李国强电话联系',
      attachments,
      withoutAssist: '协办单位已当面会商，意见并入本答复。',
    },
  ],
];

export const toCallback = (attachments: Attachment[] = []): Step[] =>
  [...toReply(attachments), ['2026-11-25 16:00', zhou, { type: 'ApproveReply', note: '答复清楚，周敏审。' }]] as const;

/** From the upheld review to the second callback that closes the case. */
export const toClosedCase = (evidence: Attachment[]): Step[] => [
  ['2026-11-26 11:00', li, { type: 'Verify', finding: 'upheld', ground: '值守时间确有空档。' }],
  [
    '2026-11-26 12:00',
    li,
    { type: 'ProposeMeasures', way: 'at-once', text: '放学时段增派两人，延长值守到 19:00。', responsible: '李国强' },
  ],
  ['2026-11-27 18:00', li, { type: 'GiveFeedback', text: '已连续两天无占道摊贩。', evidence }],
  [
    '2026-11-28 10:00',
    liu,
    {
      type: 'RecordSecondCallback',
      reached: true,
      answers: { contacted: true, solution: 'solved', satisfaction: 'satisfied', reasons: [], words: '好了。' },
      conclusion: '放学时段增派人员值守，占道摊贩已清理。',
    },
  ],
];
