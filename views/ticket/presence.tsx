import { BEAT, type Companion } from '../../src/domain/access/presence.ts';
import { isUnitRole, roleNames } from '../../src/domain/access/role.ts';
import { commandNames } from '../../src/domain/ticket/commands.ts';

/** A companion with the name of the unit, where there is one. */
export type PresentPerson = Companion & { unitName: string | null };

const whoOf = ({ name, role, unitName }: PresentPerson): string => {
  if (name !== null) return `${name}（${roleNames[role]}）`;
  return `${isUnitRole(role) ? (unitName ?? '其他单位') : '热线'}的${roleNames[role]}`;
};

/** "王海涛（承办人）也在看", "周敏（派单员）正在填写：审核退单". */
export const presenceSentence = (person: PresentPerson): string => {
  const { typing } = person;
  if (typing === null) return `${whoOf(person)}也在看`;
  return typing === 'something' ? `${whoOf(person)}正在填写` : `${whoOf(person)}正在填写：${commandNames[typing]}`;
};

/** Who else is here, as an update for the region of the page. */
export function PresenceNews({ people }: { people: PresentPerson[] }) {
  return (
    <div id="presence" hx-swap-oob="innerHTML">
      {people.map((person) => (
        <p class="presence-person" data-typing={person.typing === null ? undefined : ''}>
          {presenceSentence(person)}
        </p>
      ))}
    </div>
  );
}

/** The region that the stream fills; the script of the page beats to its address. Empty without script, and when nobody else is here. */
export function Presence({ number }: { number: string }) {
  return (
    <section
      id="presence"
      class="presence no-print"
      aria-label="同时在这件工单上的人"
      aria-live="polite"
      data-presence={`/tickets/${number}/presence`}
      data-beat={String(BEAT)}
    />
  );
}
