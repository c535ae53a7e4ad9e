import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';

/** Why something about a call was not done, and the way back; for browsers without script. */
export function CallRefusedPage({
  sentence,
  back,
  ...frame
}: Omit<WorkFrameProps, 'title' | 'children'> & { sentence: string; back: string }) {
  return (
    <WorkFrame {...frame} title="没有办成">
      <h1>没有办成</h1>
      <p role="alert">{sentence}</p>
      <p>
        <LinkButton href={back}>返回</LinkButton>
      </p>
    </WorkFrame>
  );
}
