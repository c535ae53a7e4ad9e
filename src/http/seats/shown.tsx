import type { Context } from 'hono';
import type { Option } from '../../../views/parts/select.tsx';
import type { SeatHistoryLine } from '../../../views/seats/seat-history.tsx';
import { SeatPage, type SeatPageView } from '../../../views/seats/seat-page.tsx';
import type { SeatFormValues, SeatView } from '../../../views/seats/seat-values.ts';
import type { Installation } from '../../commands/installation.ts';
import { isUnitRole } from '../../domain/access/role.ts';
import { type BreakReason, breakReasonNames, type SeatState } from '../../domain/seat/seat.ts';
import { managesSeats, seatedRoles } from '../../domain/seat/settings.ts';
import { type SeatAct, seatChangesOf } from '../../store/account-changes.ts';
import { listAccounts } from '../../store/accounts.ts';
import { type SeatLine, seatsIn } from '../../store/seat-list.ts';
import { cityOptions } from '../admin/account-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { seatActWords } from './act-words.ts';

/** A seat that answers for all hotlines, as it stands in the form. */
export const EVERYWHERE = 'all';
const HISTORY = 30;
const FIRST_NUMBER = 1001;

const cityName = ({ divisions }: Installation, city: string | null): string =>
  city === null ? '全部热线' : (divisions.find(({ code }) => code === city)?.name ?? city);

/** A seat of the store as the pages show it. A busy seat keeps a wish where others have their reason. */
export const seatViewOf = ({ installation, now }: Context<Env>['var'], seat: SeatLine): SeatView => ({
  account: seat.account,
  name: seat.name,
  number: seat.number,
  place: cityName(installation, seat.city),
  skills: seat.skills.map((code) => installation.seatRules.skills.find((skill) => skill.code === code)?.name ?? code),
  enabled: seat.enabled,
  active: seat.active,
  state: seat.state as SeatState,
  reason: seat.reason !== null && seat.reason in breakReasonNames ? (seat.reason as BreakReason) : null,
  since: seat.since.getTime(),
  connected: seat.registeredUntil !== null && seat.registeredUntil.getTime() > now,
});

/** What was done to some seats, the latest first. */
export const seatHistory = async (c: Context<Env>, accounts: readonly string[]): Promise<SeatHistoryLine[]> =>
  (await seatChangesOf(c.var.installation.store, accounts, HISTORY)).map(({ at, byName, act, holder }) => ({
    at: at.getTime(),
    by: byName,
    what: seatActWords[act as SeatAct],
    holder,
  }));

const citiesFor = ({ var: { installation, scope } }: Context<Env>): Option[] =>
  scope.kind === 'city'
    ? [{ value: scope.city, name: cityName(installation, scope.city) }]
    : [{ value: EVERYWHERE, name: '全部热线' }, ...cityOptions(installation)];

const peopleFor = async (c: Context<Env>, seats: readonly SeatLine[]): Promise<Option[]> => {
  const { installation, scope } = c.var;
  const seated = new Set(seats.map(({ account }) => account));
  return (await listAccounts(installation.store))
    .filter(({ id, active, roles, city }) => {
      const fits = roles.some((role) => seatedRoles.includes(role)) && !roles.every(isUnitRole);
      return active && fits && !seated.has(id) && (scope.kind === 'all' || city === null || managesSeats(scope, city));
    })
    .map(({ id, name, login }) => ({ value: id, name: `${name}（${login}）` }));
};

const valuesOfSeat = (seat: SeatLine): SeatFormValues => ({
  account: seat.account,
  number: String(seat.number),
  city: seat.city ?? EVERYWHERE,
  skills: seat.skills,
  enabled: seat.enabled,
});

const newValues = (seats: readonly SeatLine[], cities: readonly Option[]): SeatFormValues => ({
  account: '',
  number: String(Math.max(FIRST_NUMBER - 1, ...seats.map(({ number }) => number)) + 1),
  city: cities[0]?.value ?? '',
  skills: [],
  enabled: true,
});

export type SeatRedraw = Partial<Pick<SeatPageView, 'values' | 'errors' | 'sent' | 'done'>>;

/** One seat with its forms, or the form for a new one; `redraw` what was typed and refused. */
export const seatPage = async (c: Context<Env>, seat: SeatLine | null, redraw: SeatRedraw = {}) => {
  const { installation, person, scope } = c.var;
  const seats = seat ? [] : await seatsIn(installation.store, { kind: 'all' });
  const cities = citiesFor(c);
  const view: SeatPageView = {
    seat: seat && seatViewOf(c.var, seat),
    values: seat ? valuesOfSeat(seat) : newValues(seats, cities),
    people: seat ? [] : await peopleFor(c, seats),
    cities,
    skills: installation.seatRules.skills.map(({ code, name }) => ({ value: code, name })),
    manages: seat === null || managesSeats(scope, seat.city),
    sends: person.role === 'shift-lead',
    sent: { state: '', reason: '' },
    errors: [],
    done: null,
    history: seat ? await seatHistory(c, [seat.account]) : [],
    now: c.var.now,
    ...redraw,
  };
  return <SeatPage frame={await frameOf(c, seat ? `/seats/${seat.account}` : '/seats')} view={view} />;
};
