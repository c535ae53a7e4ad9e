import type { Attachment } from '../appeal/appeal.ts';
import type { Clock } from '../deadline/clock.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { BodyReference, MatterReference } from '../routing/answer.ts';
import type { DecidedPlace } from '../ticket/state.ts';

/** 陈述: what one body says about whose duty it is. */
export type Statement = {
  at: Instant;
  unit: UnitCode | null;
  unitName: string;
  by: string;
  text: string;
  evidence: Attachment[];
};

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

export type DisputeCommand =
  | { type: 'OpenDispute'; named: BodyReference | null; text: string; evidence: Attachment[] }
  | { type: 'GiveStatement'; text: string; evidence: Attachment[] }
  | { type: 'Rule'; ruling: RulingOrder };

export type DisputeFact =
  | { type: 'DisputeOpened'; named: BodyReference | null; text: string; evidence: Attachment[]; clock: Clock }
  | { type: 'StatementGiven'; text: string; evidence: Attachment[] }
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
  | { type: 'RuledToStay'; ruling: RulingOrder; assisting: { code: UnitCode; clock: Clock }[] };
