import type { Child } from 'hono/jsx';
import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from './moment.tsx';

export type Step = {
  /** past: done; current: where it stands; next: foretold. */
  when: 'past' | 'current' | 'next';
  title: string;
  at?: Instant | undefined;
  /** A sentence for the citizen: who does what, until when. */
  words?: Child | undefined;
};

/** 办理进度 for citizens: a vertical line, the current step stressed, the next one foretold. */
export function Steps({ steps, now }: { steps: Step[]; now: Instant }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li class={`step step-${step.when}`} aria-current={step.when === 'current' ? 'step' : undefined}>
          <p class="step-title">
            {step.when === 'next' ? `接下来：${step.title}` : step.title}
            {step.when === 'current' ? <span class="unseen">（目前在这一步）</span> : null}
          </p>
          {step.at === undefined ? null : (
            <p class="quiet">
              <Moment at={step.at} now={now} />
            </p>
          )}
          {step.words ? <p>{step.words}</p> : null}
        </li>
      ))}
    </ol>
  );
}
