import { CLUSTER_DAYS, type Cluster } from '../../src/domain/duplicate/cluster.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { DuplicateFacts, type DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import { buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';

export type SeatDuplicatesProps = {
  lines: DuplicateLine[];
  cluster: Cluster | null;
  /** Name of the county or street that the cluster was counted in. */
  place: string | null;
  now: Instant;
};

/** How many of the same: at the spot, and in the county around. */
function ClusterLine({ cluster: { spot, county }, place }: { cluster: Cluster; place: string | null }) {
  return (
    <p class="cluster">
      <strong>
        {spot.lately > 0
          ? `同一事项、同一地点：今天 ${spot.today} 件，${CLUSTER_DAYS} 天内 ${spot.lately} 件`
          : `同一事项今天已有 ${county.today} 件`}
      </strong>
      <span class="quiet">
        {place ?? '本市'}范围同一事项今天 {county.today} 件，{CLUSTER_DAYS} 天内 {county.lately} 件
      </span>
    </p>
  );
}

/** Behind the keys of the candidates. */
const FIRST_KEY = 6;

/** 集中诉求 and 疑似重复 while the agent writes: one key registers the appeal and lets it follow that ticket. Nothing when there are none. */
export function SeatDuplicates({ lines, cluster, place, now }: SeatDuplicatesProps) {
  if (lines.length === 0 && cluster === null) return null;
  return (
    <section class="duplicates" aria-labelledby="duplicates-title">
      <h3 id="duplicates-title">{lines.length > 0 ? '疑似重复，可登记并入' : '附近的同类诉求'}</h3>
      {cluster ? <ClusterLine cluster={cluster} place={place} /> : null}
      <ul class="duplicate-list">
        {lines.map((line, index) => (
          <li>
            <DuplicateFacts line={line} now={now} />
            <button
              type="submit"
              class={buttonClass()}
              name="into"
              value={line.number}
              data-key={`Alt+${FIRST_KEY + index}`}
              data-key-name={`登记并入 ${line.title}`}
            >
              登记并入<span class="unseen">{line.number}</span>
              <KeyHint name={`Alt+${FIRST_KEY + index}`} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
