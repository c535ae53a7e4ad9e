import type { Division, DivisionCode } from '../domain/directory/division.ts';
import type { Unit, UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import type { Matter } from '../domain/routing/standard.ts';
import type { Changes } from './changes.ts';
import type { IntakeParts } from './intake.ts';

/** 承办单位名录 as pages and commands ask it. */
export type UnitDirectory = {
  units: ReadonlyMap<UnitCode, Unit>;
  /** Units below a unit, at any depth, without itself. */
  below: (unit: UnitCode) => readonly UnitCode[];
  /** Units whose name, alias or pinyin fits the words, best first; those of the division `near` and around before others. */
  search: (words: string, limit: number, near?: DivisionCode | null) => Unit[];
};

/** One running Guikou: everything that commands and pages need, made in main.ts or by a test. */
export type Installation = IntakeParts & {
  clock: () => Instant;
  directory: UnitDirectory;
  divisions: readonly Division[];
  matters: ReadonlyMap<string, Matter>;
  /** Number of the routing standard's edition in force. */
  edition: string;
  /** The division served: 420000 for the province, or one city. */
  division: string;
  hotlineName: string;
  /** Folder of uploaded files, outside the web root. */
  uploadFolder: string;
  changes: Changes;
  /** 演示环境: demonstration accounts are offered on the login page. */
  demonstration: boolean;
  https: boolean;
  trustProxy: boolean;
};
