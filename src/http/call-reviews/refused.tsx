import type { Context } from 'hono';
import { PageHead } from '../../../views/layout/page-head.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { LinkButton } from '../../../views/parts/button.tsx';
import { Notice } from '../../../views/parts/notice.tsx';
import type { Refusal } from '../../domain/refusal.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';

/** Why a call was not put under review. */
export const refusedPage = async (c: Context<Env>, { sentence }: Refusal) => (
  <WorkFrame {...(await frameOf(c, '/call-reviews'))} title="通话质检">
    <PageHead title="没有选取这通电话">
      <LinkButton href="/call-reviews">返回通话质检</LinkButton>
    </PageHead>
    <Notice tone="warning" title={sentence} />
  </WorkFrame>
);
