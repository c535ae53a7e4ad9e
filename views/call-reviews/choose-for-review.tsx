import { Button, LinkButton } from '../parts/button.tsx';

export type ChooseForReviewProps = {
  call: string;
  /** The review that the call is under already. */
  review: string | null;
};

/** 人工选取 on a call's page, for those who score calls; leads to the review where there is one. */
export function ChooseForReview({ call, review }: ChooseForReviewProps) {
  if (review !== null) return <LinkButton href={`/call-reviews/${review}`}>看质检</LinkButton>;
  return (
    <form method="post" action="/call-reviews">
      <input type="hidden" name="call" value={call} />
      <Button>选取质检</Button>
    </form>
  );
}
