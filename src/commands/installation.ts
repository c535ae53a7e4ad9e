import type { LocalDate } from '../domain/deadline/local-time.ts';
import type { Division } from '../domain/directory/division.ts';
import type { Roster } from '../domain/directory/roster.ts';
import type { Instant } from '../domain/instant.ts';
import type { Precedents } from '../domain/routing/precedents.ts';
import type { Matter, Standard } from '../domain/routing/standard.ts';
import type { SeatRules } from '../domain/seat/rules.ts';
import type { RecordingSource } from './calls/recording-source.ts';
import type { Switchboard } from './calls/switchboard.ts';
import type { Changes } from './changes.ts';
import type { PassedOver } from './editions/choose.ts';
import type { UnitDirectory } from './in-force.ts';
import type { IntakeParts } from './intake.ts';
import type { Couriers } from './notices/couriers.ts';
import type { Presence } from './presence.ts';

/** One running Guikou: everything that commands and pages need, made in main.ts or by a test. */
export type Installation = IntakeParts & {
  clock: () => Instant;
  /** Folder of the checkout, with routing-rules/ and data/. */
  root: string;
  /** Folder of what this installation writes: database, uploads, editions, models. */
  dataFolder: string;
  directory: UnitDirectory;
  /** 名录: all units, also dissolved ones, and the version at which they were read. */
  roster: Roster;
  directoryVersion: number;
  /** The day in China for which the standard and the directory were read. */
  inForceOn: LocalDate;
  divisions: readonly Division[];
  matters: ReadonlyMap<string, Matter>;
  /** The routing standard in force. */
  standard: Standard;
  /** Reads again what is in force: after an edition, a model or the directory has changed. */
  reload: () => Promise<void>;
  /** 裁定先例 that the router uses. */
  precedents: Precedents;
  /** Reads the precedents again: after a ruling or a withdrawal. */
  reloadPrecedents: () => Promise<void>;
  /** Number of the routing standard's edition in force. */
  edition: string;
  /** Editions whose day has come but that can't be read. */
  passedOver: readonly PassedOver[];
  /** The division served: 420000 for the province, or one city. */
  division: string;
  hotlineName: string;
  /** Folder of uploaded files, outside the web root. */
  uploadFolder: string;
  changes: Changes;
  /** Told after notices of a ticket have been written. */
  tidings: Changes;
  /** Who has which ticket open now. */
  presence: Presence;
  /** The address under which citizens reach this installation; null: links can't be given. */
  publicAddress: string | null;
  /** The ways out of the house for messages and mails. */
  couriers: Couriers;
  /** The telephone server; null: no telephony, numbers are typed by hand. */
  switchboard: Switchboard | null;
  /** 坐席与话务规则 in force. */
  seatRules: SeatRules;
  /** 网页拨打: citizens may call from a page of ours. */
  webCalls?: boolean;
  /** Told when seats or calls have changed; the word is the account concerned, or empty. */
  callChanges: Changes;
  /** Where the media server leaves its recordings; null: calls are not recorded. */
  recordingSource: RecordingSource | null;
  /** Folder of recordings, outside the web root. */
  recordingFolder: string;
  /** 演示环境: demonstration accounts are offered on the login page. */
  demonstration: boolean;
  https: boolean;
  trustProxy: boolean;
  /** What the voice menu shows when it hands in ratings by keypad; none: that way is closed. */
  keypadToken?: string | null;
};
