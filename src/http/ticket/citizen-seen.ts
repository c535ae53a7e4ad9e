import type { CitizenSeen } from '../../../views/ticket/ticket-view.ts';
import type { StaffRole } from '../../domain/access/role.ts';
import type { Appeal } from '../../domain/appeal/appeal.ts';
import { maskAddress, maskName, maskPhone } from '../../domain/privacy/mask.ts';

/** The same text with a word crossed out in the same length, so that offsets into it still hold. */
const crossedOut = (text: string, word: string): string =>
  [...word].length < 2 ? text : text.replaceAll(word, '*'.repeat(word.length));

/** A confidential appeal hides the citizen from the handling unit, in the words too. */
const hidden = ({ citizen, title, text, place }: Appeal): CitizenSeen => {
  const cross = (words: string): string => crossedOut(crossedOut(words, citizen.phone), citizen.name);
  return {
    name: '（保密）',
    phone: '（保密）',
    whole: false,
    mayReveal: false,
    title: cross(title),
    text: cross(text),
    address: cross(maskAddress(place.address)),
  };
};

/** Says whether a person of this role may see the citizen's name and number after giving a reason. */
export const mayReveal = (role: StaffRole, { confidential }: Appeal): boolean =>
  role !== 'administrator' && !(confidential && role === 'handler');

/** The citizen as a role sees him: masked, hidden, or whole once a reason was logged. */
export const citizenSeen = (role: StaffRole, appeal: Appeal, revealed: boolean): CitizenSeen => {
  if (appeal.confidential && role === 'handler') return hidden(appeal);
  const { citizen, title, text, place } = appeal;
  return {
    name: revealed ? citizen.name : maskName(citizen.name),
    phone: revealed || citizen.phone === '' ? citizen.phone : maskPhone(citizen.phone),
    whole: revealed,
    mayReveal: mayReveal(role, appeal) && (citizen.name !== '' || citizen.phone !== ''),
    title,
    text,
    address: place.address,
  };
};

/** The citizen on paper, which leaves the house: nothing of a confidential one, masked otherwise. */
export const citizenPrinted = (role: StaffRole, appeal: Appeal): CitizenSeen =>
  appeal.confidential ? hidden(appeal) : citizenSeen(role, appeal, false);
