import type { AppealDetail } from '../../src/domain/appeal/appeal.ts';

/** 事项要素 as they were answered; nothing where none were asked. */
export function AppealDetails({ details = [] }: { details?: readonly AppealDetail[] | undefined }) {
  if (details.length === 0) return null;
  return (
    <dl class="facts">
      {details.map(({ name, value }) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
