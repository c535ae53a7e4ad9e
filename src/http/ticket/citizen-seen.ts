import type { CitizenSeen } from '../../../views/ticket/ticket-view.ts';
import type { StaffRole } from '../../domain/access/role.ts';
import type { Appeal } from '../../domain/appeal/appeal.ts';
import { isHiddenFrom } from '../../domain/privacy/as-seen-by.ts';
import { maskAddress, maskName, maskPhone } from '../../domain/privacy/mask.ts';

/** A confidential appeal on which the citizen is not shown; its words were crossed out when it was loaded. */
const hidden = ({ title, text, place }: Appeal): CitizenSeen => ({
  name: '（保密）',
  phone: '（保密）',
  whole: false,
  mayReveal: false,
  title,
  text,
  address: maskAddress(place.address),
});

/** Says whether a person of this role may see the citizen's name and number after giving a reason. */
export const mayReveal = (role: StaffRole, { confidential }: Appeal): boolean =>
  role !== 'administrator' && !isHiddenFrom(role, { confidential });

/** The citizen as a role sees him: masked, hidden, or whole once a reason was logged. */
export const citizenSeen = (role: StaffRole, appeal: Appeal, revealed: boolean): CitizenSeen => {
  if (isHiddenFrom(role, appeal)) return hidden(appeal);
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
