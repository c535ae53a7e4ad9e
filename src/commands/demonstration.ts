import { titleOf } from '../domain/appeal/appeal.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { addAccounts, countAccounts } from '../store/accounts.ts';
import type { AccountRow } from '../store/schema.ts';
import { sealChains } from '../store/seals.ts';
import { act as actThen } from './act.ts';
import { DEMONSTRATION_QUERY_CODE, demonstrationAccounts } from './demonstration-accounts.ts';
import { usualRole } from './demonstration-act-names.ts';
import { bodyOf, commandOf, orderOf, type ScriptBodies } from './demonstration-acts.ts';
import { type DemonstrationCaller, loadDemonstrationCalls } from './demonstration-calls.ts';
import { momentAgo, workingDayAfter } from './demonstration-moment.ts';
import { actorOf, demonstrationId } from './demonstration-people.ts';
import { drawPicture } from './demonstration-pictures.ts';
import { type DemonstrationAppeal, type DemonstrationScript, readDemonstrationScript } from './demonstration-script.ts';
import type { Installation } from './installation.ts';
import { takeIn } from './intake.ts';
import { hashPassword } from './sign-in.ts';

/** Rows of the demonstration accounts; one hash serves all, since they share one published password. */
export const demonstrationRows = async (now: number): Promise<AccountRow[]> => {
  const [first] = demonstrationAccounts;
  const passwordHash = await hashPassword(first?.password ?? '');
  return demonstrationAccounts.map(({ name, person, roles, unit, city }) => ({
    id: demonstrationId(name),
    login: name,
    name: person,
    passwordHash,
    roles,
    unit,
    city,
    mobile: null,
    mail: null,
    active: true,
    demonstration: true,
    failures: 0,
    lockedUntil: null,
    createdAt: new Date(now),
  }));
};

/** 199 0000 xxxx: no operator has given such numbers out. The same name always has the same number. */
const phonesOf = (appeals: readonly DemonstrationAppeal[]): Map<string, string> => {
  const names = [...new Set(appeals.map(({ by }) => by))];
  return new Map(names.map((name, index) => [name, `1990000${String(1001 + index * 7)}`]));
};

type Told = { appeal: DemonstrationAppeal; phone: string; key: string };

const registerTold = async (installation: Installation, script: DemonstrationScript, told: Told, now: Instant) => {
  const { appeal, phone, key } = told;
  const { by, text, address, channel, city, confidential, division, picture } = appeal;
  const attachments = picture ? [await drawPicture(installation.uploadFolder, picture)] : [];
  const wish = {
    title: titleOf(appeal.title ?? '', text),
    text,
    channel,
    citizen: { name: by, phone },
    confidential,
    place: { division: division ?? null, address },
    city,
    attachments,
  };
  const role = channel === 'phone' ? 'seat-agent' : 'citizen';
  return takeIn(
    { ...installation, automaticDispatch: false },
    {
      appeal: wish,
      kind: appeal.kind ?? null,
      urgency: appeal.urgency,
      submissionKey: key,
      queryCode: DEMONSTRATION_QUERY_CODE,
      actor: actorOf(script, { appeal: wish, lead: null }, role),
      now: momentAgo(installation.timekeeping.calendar, now, appeal.received),
    },
  );
};

/** Registers an appeal and lets its story happen, act by act, each at its own past moment. Throws on a refused act. */
const tell = async (
  installation: Installation,
  script: DemonstrationScript,
  told: Told,
  now: Instant,
  numbers: Map<string, string>,
): Promise<Ticket> => {
  const { timekeeping, directory } = installation;
  const { appeal } = told;
  const registered = await registerTold(installation, script, told, now);
  if (registered.repeated) return registered.ticket;
  let { ticket } = registered;
  if (appeal.key !== undefined) numbers.set(appeal.key, ticket.number);
  for (const [when, act, words = {}] of appeal.story) {
    const files = words.picture ? [await drawPicture(installation.uploadFolder, words.picture)] : [];
    const present = ticket;
    const moment = momentAgo(timekeeping.calendar, now, when);
    const bodies: ScriptBodies = {
      order: () => orderOf(directory, appeal, words, present),
      hotline: () => bodyOf(directory, `gov-services@${present.appeal.city}`),
      body: (code) => bodyOf(directory, code),
      numberOf: (key) => numbers.get(key) ?? key,
      dayAfter: (workingDays) => workingDayAfter(timekeeping.calendar, moment, workingDays),
    };
    // What follows from an act follows at its own moment.
    const then = { ...installation, clock: () => moment };
    const outcome = await actThen(then, {
      number: ticket.number,
      command: commandOf(act, words, ticket, bodies, files),
      actor: actorOf(script, ticket, usualRole[act], words),
      scope: { kind: 'all' },
      seenVersion: null,
    });
    if (isRefusal(outcome))
      throw new Error(`demonstration: ${ticket.appeal.title}, ${when} ${act}: ${outcome.sentence}`);
    ticket = outcome.ticket;
  }
  return ticket;
};

/**
 * 演示环境: on a database without accounts, makes the demonstration tickets and then the accounts. Does nothing where
 * there are accounts already. The tickets come about through the domain, so their histories are as real as any.
 */
export const loadDemonstration = async (installation: Installation): Promise<void> => {
  if ((await countAccounts(installation.store)) > 0) return;
  const now = installation.clock();
  const { calendar } = installation.timekeeping;
  const script = readDemonstrationScript();
  const phones = phonesOf(script.appeals);
  const ordered = script.appeals
    .map((appeal, index) => ({ appeal, phone: phones.get(appeal.by) ?? '', key: `demonstration-${index}` }))
    .map((told) => ({ told, at: momentAgo(calendar, now, told.appeal.received) }))
    .sort((a, b) => a.at - b.at);
  const numbers = new Map<string, string>();
  const callers: DemonstrationCaller[] = [];
  for (const { told, at } of ordered) {
    const { number, appeal } = await tell(installation, script, told, now, numbers);
    if (appeal.channel === 'phone' && appeal.city === '420300' && now - at < 3 * DAY)
      callers.push({ number, phone: told.phone, registeredAt: at });
  }
  await loadDemonstrationCalls(installation, callers, now);
  await sealChains(installation.store, now);
  // Last, since they are what says that the demonstration is complete.
  await addAccounts(installation.store, await demonstrationRows(now));
};
