import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';

/** One change of an account, as a sentence without its subject. */
export type AccountHistoryLine = { at: Instant; by: string; what: string };

/** 变更记录: who did what to this account; nothing here can be changed. */
export function AccountHistory({ lines, now }: { lines: AccountHistoryLine[]; now: Instant }) {
  return (
    <section class="panel stack-tight" aria-labelledby="account-history">
      <h2 id="account-history">变更记录</h2>
      {lines.length === 0 ? <p class="quiet">还没有变更。</p> : null}
      <ul class="stack-tight">
        {lines.map((line) => (
          <li>
            <Moment at={line.at} now={now} /> {line.by} {line.what}
          </li>
        ))}
      </ul>
    </section>
  );
}
