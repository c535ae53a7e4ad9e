import { Button } from '../parts/button.tsx';
import { TextArea } from '../parts/text-area.tsx';

/** 我要催办: posts `words`. */
export function UrgeForm({ number, words, error }: { number: string; words: string; error?: string | undefined }) {
  return (
    <section class="panel stack no-print">
      <h2>我要催办</h2>
      <form class="form" method="post" action={`/progress/${number}/urge`} novalidate>
        <TextArea
          name="words"
          id="urge-words"
          label="想对承办单位说的话"
          hint="500 字以内。每天可以催办一次，一共三次。"
          need="optional"
          rows={3}
          value={words}
          error={error}
        />
        <div class="actions">
          <Button>催办</Button>
        </div>
      </form>
    </section>
  );
}
