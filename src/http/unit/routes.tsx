import { Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { Inbox } from '../../../views/unit/inbox.tsx';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { wantsPart } from '../queue/wants-part.ts';
import { inboxOf } from './inbox.ts';

/** 单位工作台: where the day of a unit's people begins. */
export const unit = new Hono<Env>().get('/unit', signedIn, only('handler', 'unit-lead'), async (c) => {
  const content = <Inbox {...(await inboxOf(c))} />;
  if (wantsPart(c)) return c.html(content);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="单位工作台">
      {content}
    </WorkFrame>,
  );
});
