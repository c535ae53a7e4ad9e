import type { Scope } from '../domain/access/actor.ts';
import type { Appeal } from '../domain/appeal/appeal.ts';
import { instantAt, localDateOf } from '../domain/deadline/local-time.ts';
import { type Cluster, clusterOf, clusterSince } from '../domain/duplicate/cluster.ts';
import { gistOf } from '../domain/duplicate/gist.ts';
import { type Likened, likenedOf, strengthOf, type Verdict, verdictOn } from '../domain/duplicate/verdict.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { RoutingAnswer } from '../domain/routing/answer.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { openCandidates, recentOnMatter } from '../store/alike-tickets.ts';
import type { Store } from '../store/database.ts';

/** An open ticket that probably tells of the same thing, and why. */
export type Duplicate = { ticket: Ticket; verdict: Verdict };

/** Days back in which an open ticket may still be the one that a new appeal repeats. */
const DAYS = 30;
/** Matters of the router's first candidates are looked into beside the first one's: a repeat may be told in other words. */
const MATTERS = 3;

/** The matters that a routing answer finds likely, best first. */
export const likelyMatters = (routing: RoutingAnswer | null): string[] => [
  ...new Set([
    ...(routing?.matter ? [routing.matter.code] : []),
    ...(routing?.candidates ?? []).slice(0, MATTERS).flatMap(({ matter }) => (matter ? [matter.code] : [])),
  ]),
];

type Question = { of: Likened; city: string; matters: readonly string[]; number: string | null };

const duplicatesOf = async (
  store: Store,
  { scope, now }: { scope: Scope; now: Instant },
  { of, city, matters, number }: Question,
): Promise<Duplicate[]> => {
  const question = { scope, city, phone: of.phone, matters, number };
  const found = await openCandidates(store, question, now - DAYS * DAY);
  return found
    .flatMap((ticket) => {
      const verdict = verdictOn(of, likenedOf(ticket));
      return verdict ? [{ ticket, verdict }] : [];
    })
    .sort((one, other) => strengthOf(other.verdict) - strengthOf(one.verdict));
};

type Reader = { scope: Scope; now: Instant };

/** 疑似重复 of a ticket: open ones of the last 30 days within the scope, the likeliest first. */
export const duplicatesOfTicket = (store: Store, reader: Reader, ticket: Ticket): Promise<Duplicate[]> =>
  duplicatesOf(store, reader, {
    of: likenedOf(ticket),
    city: ticket.appeal.city,
    matters: ticket.matter && ticket.lead ? [ticket.matter.code] : likelyMatters(ticket.routing),
    number: ticket.number,
  });

/** An appeal that is still being written down, as it is compared. */
const likenedAppeal = (appeal: Appeal, routing: RoutingAnswer | null): Likened => ({
  phone: appeal.citizen.phone,
  division: routing?.division?.code ?? appeal.place.division,
  address: appeal.place.address,
  matter: routing?.matter?.code ?? null,
  gist: gistOf(appeal.title, appeal.text),
});

/** More of one matter within a week are counted no further. */
const CLUSTER_MOST = 200;

/** 集中诉求 around an appeal that is still being written down; null while the router has no matter for it. */
export const clusterOfAppeal = async (
  store: Store,
  { scope, now }: Reader,
  appeal: Appeal,
  routing: RoutingAnswer,
): Promise<Cluster | null> => {
  const of = likenedAppeal(appeal, routing);
  if (of.matter === null) return null;
  const midnight = instantAt(localDateOf(now), 0);
  const wish = { scope, city: appeal.city, matter: of.matter };
  const found = await recentOnMatter(store, wish, clusterSince(midnight), CLUSTER_MOST);
  return clusterOf(
    of,
    found.map((ticket) => ({ likened: likenedOf(ticket), at: ticket.registeredAt })),
    midnight,
  );
};

/** 疑似重复 of an appeal that is still being written down. */
export const duplicatesOfAppeal = (
  store: Store,
  reader: Reader,
  appeal: Appeal,
  routing: RoutingAnswer | null,
): Promise<Duplicate[]> =>
  duplicatesOf(store, reader, {
    of: likenedAppeal(appeal, routing),
    city: appeal.city,
    matters: likelyMatters(routing),
    number: null,
  });
