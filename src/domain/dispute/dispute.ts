import type { Attachment } from '../appeal/appeal.ts';
import type { Clock } from '../deadline/clock.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { BodyReference, MatterReference } from '../routing/answer.ts';
import type { DecidedPlace, Ticket } from '../ticket/state.ts';

/** 陈述: what one body says about whose duty it is, and the clause that it stands on; without a unit the hotline's own word. */
export type Statement = {
  at: Instant;
  unit: UnitCode | null;
  unitName: string;
  by: string;
  clause: string;
  text: string;
  evidence: Attachment[];
};

/** 先例撤回: why a ruling no longer stands as an example for others; its own ticket stays bound by it. */
export type Withdrawal = { at: Instant; by: string; reason: string };

/** 裁定: names lead and assist, and binds. */
export type Ruling = {
  at: Instant;
  by: string;
  lead: BodyReference;
  assist: BodyReference[];
  matter: MatterReference | null;
  place: DecidedPlace | null;
  clause: string;
  grounds: string;
  /** Missing while it stands as a precedent. */
  withdrawn?: Withdrawal;
};

/** 争议: two bodies, each says it is the other's. */
export type Dispute = {
  openedAt: Instant;
  openedBy: string;
  /** The body that has the ticket, and the one that it names instead. */
  holder: BodyReference;
  named: BodyReference | null;
  statements: Statement[];
  /** Until when the supervisor has to rule. */
  clock: Clock;
  ruling: Ruling | null;
};

/** What a ruling orders. */
export type RulingOrder = Pick<Ruling, 'lead' | 'assist' | 'matter' | 'place' | 'clause' | 'grounds'>;

/** The clause may be missing: facts of the place can say enough. */
type Said = { clause?: string; text: string; evidence: Attachment[] };

export type DisputeCommand =
  | ({ type: 'OpenDispute'; named: BodyReference | null } & Said)
  | ({ type: 'GiveStatement' } & Said)
  | { type: 'Rule'; ruling: RulingOrder }
  | { type: 'WithdrawPrecedent'; precedent: string; reason: string };

export type DisputeFact =
  | ({ type: 'DisputeOpened'; named: BodyReference | null; clock: Clock } & Said)
  | ({ type: 'StatementGiven' } & Said)
  /** To another body than the one that had it: its clocks begin anew. */
  | {
      type: 'Ruled';
      ruling: RulingOrder;
      sign: Clock;
      reply: Clock;
      firstContact: Clock | null;
      assisting: { code: UnitCode; clock: Clock }[];
    }
  /** The body that had it keeps it; its clock ran on all the time. */
  | { type: 'RuledToStay'; ruling: RulingOrder; assisting: { code: UnitCode; clock: Clock }[] }
  | { type: 'PrecedentWithdrawn'; precedent: string; reason: string };

/** 先例编号: the ticket and the how manieth dispute of it, from 1. */
export const precedentId = (number: string, nth: number): string => `${number}-C${nth}`;

/** The ruling that binds a ticket, with its number; null while none does. */
export const bindingRuling = ({
  number,
  bound,
  disputes,
}: Pick<Ticket, 'number' | 'bound' | 'disputes'>): { id: string; ruling: Ruling } | null => {
  const ruling = disputes.at(-1)?.ruling ?? null;
  return bound && ruling ? { id: precedentId(number, disputes.length), ruling } : null;
};

/** Says whether a person of this unit speaks for the body that has the ticket, also where it was passed on within it. */
export const speaksForHolder = ({ lead, forwarded }: Pick<Ticket, 'lead' | 'forwarded'>, unit: UnitCode | null) =>
  unit !== null && (unit === lead?.code || unit === forwarded?.unit?.code);
