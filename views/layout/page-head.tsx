import type { PropsWithChildren } from 'hono/jsx';

export type PageHeadProps = PropsWithChildren<{
  title: string;
  count?: number | string | undefined;
  unit?: string | undefined;
}>;

/** The h1 of a work page with the count of what is listed; children are the actions at the right. */
export function PageHead({ title, count, unit = '件', children }: PageHeadProps) {
  return (
    <div class="page-head">
      <h1>
        {title}
        {count === undefined ? null : (
          <span class="page-count">
            {count} {unit}
          </span>
        )}
      </h1>
      {children ? <div class="button-row">{children}</div> : null}
    </div>
  );
}
