/** A body that can be chosen, and why it stands there. */
export type Party = { value: string; unit: string; why: string };

export type PartyRowsProps = {
  parties: readonly Party[];
  /** The choice that is taken. */
  lead: string;
  /** Id of the first radio, at which an error's link lands. */
  id: string;
};

/** Bodies as radios `lead`, each with the reason why it is offered. */
export function PartyRows({ parties, lead, id }: PartyRowsProps) {
  return (
    <div class="choices">
      {parties.map(({ value, unit, why }, index) => (
        <label class="candidate">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-party-${index + 1}`}
            name="lead"
            value={value}
            checked={value === lead}
          />
          <strong>{unit}</strong>
          <span class="candidate-more">{why}</span>
        </label>
      ))}
    </div>
  );
}
