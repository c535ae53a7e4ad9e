import type { Ruling } from '../../src/domain/dispute/dispute.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';

/** What a ruling ordered, and whether it still stands as a precedent. */
export function RulingFacts({ ruling, id, now }: { ruling: Ruling; id: string; now: Instant }) {
  const { lead, assist, matter, place, clause, grounds, withdrawn } = ruling;
  return (
    <dl class="facts">
      <dt>裁定</dt>
      <dd>
        <strong>由{lead.unit}主办</strong>
        {assist.length > 0 ? `，${assist.map(({ unit }) => unit).join('、')}协办` : ''}
      </dd>
      <dt>事项与发生地</dt>
      <dd>
        {matter ? `${matter.path[2]}（条款 ${matter.clause}）` : '未定'}；{place?.name ?? '未定'}
      </dd>
      <dt>依据</dt>
      <dd>{clause}</dd>
      <dt>理由</dt>
      <dd class="prose">{grounds}</dd>
      <dt>裁定人</dt>
      <dd>
        {ruling.by}，<Moment at={ruling.at} now={now} />
      </dd>
      <dt>先例</dt>
      <dd>
        <span class="number">{id}</span>
        {withdrawn ? (
          <>
            ，{withdrawn.by} <Moment at={withdrawn.at} now={now} /> 撤回：{withdrawn.reason}
          </>
        ) : (
          '，归口时参考'
        )}
      </dd>
    </dl>
  );
}
