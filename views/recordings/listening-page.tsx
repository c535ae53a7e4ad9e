import type { Child } from 'hono/jsx';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';

export type ListeningPageProps = {
  frame: Omit<WorkFrameProps, 'title' | 'children'>;
  /** Page of the call, for those who may open it. */
  back: string | null;
  player: Child;
};

/** 调听录音 on a page of its own, where no script swaps the player in. */
export function ListeningPage({ frame, back, player }: ListeningPageProps) {
  return (
    <WorkFrame {...frame} title="调听录音">
      <PageHead title="调听录音">{back === null ? null : <LinkButton href={back}>返回通话</LinkButton>}</PageHead>
      <section class="panel" aria-label="录音">
        {player}
      </section>
    </WorkFrame>
  );
}
