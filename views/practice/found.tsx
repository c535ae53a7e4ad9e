import type { FoundUnit } from '../dispatch/unit-results.tsx';
import { ASK } from './words.ts';

/** A matter of the catalogue as it is offered. */
export type FoundMatter = { code: string; path: readonly [string, string, string] };

export type MatterResultsProps = { query: string; matters: readonly FoundMatter[]; chosen: string };

/** Matters for what was typed, as radios; a fragment of its own while typing. */
export function MatterResults({ query, matters, chosen }: MatterResultsProps) {
  if (query.trim() === '') return null;
  if (matters.length === 0) return <p class="quiet">归口目录中没有“{query}”。请换一个说法，或输入事项代码。</p>;
  return (
    <fieldset class="found-units">
      <legend class="unseen">找到的归口事项</legend>
      {matters.map(({ code, path }) => (
        <label class="choice">
          <input type="radio" name="matter" value={code} checked={code === chosen} />
          <span>
            <span class="number">{code}</span> {path[2]}
            <span class="choice-hint">
              {path[0]} › {path[1]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export type BodyResultsProps = { query: string; bodies: readonly FoundUnit[]; chosen: string };

/** Bodies of the directory for what was typed, as radios; a fragment of its own while typing. */
export function BodyResults({ query, bodies, chosen }: BodyResultsProps) {
  if (query.trim() === '') return null;
  if (bodies.length === 0)
    return <p class="quiet">名录中没有“{query}”。可以输入单位名称的一部分、简称、拼音或拼音首字母。</p>;
  return (
    <fieldset class="found-units">
      <legend class="unseen">名录中的单位</legend>
      {bodies.map(({ code, name, city }) => (
        <label class="choice">
          <input type="radio" name="body" value={code} checked={code === chosen} />
          <span>
            {name}
            {city ? <span class="choice-hint unit-city">外市：{city}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Among the bodies, for when the place is not clear and nobody can be named. */
export function AskFirst({ chosen }: { chosen: string }) {
  return (
    <label class="choice">
      <input type="radio" name="body" value={ASK} checked={chosen === ASK} />
      <span>需问清地点后再派</span>
    </label>
  );
}
