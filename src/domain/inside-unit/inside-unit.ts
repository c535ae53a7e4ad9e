import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/** Someone of the staff, as far as a ticket names them. */
export type Person = { id: string; name: string };

/** 转交 within the unit: to a unit below, to a named person, or both. */
export type Forwarding = {
  at: Instant;
  by: Person;
  unit: { code: UnitCode; unit: string } | null;
  person: Person | null;
  note: string;
};

/** 首次联系: that the citizen was spoken to, when and how. */
export type FirstContact = { at: Instant; by: string; way: ContactWay; words: string };

export const contactWays = ['phone', 'visit', 'message', 'not-reached'] as const;
export type ContactWay = (typeof contactWays)[number];
export const contactWayNames: Record<ContactWay, string> = {
  phone: '电话联系',
  visit: '上门或现场联系',
  message: '短信或网络联系',
  'not-reached': '联系未成功',
};

/** What may be wished for inside the handling unit. */
export type InsideUnitCommand =
  | { type: 'Forward'; unit: Forwarding['unit']; person: Person | null; note: string }
  | { type: 'TakeOver' }
  | { type: 'RecordContact'; way: ContactWay; words: string }
  | { type: 'EndorseReply'; note: string }
  | { type: 'SendBackReply'; note: string };

export type InsideUnitFact =
  | { type: 'Forwarded'; unit: Forwarding['unit']; person: Person | null; note: string }
  | { type: 'TakenOver' }
  | { type: 'CitizenContacted'; way: ContactWay; words: string }
  | { type: 'ReplyEndorsed'; note: string }
  | { type: 'ReplySentBack'; note: string };
