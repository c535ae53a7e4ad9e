import { DISPATCH_FORM } from './candidates.tsx';

/** 地点: what it is, how it was found, and between what it may be confused. */
export type PlaceFactsProps = {
  number: string;
  order: string;
  /** Null where nothing is known. */
  place: { name: string; source: string } | null;
  address: string;
  /** Why a person should look, and the places to choose from; null when there is no doubt. */
  doubt: { sentence: string; choices: { code: string; name: string }[] } | null;
};

/** The place found, in words; where it is doubtful, each alternative is one press away. */
export function PlaceFacts({ number, order, place, address, doubt }: PlaceFactsProps) {
  const action = `/dispatch/${number}/place`;
  return (
    <>
      <dl class="facts">
        <dt>地点</dt>
        <dd>
          {place ? (
            <>
              {place.name} <span class="quiet">{place.source}</span>
            </>
          ) : (
            '文中没有说明地点，请人工确认'
          )}
        </dd>
        {address === '' ? null : (
          <>
            <dt>地址</dt>
            <dd>{address}</dd>
          </>
        )}
      </dl>
      {doubt ? (
        <form
          class="place-doubt"
          method="post"
          action={action}
          hx-post={action}
          hx-include={`#${DISPATCH_FORM}, [form="${DISPATCH_FORM}"]`}
          hx-target="#dispatch"
          hx-swap="outerHTML"
        >
          <input type="hidden" name="order" value={order} />
          <p>{doubt.sentence}</p>
          <div class="button-row">
            {doubt.choices.map(({ code, name }) => (
              <button type="submit" class="button" name="moved" value={code}>
                {name}
              </button>
            ))}
          </div>
        </form>
      ) : null}
    </>
  );
}
