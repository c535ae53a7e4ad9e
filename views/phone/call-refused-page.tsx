import type { Child } from 'hono/jsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';

/** Why something about a call was not done, and the way back; for browsers without script. `form`: what was typed, to be sent again. */
export function CallRefusedPage({
  sentence,
  back,
  form,
  ...frame
}: Omit<WorkFrameProps, 'title' | 'children'> & { sentence: string; back: string; form?: Child }) {
  return (
    <WorkFrame {...frame} title="没有办成">
      <h1>没有办成</h1>
      <p role="alert">{sentence}</p>
      {form}
      <p>
        <LinkButton href={back}>返回</LinkButton>
      </p>
    </WorkFrame>
  );
}
